"""Figures of the rights office: who is contributing, who is covered, how fast a month counts."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from django.db import connection

from saiban.offices.desk import months
from saiban.offices.desk.figures import Cell, NoData, figure, texts
from saiban.offices.desk.figures.cells import ALL
from saiban.offices.desk.models import Institution
from saiban.offices.returns.queries import counting

SAID = texts(__file__)
COVER_MONTHS = 6
# The state of each establishment's month at the end of a day: the row told last holds.
_PAID = """
select establishment_id, "on" from (
    select distinct on (establishment_id) establishment_id, "on", charged_paisa, paid_paisa
    from rights_settlement
    where institution_id = %s and month = %s and "on" <= %s
    order by establishment_id, told desc, id desc
) state where charged_paisa > 0 and paid_paisa >= charged_paisa
"""


def _paid(institution: Institution, month: date, as_of: date) -> dict[int, date]:
    """Establishments whose month was paid in full by then, with the day."""
    with connection.cursor() as cursor:
        cursor.execute(_PAID, [institution.pk, month, as_of])
        return dict(cursor.fetchall())


@figure("contributing_persons", said=SAID, unit="persons", group="persons", order=3)
def contributing_persons(institution: Institution, month: date, as_of: date) -> list[Cell]:
    """Persons on whom a contribution was due, in establishments that had paid the month."""
    paid = list(_paid(institution, month, as_of))
    found = {
        place: persons
        for place, persons, _ in counting.persons_reported(
            institution, month, as_of, covered=True, establishments=paid
        )
    }
    # That nobody's employer has paid is a number, if somebody was reported.
    return [
        Cell(place, found.get(place, 0), behind=found.get(place, 0) or reported)
        for place, reported, _ in counting.persons_reported(institution, month, as_of, covered=True)
    ]


@figure("carded_persons", said=SAID, unit="persons", group="persons", order=4)
def carded_persons(institution: Institution, month: date, as_of: date) -> NoData:
    """No office issues cards yet."""
    return NoData(
        "No office of this system issues cards yet, so nothing here can count them.",
        "اس نظام کا کوئی دفتر ابھی کارڈ جاری نہیں کرتا، اس لیے یہاں ان کی گنتی ممکن نہیں۔",
    )


@figure("covered_persons", said=SAID, unit="persons", group="persons", order=5)
def covered_persons(institution: Institution, month: date, as_of: date) -> list[Cell] | NoData:
    """Persons with a month due, paid or not, among six: the employer's default is not theirs."""
    if institution.is_eobi:
        return NoData(
            "EOBI pays pensions: a right begins with the months insured, when somebody claims, and"
            " nobody is covered on a day.",
            "ای او بی آئی پنشن دیتا ہے: حق بیمہ شدہ مہینوں سے درخواست کے وقت بنتا ہے، کسی ایک دن"
            " کی کوریج نہیں ہوتی۔",
        )
    return [
        Cell(place, persons, behind=behind)
        for place, persons, behind in counting.persons_reported(
            institution, month, as_of, since=months.add(month, 1 - COVER_MONTHS), covered=True
        )
    ]


@figure("days_to_posting", said=SAID, unit="days", behind="establishments", group="service")
def days_to_posting(institution: Institution, month: date, as_of: date) -> list[Cell]:
    """Days from the first filing of a month to the day on which all of it was posted as paid."""
    paid = _paid(institution, month, as_of)
    filed = counting.filed_days(institution, month, as_of)
    days: dict[str, list[int]] = defaultdict(list)
    for unit, day in paid.items():
        if unit in filed:
            place, first = filed[unit]
            days[place].append((day - first).days)
            if institution.is_eobi:
                days[ALL].append((day - first).days)
    return [Cell(place, sum(found), len(found), behind=len(found)) for place, found in days.items()]
