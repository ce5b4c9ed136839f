"""Figures of the cashier: what was due for a month, what was paid of it, what is in arrears."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import connection

from saiban.offices.desk.figures import Cell, figure, texts
from saiban.offices.desk.models import Institution

SAID = texts(__file__)
# What was charged and what was set against it, by establishment and month, at the end of a day.
_OPEN = """
with moved as (
    select establishment_id, month, amount_paisa as due, 0 as paid, due_on from cashier_charge
    where institution_id = %(institution)s and kind = 'contribution' and charged_on <= %(as_of)s
        and month between %(start)s and %(month)s
    union all
    select establishment_id, month, 0, amount_paisa, null from cashier_allocation
    where institution_id = %(institution)s and kind = 'contribution' and "on" <= %(as_of)s
        and month between %(start)s and %(month)s
), months as (
    select establishment_id, month, sum(due)::bigint as due, sum(paid)::bigint as paid,
        max(due_on) as due_on
    from moved group by establishment_id, month
), placed as (
    select m.*, case when %(federal)s then e.place else %(place)s end as place
    from months m join employers_establishment e on e.id = m.establishment_id
)
"""
_MONTH = f"""{_OPEN} select coalesce(place, 'all'), sum(due)::bigint, sum(paid)::bigint,
    count(distinct establishment_id) from placed group by grouping sets ((place), ())"""
_ARREARS = f"""{_OPEN} select coalesce(place, 'all'), coalesce(sum(due - paid) filter (
        where due > paid and (due_on is null or due_on <= %(as_of)s)), 0)::bigint,
    count(distinct establishment_id) from placed group by grouping sets ((place), ())"""
FIRST = date(1965, 1, 1)


def _rows(
    text: str, institution: Institution, month: date, as_of: date, start: date
) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(
            text,
            {
                "institution": institution.pk,
                "place": institution.place,
                "federal": institution.is_eobi,
                "month": month,
                "start": start,
                "as_of": as_of,
            },
        )
        found = cursor.fetchall()
    return [row for row in found if institution.is_eobi or row[0] != "all"]


@figure("contribution_due", said=SAID, unit="PKR", behind="establishments", group="money", order=1)
def contribution_due(institution: Institution, month: date, as_of: date) -> list[Cell]:
    """Charges of contribution for the month."""
    rows = _rows(_MONTH, institution, month, as_of, month)
    return [Cell(place, due, behind=units) for place, due, _, units in rows]


@figure("contribution_paid", said=SAID, unit="PKR", behind="establishments", group="money", order=2)
def contribution_paid(institution: Institution, month: date, as_of: date) -> list[Cell]:
    """What was set against the month's contribution by the closing day."""
    rows = _rows(_MONTH, institution, month, as_of, month)
    return [Cell(place, paid, behind=units) for place, _, paid, units in rows]


@figure(
    "contribution_paid_share",
    said=SAID,
    unit="percent",
    behind="establishments",
    group="money",
    order=3,
)
def contribution_paid_share(institution: Institution, month: date, as_of: date) -> list[Cell]:
    """Paid over due, for the month."""
    rows = _rows(_MONTH, institution, month, as_of, month)
    return [Cell(place, paid, due, behind=units) for place, due, paid, units in rows]


@figure("arrears", said=SAID, unit="PKR", behind="establishments", group="money", order=4)
def arrears(institution: Institution, month: date, as_of: date) -> list[Cell]:
    """Open contributions of this month and all before it whose day is over."""
    rows = _rows(_ARREARS, institution, month, as_of, FIRST)
    return [Cell(place, owed, behind=units) for place, owed, units in rows]
