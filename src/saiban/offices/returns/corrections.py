"""Taking up a month again after it was filed, and what employers are working on."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db import connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from saiban.offices.returns import actions, convert, queries
from saiban.offices.returns.actions import DraftError
from saiban.offices.returns.models import Draft, Line, MonthlyReturn
from saiban.offices.returns.rows import Row

if TYPE_CHECKING:
    from saiban.offices.desk.models import User
    from saiban.offices.employers.models import Establishment

EVERY = 1_000_000


@transaction.atomic
def start_correction(*, establishment: Establishment, month: date, by: User, on: date) -> Draft:
    """Begin a corrected version with what was filed for the month.

    Rows that could not be filed then come along with what was wrong with them. Raises DraftError if
    nothing was filed for the month.
    """
    filed = queries.newest_returns(establishment.pk, [month])
    if not filed:
        raise DraftError(f"Nothing was filed for {month:%B %Y}, so there is nothing to correct.")
    rows = _filed_rows(filed, _days_of_work(establishment.pk, month))
    rows += _left_out(filed, {row.number for row in rows})
    return actions.start_rows(
        establishment=establishment, month=month, rows=rows, door="correct", by=by, on=on
    )


def _filed_rows(filed: list[MonthlyReturn], work: dict[int, DateRange]) -> list[Row]:
    """The lines of the newest filing; those of another institution that it lacks follow."""
    found: dict[int, Row] = {}
    numbers: set[int] = set()
    for each in sorted(filed, key=lambda one: -one.pk):
        for line in queries.lines(each, limit=EVERY):
            if line.person_id in found:
                continue
            number = line.number if line.number not in numbers else max(numbers) + 1
            numbers.add(number)
            found[line.person_id] = _row(number, line, each.month, work.get(line.person_id))
    return sorted(found.values(), key=lambda row: row.number)


def _row(number: int, line: Line, month: date, work: DateRange | None) -> Row:
    index = bytes(line.person.cnic_index)
    return Row(
        number=number,
        cnic=line.person.cnic,
        cnic_index=index,
        person_id=line.person_id,
        name=line.person.name_en or line.person.name_ur,
        father_or_husband=line.person.father_or_husband,
        wage_paisa=line.wage_paisa,
        days=line.days,
        joined_on=work.lower if work and work.lower > month else None,
        left_on=work.upper - timedelta(days=1) if work and work.upper else None,
    )


def _left_out(filed: list[MonthlyReturn], taken: set[int]) -> list[Row]:
    draft = queries.draft_of_filing(max(filed, key=lambda one: one.pk).filing)
    if draft is None:
        return []
    rows = [convert.from_draft(each) for each in draft.rows.filter(blocked=True)]
    for row in rows:
        row.number = row.number if row.number not in taken else max(taken) + 1
        taken.add(row.number)
    return rows


def _days_of_work(establishment_id: int, month: date) -> dict[int, DateRange]:
    """Spells that touch the month, cut where they end in it: person → days."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select person_id, daterange(lower(period),"
            " case when upper(period) <= (%(month)s::date + interval '1 month')::date"
            " then upper(period) end)"
            " from employers_spell where establishment_id = %(unit)s"
            " and period &&"
            " daterange(%(month)s::date, (%(month)s::date + interval '1 month')::date)"
            " order by period",
            {"month": month, "unit": establishment_id},
        )
        return dict(cursor.fetchall())
