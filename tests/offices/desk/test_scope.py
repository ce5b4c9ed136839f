"""Whose rows a transaction sees: nothing set, nothing seen; a nested scope gives the outer back."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connection, transaction

from saiban.offices.desk import scope
from saiban.offices.employers.models import Establishment, Registration
from tests.offices.cast import Cast

pytestmark = pytest.mark.django_db
NOTHING = ("{}", "{}", "{}")


def test_nothing_is_seen_where_nothing_is_set(cast: Cast) -> None:
    assert scope.current() == NOTHING
    assert not Establishment.objects.exists()
    assert not Registration.objects.exists()


def test_a_scope_ends_with_its_block(cast: Cast) -> None:
    with scope.acting_for(establishments=[cast.unit.pk]):
        assert Establishment.objects.get() == cast.unit
    assert scope.current() == NOTHING
    assert not Establishment.objects.exists()


def test_an_inner_scope_replaces_and_gives_back(cast: Cast) -> None:
    with scope.acting_for(institutions=[5], persons=[7]):
        with scope.acting_for(establishments=[1, 2]):
            assert scope.current() == ("{}", "{1,2}", "{}")
        assert scope.current() == ("{5}", "{}", "{7}")


def test_an_inner_scope_that_fails_gives_back(cast: Cast) -> None:
    with scope.acting_for(institutions=[5]):
        with pytest.raises(RuntimeError), scope.acting_for(institutions=[1]):
            raise RuntimeError
        assert scope.current()[0] == "{5}"


def test_an_inner_scope_that_the_database_refuses_gives_back(cast: Cast) -> None:
    with scope.acting_for(institutions=[5]):
        with (
            pytest.raises(IntegrityError),
            scope.acting_for(institutions=[1]),
            connection.cursor() as cursor,
        ):
            cursor.execute("insert into desk_institution (id) values (5)")
        assert scope.current()[0] == "{5}"
        assert Registration.objects.exists()


def test_an_inner_scope_that_is_rolled_back_gives_back(cast: Cast) -> None:
    with scope.acting_for(institutions=[5]):
        with scope.acting_for(institutions=[1]):
            transaction.set_rollback(True)
        assert scope.current()[0] == "{5}"


def test_numbers_only(cast: Cast) -> None:
    with pytest.raises(ValueError), scope.acting_for(institutions=["1} or true"]):  # type: ignore[list-item]
        pass


@pytest.mark.django_db(transaction=True)
def test_a_scope_does_not_outlive_the_transaction() -> None:
    with scope.acting_for(institutions=[5]):
        pass
    with connection.cursor() as cursor:
        cursor.execute("select coalesce(current_setting('saiban.institutions', true), '')")
        assert cursor.fetchone() == ("",)
