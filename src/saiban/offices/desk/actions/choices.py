"""What the institution decides where the law leaves it the choice."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from saiban.offices.desk import log
from saiban.offices.desk.models import InstitutionChoice, User


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
