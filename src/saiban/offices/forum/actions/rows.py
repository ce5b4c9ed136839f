"""Rows that are recorded of a meeting: added, and corrected by rows that replace them."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from saiban.offices.desk import log
from saiban.offices.desk.models import User
from saiban.offices.forum.errors import ForumError
from saiban.offices.forum.models import Meeting, Publication
from saiban.offices.forum.models.meetings import Recorded

Row = TypeVar("Row", bound=Recorded)


def check_open(meeting: Meeting) -> None:
    """Raise ForumError for a meeting whose minutes are published: nothing is added to it."""
    if Publication.objects.filter(meeting=meeting).exists():
        raise ForumError("published", number=meeting.number)


def add(
    model: type[Row],
    meeting: Meeting,
    *,
    by: User | None,
    on: date,
    replaces: Row | None = None,
    **values: Any,
) -> Row:
    """Record a row, in place of another one if `replaces` names it."""
    check_open(meeting)
    if replaces is not None:
        _check_replaced(model, meeting, replaces)
    row = model.objects.create(meeting=meeting, by=by, on=on, replaces=replaces, **values)
    name = model.__name__
    log.record(
        f"{name}Recorded",
        subject=f"forum-meeting:{meeting.number}",
        by=by,
        on=on,
        row=row.pk,
        replaces=replaces.pk if replaces else None,
    )
    return row


def withdraw(row: Row, *, by: User | None, on: date) -> Row:
    """Withdraw a row: another one, otherwise the same, says that it no longer stands."""
    values = {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if field.attname not in ("id", "meeting_id", "replaces_id", "withdrawn", "on", "by_id")
    }
    return add(type(row), row.meeting, by=by, on=on, replaces=row, withdrawn=True, **values)


def _check_replaced(model: type[Row], meeting: Meeting, row: Row) -> None:
    if row.meeting_id != meeting.pk:
        raise ForumError("other-meeting")
    if row.withdrawn or model.objects.filter(replaces=row).exists():
        raise ForumError("corrected")
