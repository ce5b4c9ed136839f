"""A wage sheet to fill in, with the workers of the month before."""

import io
from collections.abc import Iterable
from datetime import UTC, date, datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from saiban.offices.returns.intake.catalogue import FIELD_NAMES
from saiban.offices.returns.intake.cell_safety import harmless
from saiban.offices.returns.intake.model import IntakeRow

COLUMNS = (
    "cnic",
    "name",
    "father_or_husband_name",
    "wage",
    "days",
    "joined_on",
    "left_on",
    "designation",
    "eobi_number",
    "social_security_number",
    "remarks",
)
_TEXT = frozenset({"cnic", "eobi_number", "social_security_number"})
_DATES = frozenset({"joined_on", "left_on"})
_WIDTHS = {"cnic": 22, "name": 26, "father_or_husband_name": 30, "wage": 24, "remarks": 30}
_HEADER_ROW = 4
_SPARE_LINES = 500
_MONTHS = (
    ("January", "جنوری"),
    ("February", "فروری"),
    ("March", "مارچ"),
    ("April", "اپریل"),
    ("May", "مئی"),
    ("June", "جون"),
    ("July", "جولائی"),
    ("August", "اگست"),
    ("September", "ستمبر"),
    ("October", "اکتوبر"),
    ("November", "نومبر"),
    ("December", "دسمبر"),
)
_HINTS = (
    "One line for each worker. For a joiner add a line; for a leaver write the date of leaving.",
    "ہر کارکن کی ایک سطر۔ نئے کارکن کے لیے سطر بڑھائیں؛ جانے والے کی تاریخ علیحدگی لکھیں۔",
)


def template(*, establishment_name: str, month: date, rows: Iterable[IntakeRow]) -> bytes:
    """An .xlsx that `read` takes back as it is.

    month: any day of it. rows: last month's workers; a field that is None is left to fill in.
    CNIC and registration numbers are text cells; days, wages, CNICs and dates are checked by the
    spreadsheet program while they are typed.
    """
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"created": datetime(month.year, month.month, 1, tzinfo=UTC)})
    sheet = book.add_worksheet("Wages")
    english, urdu = _MONTHS[month.month - 1]
    strong = book.add_format({"bold": True, "font_size": 14})
    sheet.write_string(0, 0, str(harmless(establishment_name)), strong)
    sheet.write_string(1, 0, f"Wage sheet, {english} {month.year} / اجرتیں، {urdu} {month.year}")
    sheet.write_string(2, 0, " / ".join(_HINTS))
    _titles(book, sheet)
    last = _workers(book, sheet, rows)
    _validate(sheet, _HEADER_ROW + 1, last + _SPARE_LINES)
    sheet.freeze_panes(_HEADER_ROW + 1, 2)
    book.close()
    return out.getvalue()


def _titles(book: xlsxwriter.Workbook, sheet: Worksheet) -> None:
    style = book.add_format(
        {"bold": True, "bg_color": "#E6EEF5", "text_wrap": True, "valign": "top", "border": 1}
    )
    shapes = {name: _shape(book, name) for name in COLUMNS}
    for index, name in enumerate(COLUMNS):
        sheet.set_column(index, index, _WIDTHS.get(name, 18), shapes[name])
        sheet.write_string(_HEADER_ROW, index, " / ".join(FIELD_NAMES[name].values()), style)


def _shape(book: xlsxwriter.Workbook, name: str) -> Format | None:
    if name in _TEXT:
        return book.add_format({"num_format": "@"})
    if name in _DATES:
        return book.add_format({"num_format": "dd/mm/yyyy"})
    return book.add_format({"num_format": "0.00"}) if name == "wage" else None


def _workers(book: xlsxwriter.Workbook, sheet: Worksheet, rows: Iterable[IntakeRow]) -> int:
    shapes = {name: _shape(book, name) for name in COLUMNS}
    line = _HEADER_ROW
    for line, row in enumerate(rows, start=_HEADER_ROW + 1):
        for index, name in enumerate(COLUMNS):
            if name == "wage":
                if row.wage_paisa is not None:
                    sheet.write_number(line, index, row.wage_paisa / 100, shapes[name])
                continue
            value = getattr(row, name)
            if isinstance(value, date):
                sheet.write_datetime(line, index, value, shapes[name])
            elif isinstance(value, int):
                sheet.write_number(line, index, value)
            elif value:
                sheet.write_string(line, index, str(harmless(value)), shapes[name])
    return line


def _validate(sheet: Worksheet, first: int, last: int) -> None:
    for name, (rule, title, message) in _RULES.items():
        index = COLUMNS.index(name)
        # A warning, not a wall: the numbered checks decide, and say why.
        advice = {"error_type": "warning", "error_title": title, "error_message": message}
        sheet.data_validation(first, index, last, index, rule | advice)


_DAY = {
    "validate": "date",
    "criteria": "between",
    "minimum": date(1970, 1, 1),
    "maximum": date(2099, 12, 31),
}
_RULES: dict[str, tuple[dict[str, object], str, str]] = {
    "cnic": (
        {"validate": "length", "criteria": "between", "minimum": 13, "maximum": 15},
        "CNIC",
        "13 digits: 35202-1234567-1. / 13 ہندسے لکھیں۔",
    ),
    "wage": (
        {"validate": "decimal", "criteria": ">=", "value": 0},
        "Wage / اجرت",
        "Rupees, digits only. / روپے، صرف ہندسوں میں۔",
    ),
    "days": (
        {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": 26},
        "Days / ایام",
        "0 to 26; 26 is a full month. / 0 سے 26؛ پورا مہینہ 26۔",
    ),
    "joined_on": (_DAY, "Date / تاریخ", "A date: 01/07/2026. / تاریخ: 01/07/2026۔"),
    "left_on": (_DAY, "Date / تاریخ", "A date: 31/07/2026. / تاریخ: 31/07/2026۔"),
}
