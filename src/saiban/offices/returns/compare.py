"""What a month's rows are compared with: last month, names on record, other establishments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection

from saiban.offices.desk import months, scope
from saiban.offices.desk.models import Institution
from saiban.offices.employers import queries as employers
from saiban.offices.employers.models import Establishment
from saiban.offices.people import queries as people
from saiban.offices.returns import law, queries
from saiban.offices.returns.checks import Context
from saiban.offices.returns.rows import Row


@dataclass(frozen=True, slots=True)
class Sheet:
    """An establishment's rows, before they are checked."""

    establishment: Establishment
    rows: Sequence[Row]


def context(establishment: Establishment, month: date, rows: Sequence[Row]) -> Context:
    """What one establishment's rows are compared with."""
    return contexts([Sheet(establishment, rows)], month)[0]


def contexts(sheets: Sequence[Sheet], month: date) -> list[Context]:
    """The same for many, in a handful of queries however many there are."""
    units = [sheet.establishment.pk for sheet in sheets]
    lead = _lead(units)
    persons = list({row.person_id for sheet in sheets for row in sheet.rows if row.person_id})
    before = queries.wages_of_many(units, months.add(month, -1))
    _name(sheets)
    filed = _filed_days(set(lead.values()), month, persons)
    wages = {each: law.minimum_wage_paisa(each, month) for each in set(lead.values())}
    return [
        Context(
            month=month,
            minimum_wage_paisa=wages.get(lead.get(sheet.establishment.pk)),  # type: ignore[arg-type]
            before=before.get(sheet.establishment.pk, {}),
            elsewhere=_elsewhere(sheet, filed),
        )
        for sheet in sheets
    ]


def _name(sheets: Sequence[Sheet]) -> None:
    """Read the names of persons whom the reader sees in another way than by his institutions."""
    nameless = [
        row for sheet in sheets for row in sheet.rows if row.person_id and row.known_as is None
    ]
    if not nameless:
        return
    names = people.names({row.person_id for row in nameless if row.person_id})
    for row in nameless:
        row.known_as = names.get(row.person_id or 0)


def _lead(units: Sequence[int]) -> dict[int, Institution]:
    """The institution whose minimum wage a unit is compared with: the provincial one, if any."""
    found = {}
    for unit, registrations in employers.registered(list(units)).items():
        ordered = sorted((each.institution for each in registrations), key=lambda i: i.is_eobi)
        if ordered:
            found[unit] = ordered[0]
    return found


def _filed_days(
    institutions: set[Institution], month: date, persons: list[int]
) -> dict[int, dict[int, int]]:
    """Person -> establishment -> days filed for the month, in the versions that hold.

    Read with the institutions' eyes, because an employer does not see others' returns; what comes
    out of it is a number of days and nothing of who filed them.
    """
    if not institutions or not persons:
        return {}
    ids = [each.pk for each in institutions]
    with scope.acting_for(institutions=ids), connection.cursor() as cursor:
        cursor.execute(
            "select person_id, establishment_id, max(days) from returns_line l"
            " where month = %s and person_id = any(%s::bigint[])"
            " and not exists (select 1 from returns_monthlyreturn n"
            "  where n.replaces_id = l.monthly_return_id) group by 1, 2",
            [month, persons],
        )
        found: dict[int, dict[int, int]] = {}
        for person, unit, days in cursor.fetchall():
            found.setdefault(person, {})[unit] = days
        return found


def _elsewhere(sheet: Sheet, filed: dict[int, dict[int, int]]) -> dict[int, int]:
    if not filed:
        return {}
    found = {}
    for row in sheet.rows:
        others = filed.get(row.person_id or 0)
        if others:
            days = sum(d for unit, d in others.items() if unit != sheet.establishment.pk)
            if days:
                found[row.person_id or 0] = days
    return found


def mark_changes(rows: Sequence[Row], context: Context) -> None:
    """Say of each row whether it is the same as last month, changed, joined or left."""
    for row in rows:
        before = context.before.get(row.person_id or 0)
        row.employed_before = before is not None
        if row.left_on is not None:
            row.change = "left"
        elif before is None:
            row.change = "joined"
        else:
            same = before == (row.wage_paisa, row.days)
            row.change = "same" if same else "changed"
