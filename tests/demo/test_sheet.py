"""The mill's messy sheet, read by the reader that real sheets go through."""

from datetime import date

from saiban.demo import sheet
from saiban.demo.cast import MILL, firms
from saiban.demo.workforce import Workforce
from saiban.offices.returns.intake import read

MONTH = date(2026, 10, 1)


def _sheet() -> tuple[int, bytes]:
    mill = next(firm for firm in firms(mill=120) if firm.key == MILL)
    mill.number, mill.first_person = 1, 1
    rows = Workforce(mill, seed=1).rows(MONTH, lambda place, month: 40_000_00)
    return len(rows), sheet.write(rows, title=mill.name.en, month=MONTH, seed=1)


def test_it_has_at_least_twelve_kinds_of_defects_and_all_rows_are_read():
    count, content = _sheet()
    found = read(content, filename="wages.xlsx", synthetic=True)
    assert len(found.rows) == count
    seen = {repair.code for row in found.rows for repair in row.repairs}
    seen |= {problem.code for row in found.rows for problem in row.problems}
    seen |= {note.code for note in found.notes}
    # An invented number in scientific notation begins with 0, so what is repaired is that zero.
    assert seen >= {
        "title_lines",
        "blank_lines",
        "total_lines",
        "note_lines",
        "cnic_cleaned",
        "cnic_zero_restored",
        "cnic_letters",
        "cnic_rounded",
        "date_serial",
        "date_two_digit_year",
        "wage_not_amount",
    }
    assert len(seen) >= 12


def test_most_rows_need_nothing():
    count, content = _sheet()
    rows = read(content, filename="wages.xlsx", synthetic=True).rows
    assert sum(1 for row in rows if row.problems) < 8
    assert sum(1 for row in rows if row.cnic) > count - 5
