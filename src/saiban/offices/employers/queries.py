"""Reads about enterprises, establishments and employment; all within the transaction's scope."""

from __future__ import annotations

import hashlib
from datetime import date

from django.db.models import Q

from saiban.offices.desk.models import User
from saiban.offices.employers.models import (
    ApiToken,
    Establishment,
    Registration,
    RegistrationStatus,
    Representative,
    Spell,
    Status,
)


def represented_by(user: User, on: date) -> list[int]:
    """The establishments for which a user may act on a day."""
    return list(
        Representative.objects.filter(user=user, from_on__lte=on)
        .filter(Q(until_on__isnull=True) | Q(until_on__gte=on))
        .order_by("establishment_id")
        .values_list("establishment_id", flat=True)
    )


def establishment(establishment_id: int) -> Establishment:
    """An establishment in scope; Establishment.DoesNotExist for others."""
    return Establishment.objects.select_related("enterprise", "district").get(pk=establishment_id)


def establishments(ids: list[int]) -> dict[int, Establishment]:
    """Establishments in scope by row number."""
    return Establishment.objects.in_bulk(ids)


def registrations(establishment_id: int) -> list[Registration]:
    """The unit's registrations in scope, with the institution."""
    return list(
        Registration.objects.filter(establishment_id=establishment_id)
        .select_related("institution")
        .order_by("institution_id")
    )


def registered_with(establishment_id: int) -> list[Registration]:
    """Registrations in force now."""
    return [each for each in registrations(establishment_id) if each.status == Status.REGISTERED]


def registered(ids: list[int]) -> dict[int, list[Registration]]:
    """Registrations in force now of several units, by unit."""
    found: dict[int, list[Registration]] = {each: [] for each in ids}
    rows = Registration.objects.filter(establishment_id__in=ids, status=Status.REGISTERED)
    for row in rows.select_related("institution").order_by("institution_id"):
        found[row.establishment_id].append(row)
    return found


def registration(registration_id: int) -> Registration:
    """A registration in scope."""
    return Registration.objects.select_related(
        "institution", "establishment__district", "establishment__enterprise"
    ).get(pk=registration_id)


def by_number(institution_id: int, number: str) -> Registration | None:
    """The registration with this number in an institution."""
    return (
        Registration.objects.filter(institution_id=institution_id, number=number)
        .select_related("establishment")
        .first()
    )


def by_numbers(institution_id: int, numbers: list[str]) -> list[Registration]:
    """The registrations with these numbers in an institution."""
    return list(
        Registration.objects.filter(
            institution_id=institution_id, number__in=numbers
        ).select_related("establishment")
    )


def registration_queue(
    institution_id: int, *, status: str = Status.APPLIED, after: int = 0, limit: int = 50
) -> list[Registration]:
    """Applications in a state, oldest first; `after` is the last row of the page before."""
    return list(
        Registration.objects.filter(institution_id=institution_id, status=status, pk__gt=after)
        .select_related("establishment__district")
        .order_by("pk")[:limit]
    )


def search(institution_id: int, text: str, limit: int = 25) -> list[Registration]:
    """Registrations whose number begins so, or whose unit's name contains the text."""
    text = text.strip()
    if not text:
        return []
    return list(
        Registration.objects.filter(institution_id=institution_id)
        .filter(Q(number__startswith=text) | Q(establishment__name_en__icontains=text))
        .select_related("establishment__district")
        .order_by("number")[:limit]
    )


def status_history(registration_id: int) -> list[RegistrationStatus]:
    """Every state a registration had, oldest first."""
    return list(
        RegistrationStatus.objects.filter(registration_id=registration_id)
        .select_related("by")
        .order_by("id")
    )


def token(text: str) -> ApiToken | None:
    """The live token of a program; looked up before any scope is set, by hash alone."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return ApiToken.objects.filter(token_sha256=digest, ended_on__isnull=True).first()


def tokens(establishment_id: int) -> list[ApiToken]:
    """An establishment's tokens, newest first."""
    return list(ApiToken.objects.filter(establishment_id=establishment_id).order_by("-id"))


def representatives(establishment_id: int, on: date) -> list[Representative]:
    """Who may act for an establishment on a day."""
    return list(
        Representative.objects.filter(establishment_id=establishment_id, from_on__lte=on)
        .filter(Q(until_on__isnull=True) | Q(until_on__gte=on))
        .select_related("user")
    )


def spells_of(person_id: int) -> list[Spell]:
    """Where a person worked, newest first."""
    return list(
        Spell.objects.filter(person_id=person_id)
        .select_related("establishment")
        .order_by("-period")
    )


def employed_in(establishment_id: int, month: date) -> dict[int, Spell]:
    """Spells that cover the first day of a month, by person."""
    found = Spell.objects.filter(establishment_id=establishment_id, period__contains=month)
    return {spell.person_id: spell for spell in found}
