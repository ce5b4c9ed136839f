"""Persons made known, their names and numbers, who looked at them, who they are here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection, transaction

from saiban.offices.desk import log
from saiban.offices.desk.models import User
from saiban.offices.people import sealing
from saiban.offices.people.models import LookUp, Membership, NameVariant, Person, PersonAccount


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A person as an employer reports him: 13 digits and names."""

    cnic: str
    name: str = ""
    name_ur: str = ""
    father_or_husband: str = ""


@transaction.atomic
def enrol(
    *,
    newcomers: Sequence[Newcomer],
    institutions: Iterable[int],
    synthetic: bool,
    by: User | None,
    on: date,
) -> dict[str, int]:
    """Make persons known to institutions; those already on record stay as they are.

    Returns the row number by CNIC. A name that is spelled otherwise on record is not changed; see
    `note_names`.
    """
    if not newcomers:
        return {}
    # In one order, so that two runs that enrol the same persons don't wait for each other.
    cnics = dict(sorted((sealing.blind(each.cnic), each.cnic) for each in newcomers))
    with connection.cursor() as cursor:
        cursor.execute(
            "select cnic_index, id from people_enrol(%s, %s, %s, %s, %s, %s, %s, %s)",
            [
                list(cnics),
                [sealing.seal(cnic, index) for index, cnic in cnics.items()],
                *_names(newcomers, list(cnics.values())),
                synthetic,
                list(institutions),
                on,
            ],
        )
        found = {cnics[bytes(index)]: person_id for index, person_id in cursor.fetchall()}
    # One event a filing and institution, not one a person: a filing may enrol thousands.
    log.record_many(
        log.Deed("PersonsEnrolled", f"institution:{each}", by, on, each, {"persons": len(found)})
        for each in institutions
    )
    return found


def _names(newcomers: Sequence[Newcomer], cnics: list[str]) -> tuple[list[str], ...]:
    by_cnic = {each.cnic: each for each in newcomers}
    rows = [by_cnic[cnic] for cnic in cnics]
    return (
        [row.name[:120] for row in rows],
        [row.name_ur[:120] for row in rows],
        [row.father_or_husband[:120] for row in rows],
    )


@transaction.atomic
def note_names(*, seen: dict[int, str], source: str, by: User | None, on: date) -> int:
    """Keep spellings that differ from the name on record. Returns how many were new."""
    known = Person.objects.in_bulk(list(seen))
    new = [
        NameVariant(person_id=pk, name=name[:120], first_seen_on=on, source=source[:80])
        for pk, name in seen.items()
        if name and pk in known and name not in (known[pk].name_en, known[pk].name_ur)
    ]
    NameVariant.objects.bulk_create(new, ignore_conflicts=True)
    log.record("NamesNoted", subject=source, by=by, on=on, names=len(new))
    return len(new)


@transaction.atomic
def number_members(
    *, institution_id: int, numbers: dict[int, str], by: User | None, on: date
) -> list[int]:
    """Give members of an institution the numbers that it knows them by, of twenty characters.

    Returns the persons who got none, because the number is another member's or they have another.
    """
    wanted = {pk: number.strip()[:20] for pk, number in numbers.items() if number.strip()}
    members = Membership.objects.filter(institution_id=institution_id)
    taken = dict(members.filter(number__in=wanted.values()).values_list("number", "person_id"))
    clashes, new = [], []
    for member in members.filter(person_id__in=wanted).order_by("person_id"):
        number = wanted[member.person_id]
        holder = taken.setdefault(number, member.person_id)
        if holder != member.person_id or member.number not in ("", number):
            clashes.append(member.person_id)
        elif not member.number:
            member.number = number
            new.append(member)
    Membership.objects.bulk_update(new, ["number"], batch_size=1000)
    if new:
        log.record(
            "MembersNumbered",
            subject=f"institution:{institution_id}",
            by=by,
            on=on,
            institution_id=institution_id,
            members=len(new),
        )
    return clashes


@transaction.atomic
def note_lookup(*, person_id: int, institution_id: int, purpose: str, by: User, on: date) -> LookUp:
    """Record that a member of staff looks at a person's record; the person can read it."""
    if not purpose.strip():
        raise ValueError("Say for what purpose the record is looked at; the worker can read it.")
    log.record(
        "PersonLookedUp",
        subject=f"person:{person_id}",
        by=by,
        on=on,
        institution_id=institution_id,
        purpose=purpose,
    )
    return LookUp.objects.create(
        person_id=person_id, institution_id=institution_id, purpose=purpose[:200], by=by, on=on
    )


@transaction.atomic
def link_account(*, user: User, person_id: int, how: str, on: date, by: User | None) -> None:
    """Let a user see a person's own record, after it was verified that he is that person."""
    PersonAccount.objects.create(user=user, person_id=person_id, verified_on=on, how=how)
    log.record("PersonLinked", subject=f"person:{person_id}", by=by, on=on, user=user.pk, how=how)
