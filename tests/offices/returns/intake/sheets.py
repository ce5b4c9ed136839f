"""Sheets for the tests, written as employers' programs write them. Every person is fictitious."""

import csv
import io
import zipfile
from collections.abc import Sequence
from datetime import date
from typing import Any
from xml.sax.saxutils import escape

import xlsxwriter
import xlwt

from saiban.offices.returns.intake.model import Intake
from saiban.offices.returns.intake.reading import read

Lines = Sequence[Sequence[Any]]

HEADER = ["CNIC", "Name", "Father Name", "Gross Wages", "Days"]
ALI = ["0352012345671", "Ali Raza", "Bashir Ahmed", 40000, 26]
SARA = ["0352012345682", "Sara Bibi", "Yusuf Khan", 42500.5, 25]
PLAIN = [HEADER, ALI, SARA]


def workbook(lines: Lines = PLAIN, *, name: str = "Wages", **sheets: Lines) -> bytes:
    """An .xlsx of one sheet, or more by name. None leaves a cell out; a date gets a date format."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    as_date = book.add_format({"num_format": "dd/mm/yyyy"})
    for title, content in {name: lines, **sheets}.items():
        sheet = book.add_worksheet(title.removeprefix("hidden_"))
        for row, cells in enumerate(content):
            for column, cell in enumerate(cells):
                if isinstance(cell, date):
                    sheet.write_datetime(row, column, cell, as_date)
                elif isinstance(cell, str):
                    sheet.write_string(row, column, cell)
                elif cell is not None:
                    sheet.write(row, column, cell)
        if title.startswith("hidden_"):
            sheet.hide()
    book.close()
    return out.getvalue()


def old_workbook(lines: Lines = PLAIN) -> bytes:
    """An .xls of Excel 97."""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Wages")
    as_date = xlwt.easyxf(num_format_str="DD/MM/YYYY")
    for row, cells in enumerate(lines):
        for column, cell in enumerate(cells):
            if isinstance(cell, date):
                sheet.write(row, column, cell, as_date)
            elif cell is not None:
                sheet.write(row, column, cell)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def text(lines: Lines = PLAIN, encoding: str = "utf-8", delimiter: str = ",") -> bytes:
    """A CSV file."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(lines)
    return out.getvalue().encode(encoding)


_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
    for short in ("office", "table", "text")
)


def opendocument(lines: Lines = PLAIN, *, rows: str = "") -> bytes:
    """An .ods; `rows` is XML to put in place of `lines`."""
    body = rows or "".join(
        f"<table:table-row>{''.join(map(_ods_cell, line))}</table:table-row>" for line in lines
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {_NAMES}><office:body><office:spreadsheet>'
        f'<table:table table:name="Wages">{body}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return archive(
        {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content}
    )


def _ods_cell(cell: object) -> str:
    if isinstance(cell, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{cell}"/>'
    if isinstance(cell, date):
        return f'<table:table-cell office:value-type="date" office:date-value="{cell}"/>'
    words = escape(str(cell or ""))
    return (
        f'<table:table-cell office:value-type="string"><text:p>{words}</text:p></table:table-cell>'
    )


def archive(parts: dict[str, str | bytes]) -> bytes:
    """A zip file of the parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return out.getvalue()


def intake(lines: Lines, **options: Any) -> Intake:
    """Read lines as an .xlsx."""
    return read(workbook(lines), filename="wages.xlsx", **options)


def codes(found: Intake) -> set[str]:
    """Codes of the notes."""
    return {note.code for note in found.notes}


def accounted(found: Intake) -> bool:
    """Whether every line of the sheet is in rows or skipped exactly once."""
    numbers = [row.number for row in found.rows] + [line.number for line in found.skipped]
    return sorted(numbers) == list(range(1, found.lines + 1))
