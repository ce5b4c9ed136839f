"""Writing the lines of a return, thousands in one statement."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import connection

from saiban.offices.returns.law import Assessed
from saiban.offices.returns.models import MonthlyReturn
from saiban.offices.returns.units import Unit

_COLUMNS = (
    "month, institution_id, monthly_return_id, establishment_id, number, person_id,"
    " wage_paisa, days, covered, covered_before, employer_paisa, worker_paisa"
)


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
    pairs = [(each, row) for each, unit in zip(filed, units, strict=True) for row in unit.rows]
    if not pairs:
        return
    figures = zip(
        pairs,
        assessed.covered,
        covered_before,
        assessed.employer_paisa,
        assessed.worker_paisa,
        strict=True,
    )
    part = f"returns_line_{month:%Y%m}"
    with (
        connection.cursor() as cursor,
        cursor.copy(f"copy {part} ({_COLUMNS}) from stdin") as copy,
    ):
        add = copy.write_row
        for (each, row), covered, before, employer, worker in figures:
            add(
                (
                    month,
                    institution_id,
                    each.pk,
                    each.establishment_id,
                    row.number,
                    row.person_id,
                    row.wage_paisa,
                    row.days,
                    covered,
                    before,
                    employer,
                    worker,
                )
            )


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
