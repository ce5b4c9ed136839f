"""Reads of persons. All but `find` see only persons in the transaction's scope."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection

from saiban.offices.desk.models import User
from saiban.offices.people import cnic as numbers
from saiban.offices.people import sealing, spelling
from saiban.offices.people.models import (
    ContributionsEnding,
    LookUp,
    NameVariant,
    Person,
    PersonAccount,
)


def person_of(user: User) -> int | None:
    """The person that a signed-in user is, if he is one here."""
    return PersonAccount.objects.filter(user=user).values_list("person_id", flat=True).first()


@dataclass(frozen=True, slots=True)
class Known:
    """What is told of a person to whoever can name the CNIC.

    Names only where an institution in scope knows the person; `known`: all asked about do.
    """

    id: int
    name_en: str
    name_ur: str
    known: bool


def find(indexes: Sequence[bytes], institutions: Iterable[int] = ()) -> dict[bytes, Known]:
    """The persons with these blind indices, and whether all these institutions know them."""
    if not indexes:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(
            "select cnic_index, id, name_en, name_ur, known from people_find(%s, %s::int[])",
            [list(indexes), list(institutions)],
        )
        return {bytes(index): Known(*told) for index, *told in cursor.fetchall()}


def person(person_id: int) -> Person:
    """A person in scope; Person.DoesNotExist for everybody else."""
    return Person.objects.get(pk=person_id)


def persons(ids: Iterable[int]) -> dict[int, Person]:
    """Persons in scope by row number."""
    return Person.objects.in_bulk(list(ids))


def names(ids: Iterable[int]) -> dict[int, tuple[str, str]]:
    """Names on record, in English and Urdu, of the persons in scope."""
    rows = Person.objects.filter(pk__in=list(ids)).values_list("pk", "name_en", "name_ur")
    return {pk: (english, urdu) for pk, english, urdu in rows}


def same_name(reported: str, on_record: str) -> bool:
    """Whether a reported name may be the one on record, spelled in some customary way."""
    return spelling.alike(reported, on_record)


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
    found = NameVariant.objects.filter(person_id=person_id).order_by("first_seen_on", "id")
    return list(found.values_list("name", flat=True))


def endings(person_id: int) -> list[ContributionsEnding]:
    """What was recorded of the end of EOBI's contributions, withdrawn or not, newest first."""
    return list(
        ContributionsEnding.objects.filter(person_id=person_id)
        .select_related("by", "withdrawal__by")
        .order_by("-id")
    )


def ending(ending_id: int) -> ContributionsEnding:
    """One of them, in scope."""
    return ContributionsEnding.objects.select_related("withdrawal").get(pk=ending_id)


def ending_that_holds(person_id: int, institution_id: int) -> ContributionsEnding | None:
    """The one that was not withdrawn; there is at most one."""
    return ContributionsEnding.objects.filter(
        person_id=person_id, institution_id=institution_id, withdrawal__isnull=True
    ).first()


def contributions_ended(institution_id: int, persons: Collection[int], on: date) -> set[int]:
    """Those of these persons for whom contributions had ended by a day, in one statement."""
    if not persons:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(
            "select e.person_id from people_contributionsending e"
            " where e.institution_id = %s and e.person_id = any(%s::bigint[]) and e.since_on <= %s"
            " and not exists (select 1 from people_endingwithdrawal w where w.ending_id = e.id)",
            [institution_id, list(persons), on],
        )
        return {row[0] for row in cursor.fetchall()}
