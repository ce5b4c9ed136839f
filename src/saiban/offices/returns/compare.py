"""What a month's rows are compared with: last month, names on record, other establishments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection

from saiban.offices.desk import months, scope
from saiban.offices.desk.models import Institution
from saiban.offices.employers import queries as employers
from saiban.offices.employers.models import Establishment
from saiban.offices.people import queries as people
from saiban.offices.returns import convert, law, queries
from saiban.offices.returns.checks import Context
from saiban.offices.returns.rows import Row


@dataclass(frozen=True, slots=True)
class Sheet:
    """An establishment's rows, before they are checked."""

    establishment: Establishment
    rows: Sequence[Row]


def context(establishment: Establishment, month: date, rows: Sequence[Row]) -> Context:
    """Recognise one establishment's rows, and say what they are compared with."""
    return contexts([Sheet(establishment, rows)], month)[0]


def contexts(
    sheets: Sequence[Sheet], month: date, institutions: Iterable[int] = ()
) -> list[Context]:
    """The same for many, in a handful of queries however many there are.

    `institutions`: those to which the rows will be filed, where they are known by now.
    """
    lead = _lead([sheet.establishment.pk for sheet in sheets])
    recognise(sheets, month, institutions)
    persons = list({row.person_id for sheet in sheets for row in sheet.rows if row.person_id})
    filed = _filed_days(set(lead.values()), month, persons)
    wages = {each: law.minimum_wage_paisa(each, month) for each in set(lead.values())}
    return [
        Context(
            month=month,
            minimum_wage_paisa=wages.get(lead.get(sheet.establishment.pk)),  # type: ignore[arg-type]
            elsewhere=_elsewhere(sheet, filed),
        )
        for sheet in sheets
    ]


def recognise(sheets: Sequence[Sheet], month: date, institutions: Iterable[int] = ()) -> None:
    """Find who the rows' persons are: first among last month's workers of the unit, then at large.

    Most rows of a month are last month's, and their return tells all that is to be known.
    """
    units = [sheet.establishment.pk for sheet in sheets]
    workers = queries.workers_of(units, months.add(month, -1))
    strangers = []
    for sheet in sheets:
        before = workers.get(sheet.establishment.pk, {})
        convert.index(sheet.rows)
        for row in sheet.rows:
            row.before = worker = before.get(row.cnic_index or b"")
            if worker is None:
                strangers.append(row)
                continue
            row.person_id = worker.person_id
            row.known_as = (worker.name_en, worker.name_ur)
            row.member_of = worker.filed
    convert.identify(strangers, institutions)
    _name([row for row in strangers if row.person_id and row.known_as is None])


def _name(rows: Sequence[Row]) -> None:
    """Read the names of persons whom the reader sees in another way than by his institutions."""
    if not rows:
        return
    names = people.names({row.person_id for row in rows if row.person_id})
    for row in rows:
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


def mark_changes(rows: Sequence[Row]) -> None:
    """Say of each row whether it is the same as last month, changed, joined or left."""
    for row in rows:
        if row.left_on is not None:
            row.change = "left"
        elif row.before is None:
            row.change = "joined"
        else:
            same = (row.before.wage_paisa, row.before.days) == (row.wage_paisa, row.days)
            row.change = "same" if same else "changed"
