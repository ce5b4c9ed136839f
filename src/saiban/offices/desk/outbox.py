"""Facts that a lower office tells higher ones.

`tell` writes facts in the caller's transaction. After the commit, and again by a job for whatever
was missed, `deliver` hands each handler the facts it has not yet dealt with, in a transaction of
its own; the last one's also ticks the fact off. A handler must be safe to repeat: it may be run
again if the process dies before its rows are written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any

import structlog
from django.db import connection, transaction

from saiban.offices.desk import scope
from saiban.offices.desk.models import Outbox, OutboxHandling

Handler = Callable[[Sequence[Outbox]], None]
_handlers: dict[str, list[tuple[str, Handler]]] = {}
log = structlog.get_logger()


def handles(fact: str) -> Callable[[Handler], Handler]:
    """Register a function as the handler of a fact.

    It gets facts of one kind and one institution, oldest first, in that institution's scope.
    """

    def register(handler: Handler) -> Handler:
        name = f"{handler.__module__}.{handler.__name__}"
        _handlers.setdefault(fact, []).append((name, handler))
        return handler

    return register


def handlers() -> dict[str, list[str]]:
    """Names of the handlers of each fact, for the code-health tests and the documentation."""
    return {fact: [name for name, _ in found] for fact, found in _handlers.items()}


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened, in the past tense. The key makes it one fact however often told."""

    name: str
    key: str
    institution_id: int
    on: date
    payload: dict[str, Any] = field(default_factory=dict)


def tell(facts: Iterable[Fact]) -> None:
    """Record facts once each, and have them delivered when this transaction commits."""
    told = list(facts)
    keys = [f"{fact.name}:{fact.key}" for fact in told]
    known = set(Outbox.objects.filter(key__in=keys).values_list("key", flat=True))
    rows = Outbox.objects.bulk_create(
        Outbox(
            fact=fact.name,
            key=key,
            institution_id=fact.institution_id,
            on=fact.on,
            payload=fact.payload,
        )
        for key, fact in zip(keys, told, strict=True)
        if key not in known
    )
    if rows:
        # What was told stands, whatever becomes of its handlers: a failure is logged, not raised to
        # whoever told it, and `deliver_waiting` tries again.
        transaction.on_commit(lambda: deliver(rows), robust=True)


def deliver(rows: Sequence[Outbox]) -> None:
    """Run the handlers that have not yet dealt with these facts, each in its own transaction."""
    ordered = sorted(rows, key=lambda row: (row.institution_id, row.fact, row.pk))
    for (institution_id, fact), group in groupby(ordered, lambda r: (r.institution_id, r.fact)):
        batch = list(group)
        *first, (_, last) = _handlers.get(fact) or [("", _nobody)]
        for name, handler in first:
            with scope.acting_for(institutions=[institution_id]):
                _handle(batch, name, handler)
        with scope.acting_for(institutions=[institution_id]):
            if waiting := _tick_off(batch):
                last(waiting)


def _nobody(rows: Sequence[Outbox]) -> None:
    """Handle what nobody listens for."""


def _handle(batch: Sequence[Outbox], name: str, handler: Handler) -> None:
    """Run a handler after which others come; what it has dealt with is written down."""
    ids = [row.pk for row in batch]
    # The lock makes a second deliverer wait; it then sees that the work is done.
    list(Outbox.objects.select_for_update().filter(pk__in=ids).order_by("pk").values_list("pk"))
    done = set(
        OutboxHandling.objects.filter(outbox__in=ids, handler=name).values_list(
            "outbox_id", flat=True
        )
    )
    left = [row for row in batch if row.pk not in done]
    if left:
        handler(left)
        OutboxHandling.objects.bulk_create(OutboxHandling(outbox=row, handler=name) for row in left)


def _tick_off(batch: Sequence[Outbox]) -> list[Outbox]:
    """Mark facts as dealt with, and return those that were not: the last handler's to deal with.

    It stands in the last handler's transaction, so that a failure takes the mark back. A second
    deliverer waits for the row, and then finds it marked.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "update desk_outbox set handled = true from (select id from desk_outbox"
            " where id = any(%s::bigint[]) and not handled order by id for update) as waiting"
            " where desk_outbox.id = waiting.id returning desk_outbox.id",
            [[row.pk for row in batch]],
        )
        ticked = {row[0] for row in cursor.fetchall()}
    return [row for row in batch if row.pk in ticked]


def deliver_waiting(*, limit: int = 1000) -> int:
    """Deliver what an earlier process could not; one failing fact does not hold up the others."""
    from saiban.offices.desk.queries import every_institution_id

    with scope.acting_for(institutions=every_institution_id()):
        waiting = list(Outbox.objects.filter(handled=False).order_by("id")[:limit])
    done = 0
    for row in waiting:
        try:
            deliver([row])
            done += 1
        except Exception:
            log.exception("fact not delivered", fact=row.fact, key=row.key)
    return done
