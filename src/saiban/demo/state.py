"""Whether this database holds the demo country: told by two documents kept in it."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from django.db import connection

from saiban.offices.desk import actions as desk
from saiban.offices.desk import scope
from saiban.offices.desk.models import Document, Institution, User

BEGUN, LOADED = "demo_begun", "demo_loaded"
KEEPER = 1
"""The institution whose scope shows the two documents."""
EMPTY, HALF, WHOLE, FOREIGN = "empty", "half", "whole", "foreign"


def of_database() -> str:
    """`empty`, `half` loaded, `whole`, or `foreign`: rows that are not the demo's."""
    if Document._meta.db_table not in connection.introspection.table_names():
        return EMPTY
    with scope.acting_for(institutions=[KEEPER]):
        kinds = set(
            Document.objects.filter(kind__in=(BEGUN, LOADED)).values_list("kind", flat=True)
        )
    if LOADED in kinds:
        return WHOLE
    if BEGUN in kinds:
        return HALF
    return FOREIGN if User.objects.exists() or Institution.objects.exists() else EMPTY


def begin(size: Any, *, on: date) -> None:
    """Mark the database as the demo's, before anything else but the institutions is entered."""
    _keep(BEGUN, asdict(size), on)


def finish(facts: dict[str, Any], *, on: date) -> None:
    """Mark the country as whole, with what a later start needs to know of it."""
    _keep(LOADED, facts, on)


def facts() -> dict[str, Any]:
    """What was kept when the country became whole."""
    with scope.acting_for(institutions=[KEEPER]):
        kept = Document.objects.filter(kind=LOADED).order_by("-pk").first()
    found: dict[str, Any] = json.loads(bytes(kept.content)) if kept else {}
    return found


def _keep(kind: str, content: dict[str, Any], on: date) -> None:
    with scope.acting_for(institutions=[KEEPER]):
        desk.keep_document(
            content=json.dumps(content, default=str).encode(),
            name=f"{kind}.json",
            media_type="application/json",
            kind=kind,
            institution_id=KEEPER,
            by=None,
            on=on,
        )
