"""Reads of persons. All but `find` see only persons in the transaction's scope."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import connection

from saiban.offices.desk.models import User
from saiban.offices.people import cnic as numbers
from saiban.offices.people import sealing
from saiban.offices.people.models import LookUp, Person, PersonAccount


def person_of(user: User) -> int | None:
    """The person that a signed-in user is, if he is one here."""
    return PersonAccount.objects.filter(user=user).values_list("person_id", flat=True).first()


def find(indexes: Sequence[bytes]) -> dict[bytes, int]:
    """Row numbers of the persons with these blind indices; nothing else of a person is told."""
    if not indexes:
        return {}
    with connection.cursor() as cursor:
        cursor.execute("select cnic_index, id from people_find(%s)", [list(indexes)])
        return {bytes(index): person_id for index, person_id in cursor.fetchall()}


def person(person_id: int) -> Person:
    """A person in scope; Person.DoesNotExist for everybody else."""
    return Person.objects.get(pk=person_id)


def persons(ids: Iterable[int]) -> dict[int, Person]:
    """Persons in scope by row number."""
    return Person.objects.in_bulk(list(ids))


def by_cnic(text: str, *, synthetic: bool = False) -> Person | None:
    """The person in scope with this CNIC; NotACnic if it is none; None if not known here."""
    digits = numbers.parse(text, synthetic=synthetic)
    return Person.objects.filter(cnic_index=sealing.blind(digits)).first()


def lookups(person_id: int, limit: int = 50) -> list[LookUp]:
    """Who looked at this person's record, newest first."""
    return list(
        LookUp.objects.filter(person_id=person_id)
        .select_related("by", "institution")
        .order_by("-id")[:limit]
    )


def variants(person_id: int) -> list[str]:
    """Other spellings under which employers reported the person."""
    found = Person.objects.get(pk=person_id).variants.order_by("first_seen_on", "id")
    return list(found.values_list("name", flat=True))
