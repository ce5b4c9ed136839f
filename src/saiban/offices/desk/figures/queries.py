"""Reads of published figures. They are public: no scope is needed, and no row of anybody's."""

from __future__ import annotations

import hashlib
from datetime import date

from saiban.offices.desk.figures import signing
from saiban.offices.desk.models import FigureSnapshot


def latest(figure: str, institution_id: int, month: date) -> FigureSnapshot | None:
    """The revision of a figure's month that holds."""
    return (
        FigureSnapshot.objects.filter(figure=figure, institution_id=institution_id, month=month)
        .order_by("-revision")
        .first()
    )


def published(month: date) -> set[tuple[str, int]]:
    """(figure, institution) of what a month has already."""
    found = FigureSnapshot.objects.filter(month=month, revision=1)
    return set(found.values_list("figure", "institution_id"))


def of_month(month: date) -> list[FigureSnapshot]:
    """Every snapshot of a month, each revision."""
    return list(
        FigureSnapshot.objects.filter(month=month)
        .select_related("institution")
        .order_by("figure", "institution_id", "revision")
    )


def series(figure: str, *, since: date | None = None) -> list[FigureSnapshot]:
    """A figure's months, of every institution: the revisions that hold, oldest month first."""
    found = FigureSnapshot.objects.filter(figure=figure)
    if since:
        found = found.filter(month__gte=since)
    rows = found.order_by("month", "institution_id", "-revision").distinct(
        "month", "institution_id"
    )
    return list(rows.select_related("institution"))


def newest_month(figure: str = "") -> date | None:
    """The newest month that is published, of a figure or of any."""
    found = FigureSnapshot.objects.all()
    if figure:
        found = found.filter(figure=figure)
    return found.order_by("-month").values_list("month", flat=True).first()


def month_of(month: date) -> list[FigureSnapshot]:
    """The revisions of a month that hold, of every figure and institution."""
    return list(
        FigureSnapshot.objects.filter(month=month)
        .order_by("figure", "institution_id", "-revision")
        .distinct("figure", "institution_id")
        .select_related("institution")
    )


def revisions(figure: str) -> list[FigureSnapshot]:
    """What of a figure was revised, with the reasons, newest first."""
    return list(
        FigureSnapshot.objects.filter(figure=figure, revision__gt=1)
        .select_related("institution")
        .order_by("-pk")[:50]
    )


def snapshot(figure: str, code: str, month: date, revision: int) -> FigureSnapshot:
    """One snapshot; FigureSnapshot.DoesNotExist."""
    return FigureSnapshot.objects.get(
        figure=figure, institution__code=code, month=month, revision=revision
    )


def holds(found: FigureSnapshot) -> bool:
    """Whether a snapshot's content is what was signed."""
    content = bytes(found.content)
    return hashlib.sha256(content).hexdigest() == found.sha256 and signing.holds(
        content, signature=found.signature, key=found.public_key
    )
