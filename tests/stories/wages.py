"""A clerk's wage sheet: last month's workers, as the portal gives them, with a clerk's habits.

Title lines, a header in two languages that comes again on the second page, blank lines, totals and
signatures are in it, and the defects of single workers below. Workers are counted from 1; `line`
says where one stands.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from python_calamine import CalamineWorkbook
from xlsxwriter import Workbook

HEADER = (
    "Sr. #", "شناختی کارڈ نمبر", "Name of Insured Person", "Father's / Husband's Name",
    "Days Paid", "Gross Wages (Rs.)", "Date of Joining", "تاریخ علیحدگی",
)  # fmt: skip
CNIC, NAME, FATHER, DAYS, WAGE, JOINED, LEFT = range(1, 8)
URDU = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
EXCEL_DAY_0 = date(1899, 12, 30)

# What is wrong with the sheet, and (for single rows) in which row.
SPACES, FLOAT, LOST_ZERO, LOST_IN_TEXT, SCIENTIFIC, LETTER, URDU_CNIC = 2, 3, 4, 5, 6, 7, 8
COMMAS, RUPEES, URDU_WAGE, PAISA = 9, 10, 11, 12
SERIAL, TEXT_DATE, LEAVER = 13, 14, 15
DUPLICATE, NO_WAGE, TEN_TIMES, SHORT_NUMBER = 20, 22, 24, 26
TITLES, REPEATED_HEADER, BLANK_AFTER = 4, 30, (16, 28, 40)
WHOLE_NUMBERS = (SPACES, FLOAT, LOST_ZERO, LOST_IN_TEXT, SCIENTIFIC, LETTER, URDU_CNIC)
WHOLE_WAGES = (COMMAS, RUPEES, URDU_WAGE, PAISA)
DATES = {SERIAL: date(2026, 10, 5), TEXT_DATE: date(2026, 10, 3)}


@dataclass(frozen=True)
class Worker:
    """A line of the portal's own sheet."""

    cnic: str
    name: str
    father: str
    rupees: int
    days: int

    @property
    def pretty(self) -> str:
        """As on the card."""
        return f"{self.cnic[:5]}-{self.cnic[5:12]}-{self.cnic[12]}"


def line(number: int) -> int:
    """The line of the sheet on which a worker stands; the portal's row numbers are these."""
    return TITLES + number + sum(each < number for each in (*BLANK_AFTER, REPEATED_HEADER))


def workers_of(portal_sheet: bytes) -> list[Worker]:
    """The workers in the sheet that the portal gives for a month."""
    page = CalamineWorkbook.from_filelike(io.BytesIO(portal_sheet)).get_sheet_by_index(0)
    lines = page.to_python()
    start = next(i for i, line in enumerate(lines) if str(line[0]).startswith("CNIC")) + 1
    return [
        Worker(str(line[0]), str(line[1]), str(line[2]), round(float(line[3])), int(line[4]))
        for line in lines[start:]
        if line[0]
    ]


def messy(workers: Sequence[Worker], month: date) -> bytes:
    """The sheet."""
    table = [_cells(number, worker) for number, worker in enumerate(workers, start=1)]
    for number, spoil in _SPOILED.items():
        spoil(table[number - 1], workers[number - 1], month)
    table[DUPLICATE - 1][CNIC] = workers[DUPLICATE - 2].pretty
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        page = book.add_worksheet("Oct-26")
        for number, line in enumerate(_laid_out(table, workers, month)):
            for column, value in enumerate(line):
                if value != "":
                    page.write(number, column, value)
    return out.getvalue()


def _cells(number: int, worker: Worker) -> list[Any]:
    return [number, worker.pretty, worker.name, worker.father, worker.days, worker.rupees, "", ""]


def _laid_out(
    table: Sequence[list[Any]], workers: Sequence[Worker], month: date
) -> list[Sequence[Any]]:
    lines: list[Sequence[Any]] = [
        ["", "", "M/s SURKH FANOOS TEXTILE MILLS (PVT) LTD"],
        ["", "", f"Wages sheet for the month of {month:%B %Y}"],
        [],
        HEADER,
    ]
    for number, cells in enumerate(table, start=1):
        lines.append(cells)
        if number in BLANK_AFTER:
            lines.append([])
        if number == REPEATED_HEADER:
            lines.append(HEADER)
    total = sum(worker.rupees for worker in workers)
    return [*lines, [], ["", "", "TOTAL", "", "", total], [], ["", "", "Prepared by: ________"]]


def _put(column: int, value: Any) -> Any:
    """Spoil one cell; the value is worked out from the worker and the month."""

    def spoil(cells: list[Any], worker: Worker, month: date) -> None:
        cells[column] = value(worker, month)

    return spoil


_SPOILED = {
    SPACES: _put(CNIC, lambda w, m: w.pretty.replace("-", " ")),
    FLOAT: _put(CNIC, lambda w, m: f"{w.cnic}.0"),
    LOST_ZERO: _put(CNIC, lambda w, m: int(w.cnic)),
    LOST_IN_TEXT: _put(CNIC, lambda w, m: w.pretty[1:]),
    SCIENTIFIC: _put(CNIC, lambda w, m: f"{w.cnic[0]}.{w.cnic[1:]}E+12"),
    LETTER: _put(CNIC, lambda w, m: w.pretty.replace("0", "O", 1)),
    URDU_CNIC: _put(CNIC, lambda w, m: w.pretty.translate(URDU)),
    COMMAS: _put(WAGE, lambda w, m: f"{w.rupees:,}"),
    RUPEES: _put(WAGE, lambda w, m: f"Rs. {w.rupees:,}/-"),
    URDU_WAGE: _put(WAGE, lambda w, m: f"{w.rupees} روپے".translate(URDU)),
    PAISA: _put(WAGE, lambda w, m: f"PKR {w.rupees}.00"),
    SERIAL: _put(JOINED, lambda w, m: (m + timedelta(days=4) - EXCEL_DAY_0).days),
    TEXT_DATE: _put(JOINED, lambda w, m: f"{m + timedelta(days=2):%d-%b-%y}"),
    LEAVER: _put(LEFT, lambda w, m: f"{m + timedelta(days=30):%d.%m.%Y}"),
    NO_WAGE: _put(WAGE, lambda w, m: "see note"),
    TEN_TIMES: _put(WAGE, lambda w, m: w.rupees * 10),
    SHORT_NUMBER: _put(CNIC, lambda w, m: w.pretty[:-3]),
}
