"""Files that were received or issued."""

from __future__ import annotations

import hashlib
from datetime import date

from django.db import transaction

from saiban.offices.desk.models import Document, User


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
