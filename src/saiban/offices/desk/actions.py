"""Writes of the desk."""

from __future__ import annotations

import hashlib
from datetime import date

from django.db import transaction

from saiban.offices.desk import log
from saiban.offices.desk.models import Document, InstitutionChoice, Role, User


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
    log.record(
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
    log.record(
        "RoleGiven",
        subject=f"user:{user.pk}",
        by=by,
        on=on,
        institution_id=institution_id,
        desk=desk,
    )
    return role
