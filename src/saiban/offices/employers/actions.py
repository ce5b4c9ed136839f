"""Writes about enterprises, establishments and employment."""

from __future__ import annotations

import hashlib
import secrets
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from saiban.offices.desk import log, scope
from saiban.offices.desk.models import User
from saiban.offices.employers.models import (
    ApiToken,
    Enterprise,
    Establishment,
    Registration,
    RegistrationStatus,
    Representative,
    Spell,
    Status,
)


class RegistrationError(ValueError):
    """A registration cannot go that way; the message says why and what can be done."""


@dataclass(frozen=True, slots=True)
class Application:
    """What an employer states when he registers a unit."""

    name_en: str
    district_id: str
    place: str
    started_on: date
    persons_employed: int
    institutions: tuple[int, ...]
    name_ur: str = ""
    address: str = ""
    sector: str = ""
    ntn: str = ""
    enterprise_id: int | None = None
    """An existing enterprise, when the unit is a branch; else a new one of the same name."""
    head_office_id: int | None = None
    synthetic: bool = False


def _next_id(model: type[Enterprise] | type[Establishment]) -> int:
    # Rows are inserted with their number known, because under row level security a new row cannot
    # be read back before its number is in scope.
    with connection.cursor() as cursor:
        cursor.execute(f"select nextval(pg_get_serial_sequence('{model._meta.db_table}', 'id'))")
        found: int = cursor.fetchone()[0]
        return found


@transaction.atomic
def apply(*, application: Application, by: User, on: date, kind: str = "owner") -> Establishment:
    """An employer registers a unit with one or more institutions; each decides for itself.

    The applicant represents the unit from now on.
    """
    if not application.institutions:
        raise RegistrationError("Name at least one institution to register with.")
    establishment_id = _next_id(Establishment)
    outer = scope.current()[1].strip("{}")
    mine = [int(each) for each in outer.split(",") if each]
    institutions = [int(each) for each in scope.current()[0].strip("{}").split(",") if each]
    with scope.acting_for(establishments=[*mine, establishment_id], institutions=institutions):
        establishment = _insert(application, establishment_id)
        Representative.objects.create(user=by, establishment=establishment, kind=kind, from_on=on)
        for institution_id in application.institutions:
            _apply_to(establishment, institution_id, by=by, on=on)
    return establishment


def _insert(application: Application, establishment_id: int) -> Establishment:
    enterprise_id = application.enterprise_id
    if enterprise_id is None:
        enterprise_id = _next_id(Enterprise)
        # Not through the model, which would read the row back: it is seen through its units only,
        # and there is none yet.
        with connection.cursor() as cursor:
            cursor.execute(
                "insert into employers_enterprise (id, name_en, name_ur, ntn, synthetic)"
                " values (%s, %s, %s, %s, %s)",
                [
                    enterprise_id,
                    application.name_en,
                    application.name_ur,
                    application.ntn,
                    application.synthetic,
                ],
            )
    establishment = Establishment(
        id=establishment_id,
        enterprise_id=enterprise_id,
        name_en=application.name_en,
        name_ur=application.name_ur,
        address=application.address,
        district_id=application.district_id,
        place=application.place,
        sector=application.sector,
        persons_employed=application.persons_employed,
        started_on=application.started_on,
        head_office_id=application.head_office_id,
        synthetic=application.synthetic,
    )
    establishment.save(force_insert=True)
    return establishment


def _apply_to(establishment: Establishment, institution_id: int, *, by: User, on: date) -> None:
    registration = Registration.objects.create(
        establishment=establishment,
        institution_id=institution_id,
        liable_from=establishment.started_on,
        applied_on=on,
    )
    RegistrationStatus.objects.create(
        registration=registration, status=Status.APPLIED, on=on, by=by
    )
    log.record(
        "RegistrationApplied",
        subject=f"registration:{registration.pk}",
        by=by,
        on=on,
        institution_id=institution_id,
    )


_NEXT = {
    Status.APPLIED: {Status.REGISTERED, Status.SENT_BACK, Status.REFUSED},
    Status.SENT_BACK: {Status.APPLIED},
    Status.REGISTERED: {Status.CLOSED},
    Status.CLOSED: {Status.REGISTERED},
    Status.REFUSED: {Status.APPLIED},
}


@transaction.atomic
def decide(
    *,
    registration_id: int,
    status: str,
    by: User | None,
    on: date,
    reason: str = "",
    number: str = "",
) -> Registration:
    """Register, send back, refuse, close or re-open; everything but registering needs a reason.

    Registering needs the institution's number for the unit. Raises RegistrationError.
    """
    registration = Registration.objects.select_for_update(of=("self",)).get(pk=registration_id)
    if status not in _NEXT[Status(registration.status)]:
        now = Status(registration.status).label.lower()
        raise RegistrationError(f"This registration is “{now}”; it cannot become “{status}”.")
    if status in (Status.SENT_BACK, Status.REFUSED, Status.CLOSED) and not reason.strip():
        raise RegistrationError("Give the reason; the employer reads it and can act on it.")
    if status == Status.REGISTERED:
        registration.number = _number_for(registration, number)
    registration.status = status
    registration.save(update_fields=["status", "number"])
    RegistrationStatus.objects.create(
        registration=registration, status=status, on=on, by=by, reason=reason
    )
    log.record(
        "RegistrationDecided",
        subject=f"registration:{registration.pk}",
        by=by,
        on=on,
        institution_id=registration.institution_id,
        status=status,
        reason=reason,
    )
    return registration


