"""What a month's rows are compared with: last month, names on record, other establishments."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import connection

from saiban.offices.desk import months, scope
from saiban.offices.employers import queries as employers
from saiban.offices.employers.models import Establishment
from saiban.offices.people import queries as people
from saiban.offices.returns import law, queries
from saiban.offices.returns.checks import Context
from saiban.offices.returns.rows import Row


def context(establishment: Establishment, month: date, rows: Sequence[Row]) -> Context:
    """Gather it in a handful of queries, however many rows there are."""
    registrations = employers.registered_with(establishment.pk)
    # Where a provincial institution is concerned, its minimum wage is the one to compare with.
    ordered = sorted(registrations, key=lambda each: each.institution.is_eobi)
    wage = law.minimum_wage_paisa(ordered[0].institution, month) if ordered else None
    ids = [row.person_id for row in rows if row.person_id]
    known = people.persons(ids)
    return Context(
        month=month,
        minimum_wage_paisa=wage,
        before=queries.wages_of(establishment.pk, months.add(month, -1)),
        names={key: (person.name_en, person.name_ur) for key, person in known.items()},
        elsewhere=_elsewhere(establishment, ordered, month, ids),
    )


def _elsewhere(
    establishment: Establishment, registrations: Sequence[object], month: date, ids: list[int]
) -> dict[int, int]:
    """Days filed by others for the same persons: a number of days, and nothing of who filed them."""
    if not registrations or not ids:
        return {}
    institution_id = registrations[0].institution_id  # type: ignore[attr-defined]
    with scope.acting_for(institutions=[institution_id]), connection.cursor() as cursor:
        cursor.execute(
            "select person_id, sum(days) from returns_line l"
            " where month = %s and person_id = any(%s) and establishment_id <> %s"
            " and institution_id = %s and not exists (select 1 from returns_monthlyreturn n"
            " where n.replaces_id = l.monthly_return_id) group by person_id",
            [month, ids, establishment.pk, institution_id],
        )
        return dict(cursor.fetchall())


def mark_changes(rows: Sequence[Row], context: Context) -> None:
    """Say of each row whether it is the same as last month, changed, joined or left."""
    for row in rows:
        before = context.before.get(row.person_id or 0)
        if row.left_on is not None:
            row.change = "left"
        elif before is None:
            row.change = "joined"
        else:
            same = before == (row.wage_paisa, row.days)
            row.change = "same" if same else "changed"
