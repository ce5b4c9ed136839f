"""What happened at a meeting, written down by the secretariat or by the member who said it."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from saiban.offices.desk import log
from saiban.offices.desk.models import User
from saiban.offices.forum.actions import rows
from saiban.offices.forum.errors import ForumError
from saiban.offices.forum.models import (
    Action,
    AgendaItem,
    Attendance,
    Commitment,
    Decision,
    How,
    Meeting,
    Member,
    Progress,
    Reservation,
    Statement,
)
from saiban.offices.forum.models.meetings import Recorded

TAKEN_BACK: dict[str, type[Recorded]] = {
    "item": AgendaItem,
    "statement": Statement,
    "decision": Decision,
    "reservation": Reservation,
    "action": Action,
}
"""Rows that can be withdrawn, by the word that addresses use."""


@transaction.atomic
def attend(
    *,
    meeting: Meeting,
    member: Member,
    how: str,
    by: User | None,
    on: date,
    by_alternate: bool = False,
    person: str = "",
) -> Attendance:
    """A body attended in a manner, or was absent; said again, it replaces what was said before."""
    if how == How.ABSENT and (by_alternate or person):
        raise ForumError("absent")
    earlier = Attendance.objects.filter(
        meeting=meeting, member=member, replaced_by__isnull=True
    ).first()
    return rows.add(
        Attendance,
        meeting,
        by=by,
        on=on,
        replaces=earlier,
        member=member,
        how=how,
        by_alternate=by_alternate,
        person=person,
    )


@transaction.atomic
def state(
    *,
    meeting: Meeting,
    member: Member,
    text_en: str,
    by: User | None,
    on: date,
    text_ur: str = "",
    item: AgendaItem | None = None,
) -> Statement:
    """What a body said, on an item or in general."""
    return rows.add(
        Statement,
        meeting,
        by=by,
        on=on,
        member=member,
        text_en=text_en,
        text_ur=text_ur,
        item=item,
    )


@transaction.atomic
def decide(
    *,
    meeting: Meeting,
    text_en: str,
    by: User | None,
    on: date,
    text_ur: str = "",
    item: AgendaItem | None = None,
) -> Decision:
    """What the Forum agreed."""
    return rows.add(Decision, meeting, by=by, on=on, text_en=text_en, text_ur=text_ur, item=item)


@transaction.atomic
def reserve(
    *,
    decision: Decision,
    member: Member,
    text_en: str,
    by: User | None,
    on: date,
    text_ur: str = "",
) -> Reservation:
    """A body enters a reservation to a decision. The decision stands, and the minutes show both."""
    if decision.withdrawn or Decision.objects.filter(replaces=decision).exists():
        raise ForumError("decision-gone")
    return rows.add(
        Reservation,
        decision.meeting,
        by=by,
        on=on,
        decision=decision,
        member=member,
        text_en=text_en,
        text_ur=text_ur,
    )


@transaction.atomic
def assign(
    *,
    meeting: Meeting,
    text_en: str,
    owner: Member,
    due_on: date | None,
    by: User | None,
    on: date,
    text_ur: str = "",
    decision: Decision | None = None,
    commitment: Commitment | None = None,
) -> Action:
    """A body is to do something, by a day if one was set."""
    return rows.add(
        Action,
        meeting,
        by=by,
        on=on,
        text_en=text_en,
        text_ur=text_ur,
        owner=owner,
        due_on=due_on,
        decision=decision,
        commitment=commitment,
    )


@transaction.atomic
def take_back(*, kind: str, row_id: int, by: User | None, on: date) -> Recorded:
    """Withdraw what was recorded: `kind` is a word of TAKEN_BACK. The row stays, and says so.

    Raises ForumError if it was corrected already, LookupError for another word.
    """
    row = TAKEN_BACK[kind]._default_manager.select_related("meeting").get(pk=row_id)
    return rows.withdraw(row, by=by, on=on)


@transaction.atomic
def progress(
    *, action: Action, state: str, note: str, by: User | None, on: date, link: str = ""
) -> Progress:
    """How an action stands from today; also after the minutes are published."""
    row = Progress.objects.create(action=action, state=state, note=note, link=link, by=by, on=on)
    log.record("ActionMoved", subject=f"forum-action:{action.pk}", by=by, on=on, state=state)
    return row
