"""Taking up a month again after it was filed, and what employers are working on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db import connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Count, Q, Sum

from saiban.offices.returns import actions, convert, queries
from saiban.offices.returns.actions import DraftError
from saiban.offices.returns.models import Draft, DraftRow, Line, MonthlyReturn
from saiban.offices.returns.rows import Row

if TYPE_CHECKING:
    from saiban.offices.desk.models import User
    from saiban.offices.employers.models import Establishment

EVERY = 1_000_000


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """A month that the employer is working on."""

    month: date
    rows: int
    blocked: int


def open_drafts(establishment_id: int) -> dict[date, OpenDraft]:
    """An establishment's open drafts by month, with how many rows cannot be filed yet."""
    found = Draft.objects.filter(establishment_id=establishment_id, state="open").annotate(
        count=Count("rows"), wrong=Count("rows", filter=Q(rows__blocked=True))
    )
    return {each.month: OpenDraft(each.month, each.count, each.wrong) for each in found}


def draft_counts(draft_id: int) -> queries.DraftCounts:
    """How a draft stands: `queries.draft_counts` with aliases that do not hide the columns."""
    good = Q(blocked=False)
    found = DraftRow.objects.filter(draft_id=draft_id).aggregate(
        n_rows=Count("id"),
        n_blocked=Count("id", filter=Q(blocked=True)),
        n_questions=Count("id", filter=good & Q(findings__contains=[{"severity": "question"}])),
        n_notes=Count("id", filter=good & Q(findings__contains=[{"severity": "note"}])),
        n_same=Count("id", filter=good & Q(change="same")),
        n_changed=Count("id", filter=good & Q(change="changed")),
        n_joined=Count("id", filter=good & Q(change="joined")),
        n_left=Count("id", filter=good & Q(change="left")),
        n_wage_paisa=Sum("wage_paisa", filter=good, default=0),
    )
    return queries.DraftCounts(**{key.removeprefix("n_"): value for key, value in found.items()})


def findings_of(draft_id: int) -> list[tuple[str, str, int]]:
    """(check, severity, rows) of a draft: how many rows each check found something in."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select f->>'rule', f->>'severity', count(*) from returns_draftrow r"
            " cross join jsonb_array_elements(r.findings) as f"
            " where r.draft_id = %s group by 1, 2",
            [draft_id],
        )
        return cursor.fetchall()


def rows_found_by(draft_id: int, rule: str, *, after: int = 0, limit: int = 50) -> list[DraftRow]:
    """Rows in which a check found something, from a row number on."""
    rows = DraftRow.objects.filter(draft_id=draft_id, number__gt=after)
    return list(rows.filter(findings__contains=[{"rule": rule}]).order_by("number")[:limit])


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
