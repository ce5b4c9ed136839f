"""Facts that a lower office tells higher ones.

`tell` writes the fact in the caller's transaction. After the commit, and again by a job for whatever
was missed, `deliver` runs each handler once in a transaction of its own. A handler must be safe to
repeat: it may be run again if the process dies before its row is written.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import structlog
from django.db import transaction

from saiban.offices.desk import scope
from saiban.offices.desk.models import Outbox, OutboxHandling

Handler = Callable[[Outbox], None]
_handlers: dict[str, list[tuple[str, Handler]]] = {}
log = structlog.get_logger()


def handles(fact: str) -> Callable[[Handler], Handler]:
    """Register a function as the handler of a fact; it gets the Outbox row, in its scope."""

    def register(handler: Handler) -> Handler:
        name = f"{handler.__module__}.{handler.__name__}"
        _handlers.setdefault(fact, []).append((name, handler))
        return handler

    return register


def handlers() -> dict[str, list[str]]:
    """Names of the handlers of each fact, for the code-health tests and the documentation."""
    return {fact: [name for name, _ in found] for fact, found in _handlers.items()}


def tell(fact: str, *, key: str, institution_id: int, on: date, payload: dict[str, Any]) -> None:
    """Record a fact once (the key says which) and have it delivered when this transaction commits."""
    row, made = Outbox.objects.get_or_create(
        key=f"{fact}:{key}",
        defaults={"fact": fact, "institution_id": institution_id, "on": on, "payload": payload},
    )
    if made:
        transaction.on_commit(lambda: deliver(row))


def deliver(row: Outbox) -> None:
    """Run the handlers that have not yet dealt with this fact, each in its own transaction."""
    for name, handler in _handlers.get(row.fact, ()):
        with scope.acting_for(institutions=[row.institution_id]):
            # The lock makes a second deliverer wait; it then sees that the work is done.
            Outbox.objects.select_for_update().get(pk=row.pk)
            if OutboxHandling.objects.filter(outbox=row, handler=name).exists():
                continue
            handler(row)
            OutboxHandling.objects.create(outbox=row, handler=name)
    with scope.acting_for(institutions=[row.institution_id]):
        Outbox.objects.filter(pk=row.pk).update(handled=True)


def deliver_waiting(*, limit: int = 1000) -> int:
    """Deliver what an earlier process could not; one failing fact does not hold up the others."""
    from saiban.offices.desk.queries import every_institution_id

    with scope.acting_for(institutions=every_institution_id()):
        waiting = list(Outbox.objects.filter(handled=False).order_by("id")[:limit])
    done = 0
    for row in waiting:
        try:
            deliver(row)
            done += 1
        except Exception:
            log.exception("fact not delivered", fact=row.fact, key=row.key)
    return done
