"""Writes of the desk."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import connection, transaction

from saiban.offices.desk.models import Document, Event, InstitutionChoice, Role, User


def record(
    name: str,
    *,
    subject: str,
    by: User | None,
    on: date,
    institution_id: int | None = None,
    **data: Any,
) -> None:
    """Write down that somebody did something; called in the same transaction as the deed.

    `subject` is "kind:id". `by` is None only for scheduled work.
    """
    record_many(
        [Event(name=name, subject=subject, by=by, on=on, institution_id=institution_id, data=data)]
    )


def record_many(events: Iterable[Event]) -> None:
    """Write down many deeds of one transaction at once, as for a folder of employers' files."""
    rows = [
        (each.institution_id, each.name, each.subject, each.on, each.by_id, json.dumps(each.data))
        for each in events
    ]
    # Not through the model, which would read the rows back: whoever does a deed need not be one who
    # may read the log.
    with connection.cursor() as cursor:
        cursor.executemany(
            'insert into desk_event (institution_id, name, subject, "on", at, by_id, data)'
            " values (%s, %s, %s, %s, now(), %s, %s)",
            rows,
        )


@transaction.atomic
def keep_document(
    *,
    content: bytes,
    name: str,
    media_type: str,
    kind: str,
    by: User | None,
    on: date,
    institution_id: int | None = None,
    establishment_id: int | None = None,
) -> Document:
    """Keep a file that was received or issued; the same content twice is two documents."""
    return Document.objects.create(
        institution_id=institution_id,
        establishment_id=establishment_id,
        kind=kind,
        name=name[:200],
        media_type=media_type,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        content=content,
        added_by=by,
        added_on=on,
    )


@transaction.atomic
def choose(
    *,
    institution_id: int,
    key: str,
    value: str,
    from_on: date,
    reason: str,
    by: User | None,
    on: date,
) -> InstitutionChoice:
    """Record an institution's decision on a point where the law leaves it the choice."""
    choice = InstitutionChoice.objects.create(
        institution_id=institution_id,
        key=key,
        value=value,
        from_on=from_on,
        decided_by=by,
        decided_on=on,
        reason=reason,
    )
    record(
        "InstitutionChose",
        subject=f"institution:{institution_id}",
        by=by,
        on=on,
        institution_id=institution_id,
        key=key,
        value=value,
        from_on=from_on.isoformat(),
    )
    return choice


@transaction.atomic
def give_role(*, user: User, institution_id: int, desk: str, by: User | None, on: date) -> Role:
    """Seat a person at a desk from today."""
    role = Role.objects.create(
        user=user, institution_id=institution_id, desk=desk, from_on=on, given_by=by
    )
    record(
        "RoleGiven",
        subject=f"user:{user.pk}",
        by=by,
        on=on,
        institution_id=institution_id,
        desk=desk,
    )
    return role
