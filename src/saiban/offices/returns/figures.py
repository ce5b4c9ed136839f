"""Figures of the returns office: who is on payrolls, and how returns come in."""

from __future__ import annotations

from datetime import date

from saiban.offices.desk.figures import Cell, NoData, figure, texts
from saiban.offices.desk.models import Institution
from saiban.offices.returns.queries import counting

SAID = texts(__file__)


@figure("active_persons", said=SAID, unit="persons", group="persons", order=2)
def active_persons(institution: Institution, month: date, as_of: date) -> list[Cell]:
    """Persons with a line in a return of the month that held on the closing day."""
    return [
        Cell(place, persons, behind=behind)
        for place, persons, behind in counting.persons_reported(institution, month, as_of)
    ]


@figure("returns_filed", said=SAID, unit="returns", behind="establishments", group="service")
def returns_filed(institution: Institution, month: date, as_of: date) -> list[Cell]:
    """Returns of the month that held on the closing day."""
    return [
        Cell(place, count, behind=units)
        for place, count, units in counting.returns_held(institution, month, as_of)
    ]


@figure("returns_filed_late", said=SAID, unit="percent", behind="establishments", group="service")
def returns_filed_late(institution: Institution, month: date, as_of: date) -> list[Cell] | NoData:
    """First versions filed after the day on which the month was payable."""
    rows = counting.returns_late(institution, month, as_of)
    if rows and not any(known for _, _, known, _ in rows):
        return NoData(
            "The institution has not decided the day by which a month is due, and no source gives"
            " one.",
            "ادارے نے مہینے کی آخری تاریخ کا فیصلہ نہیں کیا اور کسی ماخذ میں یہ تاریخ نہیں ملی۔",
        )
    return [Cell(place, late, known, behind=units) for place, late, known, units in rows]


@figure("problem_rows", said=SAID, unit="rows", behind="establishments", group="service")
def problem_rows(institution: Institution, month: date, as_of: date) -> list[Cell] | NoData:
    """Rows in which a check found something, for each return made up here."""
    rows = counting.rows_with_problems(institution, month, as_of)
    if not rows:
        return NoData(
            "No return of this month was made up on the site; checks of sheets that programs send"
            " are not kept row by row.",
            "اس مہینے کا کوئی گوشوارہ سائٹ پر تیار نہیں ہوا؛ پروگراموں کی بھیجی ہوئی شیٹوں کی"
            " جانچ سطر بہ سطر محفوظ نہیں رکھی جاتی۔",
        )
    return [Cell(place, found, returns, behind=returns) for place, found, returns in rows]
