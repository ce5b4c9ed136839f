"""Reads of the desk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.core.cache import cache
from django.db.models import Q

from saiban.offices.desk.models import (
    District,
    Document,
    Event,
    Holiday,
    Institution,
    InstitutionChoice,
    Role,
    User,
)


def institutions() -> list[Institution]:
    """All institutions, in the order of the law."""
    found = cache.get("institutions")
    if not found:
        found = list(Institution.objects.all())
        cache.set("institutions", found, 60)
    return found


def every_institution_id() -> list[int]:
    """For scheduled work, which serves each institution in turn."""
    return [institution.pk for institution in institutions()]


def institution(code_or_id: str | int) -> Institution:
    """The institution with this code or number; LookupError names those there are."""
    for each in institutions():
        if code_or_id in (each.code, each.pk):
            return each
    known = ", ".join(each.code for each in institutions())
    raise LookupError(f"There is no institution {code_or_id!r}; there are: {known}.")


def essi_of(place: str) -> Institution | None:
    """The social security institution that serves a place."""
    return next((each for each in institutions() if each.place == place), None)


def eobi() -> Institution:
    """The federal old-age institution."""
    return next(each for each in institutions() if each.is_eobi)


@dataclass(frozen=True, slots=True)
class Choice:
    """An institution's decision in force on a day."""

    value: str
    from_on: date
    reason: str


def choice(institution_id: int, key: str, on: date) -> Choice | None:
    """What the institution has decided on this point, as of a day; None if it has not."""
    row = (
        InstitutionChoice.objects.filter(institution_id=institution_id, key=key, from_on__lte=on)
        .order_by("-from_on")
        .first()
    )
    return Choice(row.value, row.from_on, row.reason) if row else None


def open_roles(user: User, on: date) -> list[Role]:
    """The desks a person holds on a day."""
    return list(
        Role.objects.filter(user=user, from_on__lte=on)
        .filter(Q(until_on__isnull=True) | Q(until_on__gte=on))
        .select_related("institution")
    )


def roles_of(institution_id: int) -> list[Role]:
    """Every role of an institution, ended ones too: by person, the newest first."""
    return list(
        Role.objects.filter(institution_id=institution_id)
        .select_related("user", "given_by")
        .order_by("user__full_name", "user_id", "-from_on", "-pk")
    )


def holidays(start: date, end: date, place: str = "") -> list[Holiday]:
    """Holidays between two days, national and of the place."""
    return list(Holiday.objects.filter(on__range=(start, end), place__in=("", place)))


def districts(place: str | None = None) -> list[District]:
    """Districts, all or of one place."""
    found = District.objects.all()
    return list(found.filter(place=place) if place else found)


def document(document_id: int) -> Document:
    """A document in scope; Document.DoesNotExist for everybody else's."""
    return Document.objects.get(pk=document_id)


def events(subject: str, limit: int = 100) -> list[Event]:
    """What happened to a subject, newest first: for auditors' pages only."""
    return list(Event.objects.filter(subject=subject).select_related("by").order_by("-id")[:limit])


def positions(institution_id: int, on: date) -> tuple[str, ...]:
    """The legal positions that an institution applies as of a day, one a dispute, sorted."""
    return positions_of([institution_id], on)[institution_id]


def positions_of(institutions: Iterable[int], on: date) -> dict[int, tuple[str, ...]]:
    """The same for several institutions, in one query."""
    newest: dict[int, dict[str, str]] = {each: {} for each in institutions}
    rows = InstitutionChoice.objects.filter(
        institution_id__in=list(newest), key__startswith="position:", from_on__lte=on
    ).order_by("key", "-from_on")
    for row in rows:
        newest[row.institution_id].setdefault(row.key, row.value)
    return {each: tuple(sorted(chosen.values())) for each, chosen in newest.items()}


def choices(institution_id: int) -> list[InstitutionChoice]:
    """Every choice an institution made, newest first within a point."""
    return list(
        InstitutionChoice.objects.filter(institution_id=institution_id)
        .select_related("decided_by")
        .order_by("key", "-from_on")
    )
