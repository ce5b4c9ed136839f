"""From bytes to the one sheet that is read."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from saiban.offices.returns.intake.header import SEARCHED_LINES, Header, find_header
from saiban.offices.returns.intake.letters import blank
from saiban.offices.returns.intake.model import Limits, Note, UnreadableFile
from saiban.offices.returns.intake.ods import ods_sheets
from saiban.offices.returns.intake.sniff import kind_of
from saiban.offices.returns.intake.textfile import read_text
from saiban.offices.returns.intake.workbook import Line, Sheet, xlsx_sheets
from saiban.offices.returns.intake.xls import xls_sheets

_HEAD = SEARCHED_LINES + 5


@dataclass(slots=True)
class Opened:
    """The sheet that was chosen. header: None if no line has titles."""

    format: str
    sheet: str
    lines: list[Line]
    header: Header | None
    notes: list[Note] = field(default_factory=list)
    ragged: bool = False
    sheets: tuple[str, ...] = ()


def open_sheet(data: bytes, *, limits: Limits, sheet: str | None = None) -> Opened:
    """The sheet whose header is best understood, or the one named. Raises UnreadableFile."""
    kind = kind_of(data, limits)
    if kind == "text":
        return _open_text(data, limits)
    sheets = {"xlsx": xlsx_sheets, "xls": xls_sheets, "ods": ods_sheets}[kind]
    return _chosen(kind, sheets(data, limits, _HEAD), sheet)


def _open_text(data: bytes, limits: Limits) -> Opened:
    table = read_text(data, limits)
    if all(blank(cell) for line in table.lines for cell in line):
        raise UnreadableFile("no_cells")
    notes = []
    if table.encoding != "utf-8":
        notes.append(Note("encoding", {"encoding": table.encoding.upper()}))
    if table.quotes_plain:
        notes.append(Note("quotes_plain"))
    return Opened("text", "", table.lines, find_header(table.lines), notes, ragged=True)


def _chosen(kind: str, sheets: Iterator[Sheet], wanted: str | None) -> Opened:
    best: tuple[tuple[float, ...], Sheet, Header | None] | None = None
    names: list[str] = []
    alike: list[str] = []
    for candidate in sheets:
        header = find_header(candidate.head)
        names.append(candidate.name)
        filled = header is not None and any(
            not blank(cell) for line in candidate.head[header.last + 1 :] for cell in line
        )
        if filled:
            alike.append(candidate.name)
        # A named sheet, then a visible one with workers, then the better header, then the first.
        rank = (
            float(candidate.name == wanted),
            float(filled and not candidate.hidden),
            float(filled),
            header.score if header else 0.0,
            float(not candidate.hidden),
        )
        if best is None or rank > best[0]:
            best = (rank, candidate, header)
    if best is None:
        raise UnreadableFile("no_cells")
    if wanted is not None and wanted not in names:
        raise UnreadableFile("sheet_unknown", sheet=wanted, sheets=", ".join(names))
    chosen = best[1]
    notes = _sheet_notes(chosen, names, alike)
    return Opened(kind, chosen.name, chosen.lines(), best[2], notes, sheets=tuple(names))


def _sheet_notes(chosen: Sheet, names: list[str], alike: list[str]) -> list[Note]:
    notes = [Note("sheet_used", {"sheet": chosen.name})] if len(names) > 1 else []
    if chosen.hidden:
        notes.append(Note("sheet_hidden", {"sheet": chosen.name}))
    also = [name for name in alike if name != chosen.name]
    left = [name for name in names if name != chosen.name and name not in also]
    if also:
        notes.append(Note("sheets_alike", {"sheets": ", ".join(also)}))
    if left:
        notes.append(Note("sheets_left", {"sheets": ", ".join(left)}))
    return notes
