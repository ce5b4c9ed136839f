"""Writes: a figure of a month is published once, and again only with a reason."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from django.db import connection

from saiban.offices.desk import log, scope
from saiban.offices.desk.figures import content, queries, signing
from saiban.offices.desk.figures.definition import Figure, defined
from saiban.offices.desk.models import FigureSnapshot, Institution, User


class NotClosed(ValueError):
    """The month's figures are not final yet: rows of the day they are taken at may still come."""


def publish(
    *,
    figure: Figure,
    institution: Institution,
    month: date,
    by: User | None,
    on: date,
    as_of: date | None = None,
    reason: str = "",
) -> FigureSnapshot:
    """Compute a figure in the institution's scope and publish it, signed.

    `as_of` is the day whose end it is taken at (default: the month's closing day). What is
    published already stays: another number needs a `reason` and becomes the next revision.
    Raises NotClosed while that day is not over, ValueError for a revision without a reason.
    """
    as_of = as_of or content.closing_day(month)
    if as_of >= on:
        raise NotClosed(f"{as_of} is not over on {on}; rows of that day may still come.")
    with scope.acting_for(institutions=[institution.pk]):
        _alone(figure, institution, month)
        found = content.computed(figure, institution, month, as_of)
        latest = queries.latest(figure.name, institution.pk, month)
        if latest is not None and _without_revision(latest.read()) == found:
            return latest
        if latest is not None and not reason:
            raise ValueError(f"{figure.name} of {month:%Y-%m} is published; say why it is revised.")
        return _keep(figure, institution, month, found, latest, by=by, on=on, reason=reason)


def _without_revision(value: dict[str, object]) -> dict[str, object]:
    return {key: each for key, each in value.items() if key not in ("revision", "reason")}


def _alone(figure: Figure, institution: Institution, month: date) -> None:
    """Wait for whoever publishes the same figure of the same month."""
    with connection.cursor() as cursor:
        key = f"figure:{figure.name}:{institution.pk}:{month}"
        cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s, 0))", [key])


def _keep(
    figure: Figure,
    institution: Institution,
    month: date,
    found: dict[str, object],
    latest: FigureSnapshot | None,
    *,
    by: User | None,
    on: date,
    reason: str,
) -> FigureSnapshot:
    revision = latest.revision + 1 if latest else 1
    written = content.canonical({**found, "revision": revision, "reason": reason})
    kept = FigureSnapshot.objects.create(
        figure=figure.name,
        institution=institution,
        month=month,
        revision=revision,
        reason=reason,
        published_on=on,
        content=written,
        sha256=hashlib.sha256(written).hexdigest(),
        signature=signing.sign(written),
        public_key=signing.public_key(),
    )
    log.record(
        "FigureRevised" if latest else "FigurePublished",
        subject=f"figure:{figure.name}",
        by=by,
        on=on,
        institution_id=institution.pk,
        month=f"{month:%Y-%m}",
        revision=revision,
    )
    return kept


def publish_due(*, month: date, by: User | None, on: date) -> int:
    """Publish every figure of every institution that the month still lacks. Returns how many."""
    from saiban.offices.desk import queries as desk

    known = queries.published(month)
    count = 0
    for institution in desk.institutions():
        for figure in defined():
            if (figure.name, institution.pk) not in known:
                publish(figure=figure, institution=institution, month=month, by=by, on=on)
                count += 1
    return count


@dataclass(frozen=True, slots=True)
class Fault:
    """A snapshot that is not what it says it is."""

    snapshot: FigureSnapshot
    what: str


def check(*, month: date, by: User | None, on: date) -> tuple[int, list[Fault]]:
    """Compute every snapshot of a month again, and look at its signature.

    Returns how many were looked at, and each whose bytes or signature do not hold. Changes nothing.
    """
    faults, looked = [], 0
    for snapshot in queries.of_month(month):
        looked += 1
        if not queries.holds(snapshot):
            faults.append(Fault(snapshot, "signature"))
        elif differs := _recomputed(snapshot):
            faults.append(Fault(snapshot, differs))
    return looked, faults


def _recomputed(snapshot: FigureSnapshot) -> str:
    """Which part of a snapshot the rows would give otherwise now; "" if none."""
    kept = snapshot.read()
    figure = next((each for each in defined() if each.name == snapshot.figure), None)
    if figure is None:
        return "definition"
    as_of = date.fromisoformat(str(kept["as_of"]))
    with scope.acting_for(institutions=[snapshot.institution_id]):
        again = content.computed(figure, snapshot.institution, snapshot.month, as_of)
    if content.canonical({**kept, **again}) == bytes(snapshot.content):
        return ""
    return next(key for key in ("method", "definition", "cells") if kept[key] != again[key])
