"""Figures of the cashier: what was due for a month, what was paid of it, what is in arrears."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import connection

from saiban.offices.desk.figures import Cell, figure, is_dominated, texts
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
    count(distinct establishment_id), (array_agg(due order by due desc))[1:2],
    (array_agg(paid order by paid desc))[1:2]
    from placed group by grouping sets ((place), ())"""
_ARREARS = f"""{_OPEN}, owing as (
    select establishment_id, place, coalesce(sum(due - paid) filter (
        where due > paid and (due_on is null or due_on <= %(as_of)s)), 0)::bigint as owed
    from placed group by establishment_id, place
) select coalesce(place, 'all'), coalesce(sum(owed), 0)::bigint,
    count(distinct establishment_id), (array_agg(owed order by owed desc))[1:2]
    from owing group by grouping sets ((place), ())"""
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


@figure(
    "contribution_due",
    said=SAID,
    unit="PKR",
    behind="establishments",
    group="money",
    order=1,
    method=2,
    amounts=True,
)
def contribution_due(institution: Institution, month: date, as_of: date) -> list[Cell]:
    """Charges of contribution for the month."""
    rows = _rows(_MONTH, institution, month, as_of, month)
    return [
        Cell(place, due, behind=units, dominated=is_dominated(due, most))
        for place, due, _, units, most, _ in rows
    ]


@figure(
    "contribution_paid",
    said=SAID,
    unit="PKR",
    behind="establishments",
    group="money",
    order=2,
    method=2,
    amounts=True,
)
def contribution_paid(institution: Institution, month: date, as_of: date) -> list[Cell]:
    """What was set against the month's contribution by the closing day."""
    rows = _rows(_MONTH, institution, month, as_of, month)
    return [
        Cell(place, paid, behind=units, dominated=is_dominated(paid, most))
        for place, _, paid, units, _, most in rows
    ]


@figure(
    "contribution_paid_share",
    said=SAID,
    unit="percent",
    behind="establishments",
    group="money",
    order=3,
    method=2,
    amounts=True,
)
def contribution_paid_share(institution: Institution, month: date, as_of: date) -> list[Cell]:
    """Paid over due, for the month."""
    rows = _rows(_MONTH, institution, month, as_of, month)
    # Numerator and denominator are published too, so the share is held back with either amount.
    return [
        Cell(place, paid, due, units, is_dominated(due, most) or is_dominated(paid, most_paid))
        for place, due, paid, units, most, most_paid in rows
    ]


@figure(
    "arrears",
    said=SAID,
    unit="PKR",
    behind="establishments",
    group="money",
    order=4,
    method=2,
    amounts=True,
)
def arrears(institution: Institution, month: date, as_of: date) -> list[Cell]:
    """Open contributions of this month and all before it whose day is over."""
    rows = _rows(_ARREARS, institution, month, as_of, FIRST)
    return [
        Cell(place, owed, behind=units, dominated=is_dominated(owed, most))
        for place, owed, units, most in rows
    ]
