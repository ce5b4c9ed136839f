"""Which of the Forum's rows the present transaction may see and write (decision 0018).

The Forum has settings of its own beside the three of the desk. An institution's focal point must
not see the persons whom that institution's officers see, so this scope opens none of their rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection, transaction

NAMES = ("saiban.forum", "saiban.forum_members", "saiban.forum_institutions")


def sit(
    *, secretariat: bool = False, members: Iterable[int] = (), institutions: Iterable[int] = ()
) -> None:
    """Sit down for the rest of this transaction: as the secretariat, for members, or not at all."""
    of, at = list(members), list(institutions)
    chair = "secretariat" if secretariat else "member" if of or at else ""
    _set((chair, _array(of), _array(at)))


@contextmanager
def sitting(
    *, secretariat: bool = False, members: Iterable[int] = (), institutions: Iterable[int] = ()
) -> Iterator[None]:
    """Run a transaction in such a chair; the one before it comes back after."""
    with transaction.atomic():
        outer = _current()
        sit(secretariat=secretariat, members=members, institutions=institutions)
        yield
        # After an error, and where a rollback is asked for, the settings go with the savepoint.
        if not connection.needs_rollback:
            _set(outer)


def _array(ids: Iterable[int]) -> str:
    return "{" + ",".join(str(int(each)) for each in ids) + "}"


def _set(values: tuple[str, str, str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "select set_config(%s, %s, true), set_config(%s, %s, true), set_config(%s, %s, true)",
            [part for pair in zip(NAMES, values, strict=True) for part in pair],
        )


def _current() -> tuple[str, str, str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "select coalesce(current_setting(%s, true), ''), coalesce(current_setting(%s, true),"
            " ''), coalesce(current_setting(%s, true), '')",
            NAMES,
        )
        row: tuple[str, str, str] = cursor.fetchone()
        return row
