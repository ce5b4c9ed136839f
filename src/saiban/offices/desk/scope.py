"""Whose rows the present transaction may see.

PostgreSQL's row level security compares each row with three lists that hold for one transaction:
institutions (officers), establishments (employers) and persons (workers). Nothing set: nothing
seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection, transaction

NAMES = ("saiban.institutions", "saiban.establishments", "saiban.persons")


def _array(ids: Iterable[int]) -> str:
    return "{" + ",".join(str(int(i)) for i in ids) + "}"


def _set(values: Iterable[str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "select set_config(%s, %s, true), set_config(%s, %s, true), set_config(%s, %s, true)",
            [part for pair in zip(NAMES, values, strict=True) for part in pair],
        )


def current() -> tuple[str, str, str]:
    """The three lists in force, as PostgreSQL array texts."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select coalesce(nullif(current_setting(%s, true), ''), '{}'),"
            " coalesce(nullif(current_setting(%s, true), ''), '{}'),"
            " coalesce(nullif(current_setting(%s, true), ''), '{}')",
            NAMES,
        )
        row: tuple[str, str, str] = cursor.fetchone()
        return row


@contextmanager
def acting_for(
    *,
    institutions: Iterable[int] = (),
    establishments: Iterable[int] = (),
    persons: Iterable[int] = (),
) -> Iterator[None]:
    """Run a transaction that sees only the rows of these; the scope before it comes back after.

    A setting made with SET LOCAL outlives a savepoint, so a nested scope puts back the outer one.
    """
    with transaction.atomic():
        outer = current()
        _set((_array(institutions), _array(establishments), _array(persons)))
        yield
        # After an error, and where a rollback is asked for, the settings go with the savepoint.
        if not connection.needs_rollback:
            _set(outer)
