"""OpenDocument spreadsheets (.ods), read here so that repeated cells cannot be used as a bomb."""

import io
from collections.abc import Iterator
from datetime import date, datetime
from xml.etree import ElementTree

from saiban.offices.returns.intake.archive import members
from saiban.offices.returns.intake.model import Limits, UnreadableFile
from saiban.offices.returns.intake.workbook import Line, Sheet
from saiban.offices.returns.intake.xlsx_guard import check_area

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")


def ods_sheets(data: bytes, limits: Limits, head: int) -> Iterator[Sheet]:
    """The sheets in the document's order. Raises UnreadableFile: password, damaged, limits."""
    parts = members(data, limits)
    manifest = parts.get("META-INF/manifest.xml")
    most = {"limit": limits.decompressed, "shown_limit": limits.decompressed}
    if manifest and b"encryption-data" in manifest.read(data, **most):
        raise UnreadableFile("password")
    content = parts["content.xml"].read(data, **most)
    if b"<!DOCTYPE" in content[:1000] or b"<!ENTITY" in content:
        raise UnreadableFile("damaged")
    lines: list[Line] = []
    waiting = 0  # Blank lines count only when something follows them.
    try:
        for event, element in ElementTree.iterparse(io.BytesIO(content), ("start", "end")):
            if event == "start":
                if element.tag == f"{_TABLE}table":
                    lines, waiting = [], 0
            elif element.tag == f"{_TABLE}table-row":
                waiting = _add(element, lines, waiting, limits)
                element.clear()
            elif element.tag == f"{_TABLE}table" and lines:
                width = max(map(len, lines))
                padded = [[*line, *[""] * (width - len(line))] for line in lines]
                yield Sheet(element.get(f"{_TABLE}name", ""), False, padded[:head], padded)
                element.clear()
    except ElementTree.ParseError as error:
        raise UnreadableFile("damaged") from error


def _add(row: ElementTree.Element, lines: list[Line], waiting: int, limits: Limits) -> int:
    cells = _cells(row, limits)
    times = _times(row, "number-rows-repeated")
    if not cells:
        return waiting + times
    check_area(len(lines) + waiting + times, len(cells), limits)
    lines += [[]] * waiting
    lines += [cells] * times
    return 0


def _cells(row: ElementTree.Element, limits: Limits) -> list[object]:
    cells: list[object] = []
    waiting = 0
    for cell in row:
        if cell.tag not in _CELLS:
            continue
        times = _times(cell, "number-columns-repeated")
        value = _value(cell)
        if value == "":
            waiting += times
            continue
        check_area(1, len(cells) + waiting + times, limits)
        cells += [""] * waiting + [value] * times
        waiting = 0
    return cells


def _times(element: ElementTree.Element, name: str) -> int:
    times = element.get(_TABLE + name, "1")
    if not (times.isascii() and times.isdigit()):
        raise UnreadableFile("damaged")
    return int(times)


def _value(cell: ElementTree.Element) -> object:
    kind = cell.get(f"{_OFFICE}value-type")
    try:
        if kind in ("float", "currency", "percentage"):
            return float(cell.get(f"{_OFFICE}value", ""))
        if kind == "date":
            written = cell.get(f"{_OFFICE}date-value", "")
            return (
                datetime.fromisoformat(written) if "T" in written else date.fromisoformat(written)
            )
        if kind == "boolean":
            return cell.get(f"{_OFFICE}boolean-value") == "true"
    except ValueError:
        pass  # What the cell shows is then all there is.
    # Direct paragraphs only: those of a comment pinned to the cell are no part of it.
    shown = "\n".join(_words(paragraph) for paragraph in cell.findall(f"{_TEXT}p"))
    return shown or cell.get(f"{_OFFICE}string-value", "")


def _words(paragraph: ElementTree.Element) -> str:
    for spaces in paragraph.iter(f"{_TEXT}s"):
        spaces.text = " "
    return "".join(paragraph.itertext())
