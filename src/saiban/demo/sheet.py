"""The mill's wage sheet for its open month, in the state in which such sheets arrive."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

from django.conf import settings
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from saiban.offices.people import cnic as numbers
from saiban.offices.returns.rows import Row

HEADER = (
    "Sr. #",
    "CNIC No. of Insured Person",
    "Name of Insured Person",
    "Father's / Husband's Name",
    "عہدہ",
    "Days Paid",
    "Gross Wages (Rs.)",
    "Date of Joining",
    "تاریخ علیحدگی",
)
CNIC, NAME, DAYS, WAGE, JOINED, LEFT = 1, 2, 5, 6, 7, 8
_URDU_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_SPREADSHEET_DAY_0 = date(1899, 12, 30)


def path_of(home: Path) -> Path:
    """Where the sheet of this installation is kept."""
    return home / "demo" / "mill-wages.xlsx"


def messy_sheet() -> bytes:
    """The sheet of this installation; FileNotFoundError if the demo was never loaded here."""
    return path_of(settings.HOME).read_bytes()


def write(rows: Sequence[Row], *, title: str, month: date, seed: int) -> bytes:
    """An .xlsx with a clerk's habits throughout and the slips of SLIPS in single rows."""
    table = [_cells(row) for row in rows]
    rng = Random(f"sheet:{seed}")
    places = rng.sample(range(5, len(table)), min(len(SLIPS), max(0, len(table) - 5)))
    for place, slip in zip(sorted(places), SLIPS, strict=False):
        slip(table[place], table[place - 4], month)
    out = BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        page = book.add_worksheet(f"{month:%b %y}")
        _put(page, table, title, month, rows)
    return out.getvalue()


def _cells(row: Row) -> list[Any]:
    """A row as this clerk usually writes it."""
    return [
        row.number,
        numbers.pretty(row.cnic or ""),
        row.name,
        row.father_or_husband,
        row.designation,
        row.days,
        (row.wage_paisa or 0) // 100,
        row.joined_on.strftime("%d/%m/%Y") if row.joined_on else "",
        row.left_on.strftime("%d.%m.%Y") if row.left_on else "",
    ]


def _put(
    page: Worksheet, table: list[list[Any]], title: str, month: date, rows: Sequence[Row]
) -> None:
    """Title lines, an empty line, the header, rows with gaps between them, totals, a signature."""
    page.write(0, 2, f"M/s {title.upper()} (PVT) LTD")
    page.write(1, 2, f"Wages sheet for the month of {month:%B %Y}")
    page.write(2, 7, "All amounts in Rupees")
    line = 4
    for column, text in enumerate(HEADER):
        page.write(line, column, text)
    for number, cells in enumerate(table, start=1):
        line += 2 if number % 60 == 0 else 1
        for column, value in enumerate(cells):
            if value != "":
                page.write(line, column, value)
    line += 2
    page.write(line, 2, "TOTAL")
    page.write(line, WAGE, sum(row.wage_paisa or 0 for row in rows) // 100)
    page.write(line + 2, 2, "Prepared by: ____________")
    page.write(line + 2, WAGE, "Checked by: ____________")


Slip = Callable[[list[Any], list[Any], date], None]


def _digits(cells: list[Any]) -> str:
    return str(cells[CNIC]).replace("-", "")


def _spaces(cells: list[Any], other: list[Any], month: date) -> None:
    digits = _digits(cells)
    cells[CNIC] = f"{digits[:5]} {digits[5:12]} {digits[12]}"


def _plain(cells: list[Any], other: list[Any], month: date) -> None:
    cells[CNIC] = _digits(cells)


def _number(cells: list[Any], other: list[Any], month: date) -> None:
    # A spreadsheet's number: the 0 in front is lost.
    cells[CNIC] = int(_digits(cells))


def _scientific(cells: list[Any], other: list[Any], month: date) -> None:
    digits = _digits(cells).lstrip("0")
    cells[CNIC] = f"0.{digits}E+12"


def _rounded(cells: list[Any], other: list[Any], month: date) -> None:
    # What is left after the sheet was saved as text: the last digits are gone.
    cells[CNIC] = f"0.{_digits(cells)[1:7]}E+12"


def _letter(cells: list[Any], other: list[Any], month: date) -> None:
    cells[CNIC] = str(cells[CNIC]).replace("0", "O", 1)


def _short(cells: list[Any], other: list[Any], month: date) -> None:
    cells[CNIC] = str(cells[CNIC])[:-3]


def _urdu_cnic(cells: list[Any], other: list[Any], month: date) -> None:
    cells[CNIC] = str(cells[CNIC]).translate(_URDU_DIGITS)


def _twice(cells: list[Any], other: list[Any], month: date) -> None:
    cells[CNIC] = other[CNIC]


def _commas(cells: list[Any], other: list[Any], month: date) -> None:
    cells[WAGE] = f"{cells[WAGE]:,}"


def _rupees(cells: list[Any], other: list[Any], month: date) -> None:
    cells[WAGE] = f"Rs. {cells[WAGE]:,}/-"


def _urdu_wage(cells: list[Any], other: list[Any], month: date) -> None:
    cells[WAGE] = f"{cells[WAGE]} روپے".translate(_URDU_DIGITS)


def _no_wage(cells: list[Any], other: list[Any], month: date) -> None:
    cells[WAGE] = "see note"


def _ten_times(cells: list[Any], other: list[Any], month: date) -> None:
    cells[WAGE] *= 10


def _all_days(cells: list[Any], other: list[Any], month: date) -> None:
    cells[DAYS] = 31


def _no_days(cells: list[Any], other: list[Any], month: date) -> None:
    cells[DAYS] = ""


def _many_days(cells: list[Any], other: list[Any], month: date) -> None:
    cells[DAYS] = 28


def _serial(cells: list[Any], other: list[Any], month: date) -> None:
    cells[JOINED] = (month + timedelta(days=4) - _SPREADSHEET_DAY_0).days


def _spoken(cells: list[Any], other: list[Any], month: date) -> None:
    cells[JOINED] = (month + timedelta(days=2)).strftime("%d-%b-%y")


def _left_early(cells: list[Any], other: list[Any], month: date) -> None:
    cells[LEFT] = (month - timedelta(days=40)).strftime("%d/%m/%Y")


def _left(cells: list[Any], other: list[Any], month: date) -> None:
    cells[LEFT] = (month + timedelta(days=19)).strftime("%d/%m/%Y")
    cells[DAYS] = 17


def _spelling(cells: list[Any], other: list[Any], month: date) -> None:
    cells[NAME] = str(cells[NAME]).replace("Muhammad", "Mohd").upper()


def _other_name(cells: list[Any], other: list[Any], month: date) -> None:
    cells[NAME] = "Zulfiqar Bhatti" if cells[NAME] != "Zulfiqar Bhatti" else "Ijaz Rasool"


SLIPS: tuple[Slip, ...] = (
    _spaces, _plain, _number, _scientific, _rounded, _letter, _short, _urdu_cnic, _twice,
    _commas, _rupees, _urdu_wage, _no_wage, _ten_times, _all_days, _no_days, _many_days,
    _serial, _spoken, _left_early, _left, _spelling, _other_name,
)  # fmt: skip
"""One row each; the row four above stands by for those that copy from another row."""