def _number_for(registration: Registration, number: str) -> str:
    number = number.strip() or registration.number
    if not number:
        raise RegistrationError("Give the registration number under which the unit is entered.")
    taken = Registration.objects.filter(
        institution_id=registration.institution_id, number=number
    ).exclude(pk=registration.pk)
    if taken.exists():
        raise RegistrationError(f"Number {number} belongs to another unit of this institution.")
    return number


@transaction.atomic
def resubmit(
    *,
    establishment_id: int,
    registration_id: int,
    changes: Mapping[str, object],
    by: User,
    on: date,
) -> None:
    """The employer corrects an application that was sent back, and hands it in again."""
    allowed = {"name_en", "name_ur", "address", "sector", "persons_employed", "started_on"}
    unknown = set(changes) - allowed
    if unknown:
        raise RegistrationError(f"These cannot be changed here: {', '.join(sorted(unknown))}.")
    Establishment.objects.filter(pk=establishment_id).update(**changes)
    decide(registration_id=registration_id, status=Status.APPLIED, by=by, on=on)


@transaction.atomic
def represent(*, user: User, establishment_id: int, kind: str, by: User | None, on: date) -> None:
    """Let a user act for an establishment from today."""
    Representative.objects.create(
        user=user, establishment_id=establishment_id, kind=kind, from_on=on
    )
    log.record(
        "RepresentativeNamed",
        subject=f"establishment:{establishment_id}",
        by=by,
        on=on,
        user=user.pk,
        kind=kind,
    )


@transaction.atomic
def make_token(*, establishment_id: int, label: str, by: User, on: date) -> str:
    """A token with which a program may file for this establishment; shown once, kept as a hash."""
    token = f"sbn_{secrets.token_urlsafe(32)}"
    ApiToken.objects.create(
        establishment_id=establishment_id,
        label=label[:80],
        token_sha256=hashlib.sha256(token.encode()).hexdigest(),
        made_by=by,
        made_on=on,
    )
    log.record(
        "ApiTokenMade", subject=f"establishment:{establishment_id}", by=by, on=on, label=label
    )
    return token


@transaction.atomic
def end_token(*, establishment_id: int, token_id: int, by: User, on: date) -> None:
    """Stop a token from today."""
    ApiToken.objects.filter(pk=token_id, establishment_id=establishment_id, ended_on=None).update(
        ended_on=on
    )
    log.record("ApiTokenEnded", subject=f"establishment:{establishment_id}", by=by, on=on)


@dataclass(frozen=True, slots=True)
class Work:
    """A person's work in a unit in a month: the day he joined or left, where the unit states it."""

    establishment_id: int
    person_id: int
    joined_on: date | None = None
    left_on: date | None = None
    designation: str = ""


@transaction.atomic
def note_employment(*, month: date, works: Sequence[Work], by: User | None, on: date) -> None:
    """Open a spell for each worker who has none in the unit; close those of workers who left.

    Where no day of joining is stated the spell begins with the month. Part of filing a return,
    which records the event.
    """
    if not works:
        return
    known = _spells(works, month)
    new = [
        Spell(
            person_id=work.person_id,
            establishment_id=work.establishment_id,
            period=DateRange(max(work.joined_on or month, month), None, "[)"),
            designation=work.designation[:80],
        )
        for work in works
        if (work.establishment_id, work.person_id) not in known
    ]
    Spell.objects.bulk_create(new, batch_size=5000)
    left = [work for work in works if work.left_on]
    _close(left)
    joined = Counter(each.establishment_id for each in new)
    gone = Counter(each.establishment_id for each in left)
    log.record_many(
        log.Deed(
            "EmploymentNoted",
            f"establishment:{unit}",
            by,
            on,
            data={
                "month": month.isoformat(),
                "joined": joined[unit],
                "left": gone[unit],
            },
        )
        for unit in sorted(joined.keys() | gone.keys())
    )


def _spells(works: Sequence[Work], month: date) -> set[tuple[int, int]]:
    """Who has a spell in the unit that is open in the month or begins later."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select s.establishment_id, s.person_id from employers_spell s"
            " join unnest(%s::bigint[], %s::bigint[]) as u(unit, person)"
            " on s.establishment_id = u.unit and s.person_id = u.person"
            " where upper_inf(s.period) or upper(s.period) > %s",
            [[w.establishment_id for w in works], [w.person_id for w in works], month],
        )
        return set(cursor.fetchall())


def _close(works: Sequence[Work]) -> None:
    if not works:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "update employers_spell s set period = daterange(lower(s.period), u.day + 1, '[)')"
            " from unnest(%s::bigint[], %s::bigint[], %s::date[]) as u(unit, person, day)"
            " where s.establishment_id = u.unit and s.person_id = u.person"
            " and s.period @> u.day and upper_inf(s.period)",
            [
                [w.establishment_id for w in works],
                [w.person_id for w in works],
                [w.left_on for w in works],
            ],
        )
