"""Rows that may change leave their history behind, which the application cannot read."""

from __future__ import annotations

import pytest
from django.db import connection, transaction
from django.db.utils import ProgrammingError

from saiban.offices.desk import scope
from saiban.offices.employers.models import Establishment
from tests.offices.cast import Cast


def written(table: str) -> int:
    """How many rows a table was ever given, by its sequence, which the application may read."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select coalesce(pg_sequence_last_value(pg_get_serial_sequence(%s, 'pgh_id')), 0)",
            [table],
        )
        return int(cursor.fetchone()[0])


def test_a_change_is_kept_by_the_database(cast: Cast) -> None:
    before = written("employers_establishmentevent")
    with scope.acting_for(establishments=[cast.unit.pk]):
        Establishment.objects.filter(pk=cast.unit.pk).update(address="Another street")
    assert written("employers_establishmentevent") == before + 1


@pytest.mark.parametrize("what", ["select * from", "delete from"])
def test_the_application_cannot_touch_the_history(cast: Cast, what: str) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        connection.cursor().execute(f"{what} people_personevent")
