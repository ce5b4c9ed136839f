"""The public face: an employer's wage sheet, in whatever state, read into rows."""

from collections.abc import Mapping

from saiban.offices.returns.intake.cell_cnic import looks_like_cnic
from saiban.offices.returns.intake.columns import resolve
from saiban.offices.returns.intake.lines import text_of
from saiban.offices.returns.intake.model import (
    Columns,
    Intake,
    Limits,
    Note,
    Skipped,
    UnreadableFile,
)
from saiban.offices.returns.intake.opening import Opened, open_sheet
from saiban.offices.returns.intake.rows import Body, Read, read_rows


def read(
    data: bytes,
    *,
    filename: str,
    mapping: Mapping[int, str | None] | None = None,
    sheet: str | None = None,
    synthetic: bool = True,
    limits: Limits = Limits(),  # noqa: B008 - frozen
) -> Intake:
    """Read a wage sheet. Every line ends up in `rows` or in `skipped`, once.

    data: the file, of any name; filename is only kept. mapping: column index (from 0) → field of
    `model.FIELDS`, or None to leave the column out; it overrides the titles, and lets a sheet
    without titles be read. sheet: the sheet to read, if not the one that looks best. synthetic:
    fictitious CNICs, which begin with 0, are expected, so a 12-digit number regains its 0; an
    institution that serves real persons passes False. limits: what one file may cost.

    Raises UnreadableFile (code, message, remedy) if no row can be had from the file, ValueError
    if the mapping names an unknown field or column.
    """
    opened = open_sheet(data, limits=limits, sheet=sheet)
    header = opened.header
    if header is None and not mapping:
        raise UnreadableFile("no_header")
    begin = header.last + 1 if header else _first_data_line(opened, mapping or {})
    titles = header.titles if header else ()
    lines = opened.lines[begin:]
    columns = resolve(titles, lines, mapping)
    body = Body(lines, begin + 1, columns.understood, titles, opened.ragged, synthetic)
    if not titles:
        body.titles = [""] * max(map(len, lines), default=0)
    found = read_rows(body)
    above = _lines_above(opened, begin)
    return Intake(
        sheet=opened.sheet,
        header_row=header.last + 1 if header else None,
        columns=columns,
        rows=found.rows,
        notes=tuple(_notes(opened, columns, found, above)),
        skipped=(*above, *found.skipped),
        lines=len(opened.lines),
        format=opened.format,
        filename=filename,
    )


def _first_data_line(opened: Opened, mapping: Mapping[int, str | None]) -> int:
    """Without titles, the first line with a CNIC where the mapping says; else the first line."""
    where = next((index for index, field in mapping.items() if field == "cnic"), None)
    if where is None:
        return 0
    for number, line in enumerate(opened.lines):
        if where < len(line) and looks_like_cnic(line[where]):
            return number
    return 0


def _lines_above(opened: Opened, begin: int) -> list[Skipped]:
    first = opened.header.first if opened.header else begin
    above = []
    for index, line in enumerate(opened.lines[:begin]):
        text = text_of(line)
        kind = "header" if index >= first else "title" if text else "blank"
        above.append(Skipped(index + 1, kind, text))
    return above


def _notes(opened: Opened, columns: Columns, found: Read, above: list[Skipped]) -> list[Note]:
    notes = list(opened.notes)
    titles = [line for line in above if line.kind == "title"]
    if titles:
        notes.append(Note("title_lines", {"count": len(titles)}))
    header = opened.header
    if header and header.last > header.first:
        notes.append(Note("header_lines", {"first": header.first + 1, "last": header.last + 1}))
    notes += _column_notes(columns)
    notes += found.notes
    notes += _skipped_notes(found.skipped)
    if not found.rows:
        notes.append(Note("no_rows"))
    return notes


def _column_notes(columns: Columns) -> list[Note]:
    notes = [
        Note(
            "column_close",
            {
                "letter": column.letter,
                "header": column.header,
                "title": column.title,
                "field": column.field,
            },
        )
        for column in columns.understood
        if column.how == "close"
    ]
    for doubt in columns.ambiguous:
        code = "column_likely" if doubt.field in columns.missing else "column_ambiguous"
        headers = ", ".join(f"{c.letter} “{c.header}”" for c in doubt.candidates)
        notes.append(Note(code, {"field": doubt.field, "headers": headers}))
    asked = {doubt.field for doubt in columns.ambiguous}
    for field in columns.missing:
        if field not in asked:
            notes.append(Note("column_missing", {"field": field}))
    if columns.ignored:
        headers = ", ".join(f"{c.letter} “{c.header}”" for c in columns.ignored)
        notes.append(Note("columns_ignored", {"headers": headers}))
    return notes


def _skipped_notes(skipped: list[Skipped]) -> list[Note]:
    def numbers(*kinds: str) -> str:
        return ", ".join(str(line.number) for line in skipped if line.kind in kinds)

    notes = []
    blanks = sum(line.kind == "blank" for line in skipped)
    if blanks:
        notes.append(Note("blank_lines", {"count": blanks}))
    for code, kinds in (
        ("total_lines", ("total",)),
        ("repeated_headers", ("repeated_header", "column_numbers")),
        ("note_lines", ("note",)),
    ):
        if numbers(*kinds):
            notes.append(Note(code, {"numbers": numbers(*kinds)}))
    return notes
