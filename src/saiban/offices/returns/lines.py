"""Writing the lines of a return, thousands in one statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from django.db import connection

from saiban.offices.returns.law import Assessed
from saiban.offices.returns.models import MonthlyReturn
from saiban.offices.returns.units import Unit

# In binary, which spares both sides the making and reading of digits. The month is the part's own.
_COLUMNS = {
    "institution_id": "int2",
    "monthly_return_id": "int8",
    "establishment_id": "int8",
    "number": "int4",
    "person_id": "int8",
    "wage_paisa": "int8",
    "days": "int2",
    "covered": "bool",
    "covered_before": "bool",
    "employer_paisa": "int8",
    "worker_paisa": "int8",
}


def write(
    institution_id: int,
    month: date,
    filed: Sequence[MonthlyReturn],
    units: Sequence[Unit],
    assessed: Assessed,
    covered_before: Sequence[bool],
) -> None:
    """Write the lines of a batch with COPY, into the month's part of the table.

    PostgreSQL refuses COPY into a table under row level security; the part has a trigger instead,
    which looks at all that one COPY wrote and refuses what is not in scope.
    """
    lines = zip(
        _of_units(institution_id, filed, units),
        assessed.covered,
        covered_before,
        assessed.employer_paisa,
        assessed.worker_paisa,
        strict=True,
    )
    copying = f"copy returns_line_{month:%Y%m} ({', '.join(_COLUMNS)}) from stdin (format binary)"
    with connection.cursor() as cursor, cursor.copy(copying) as copy:
        copy.set_types(list(_COLUMNS.values()))
        add = copy.write_row
        for facts, *figures in lines:
            add((*facts, *figures))


def _of_units(
    institution_id: int, filed: Sequence[MonthlyReturn], units: Sequence[Unit]
) -> Iterator[tuple[int | None, ...]]:
    """What each line says before the law was asked."""
    for each, unit in zip(filed, units, strict=True):
        head = (institution_id, each.pk, each.establishment_id)
        for row in unit.rows:
            yield (*head, row.number, row.person_id, row.wage_paisa, row.days)


def covered_since(institution_id: int, persons: Sequence[int], month: date) -> set[int]:
    """Persons whom the institution covered in an earlier month: once covered, they stay so."""
    if not persons:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(
            "select person_id from returns_coverage"
            " where institution_id = %s and person_id = any(%s::bigint[]) and since_month < %s",
            [institution_id, list(persons), month],
        )
        return {row[0] for row in cursor.fetchall()}


def note_covered(
    institution_id: int,
    persons: Sequence[int],
    covered: Sequence[bool],
    before: set[int],
    month: date,
) -> None:
    """Remember who is covered from this month on; an earlier month filed late moves it back."""
    pairs = zip(persons, covered, strict=True)
    # A person may stand in the returns of two units of one batch.
    # In one order, so that two runs that write of the same persons don't wait for each other.
    new = sorted({person for person, now in pairs if now and person not in before})
    if not new:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into returns_coverage (institution_id, person_id, since_month)"
            " select %s, u, %s from unnest(%s::bigint[]) as u"
            " on conflict on constraint covered_once do update"
            " set since_month = least(returns_coverage.since_month, excluded.since_month)",
            [institution_id, month, new],
        )
