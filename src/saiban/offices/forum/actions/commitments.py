"""Promises, how they stand, what shows it, and what members say of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from saiban.offices.desk import log
from saiban.offices.desk.models import User
from saiban.offices.forum.errors import ForumError
from saiban.offices.forum.models import (
    Comment,
    Commitment,
    CommitmentState,
    Confidence,
    Evidence,
    Member,
    State,
)


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise as it is entered; texts in our own words, with the source that they tell."""

    key: str
    kind: str
    owner: Member
    title_en: str
    promise_en: str
    source_title: str
    source: str = ""
    title_ur: str = ""
    promise_ur: str = ""
    place: str = ""
    promised_on: date | None = None
    meeting_number: int | None = None
    due_on: date | None = None
    position: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """Something that shows how a promise stands. `happened`: a day, month or year."""

    text_en: str
    link: str = ""
    happened: str = ""
    title: str = ""
    text_ur: str = ""
    confidence: str = Confidence.MEDIUM


@dataclass(frozen=True, slots=True)
class Standing:
    """How a promise stands, since it was looked at."""

    state: str
    text_en: str
    confidence: str
    verified_on: date
    text_ur: str = ""


@transaction.atomic
def promise(*, promise: Promise, by: User | None, on: date) -> Commitment:
    """Enter a commitment. Until somebody has looked, it has no state at all."""
    made = Commitment.objects.create(
        entered_on=on, **{name: getattr(promise, name) for name in Promise.__slots__}
    )
    _say("CommitmentEntered", made, by, on)
    return made


@transaction.atomic
def verify(
    *,
    commitment: Commitment,
    standing: Standing,
    evidence: Sequence[Shown] = (),
    by: User | None,
    on: date,
    update_number: int | None = None,
) -> CommitmentState:
    """Say how a commitment stands, in a new row; the earlier ones stay.

    Raises ForumError if it is said to move or to be delivered and nothing shows it, and for a day
    that has not come.
    """
    if standing.verified_on > on:
        raise ForumError("looked-tomorrow")
    nothing_shown = not evidence and not commitment.evidence.exists()
    if nothing_shown and standing.state not in (State.UNKNOWN, State.OPEN):
        raise ForumError("no-evidence")
    row = CommitmentState.objects.create(
        commitment=commitment,
        state=standing.state,
        text_en=standing.text_en,
        text_ur=standing.text_ur,
        confidence=standing.confidence,
        verified_on=standing.verified_on,
        update_number=update_number,
        on=on,
        by=by,
    )
    for each in evidence:
        _show(commitment, row, each, by, on)
    _say("CommitmentVerified", commitment, by, on, state=standing.state)
    return row


def _show(
    commitment: Commitment, state: CommitmentState, shown: Shown, by: User | None, on: date
) -> None:
    Evidence.objects.create(
        commitment=commitment,
        state=state,
        happened=shown.happened,
        text_en=shown.text_en,
        text_ur=shown.text_ur,
        link=shown.link,
        title=shown.title,
        confidence=shown.confidence,
        on=on,
        by=by,
    )


@transaction.atomic
def comment(
    *, commitment: Commitment, member: Member, text: str, public: bool, by: User, on: date
) -> Comment:
    """A member says something of a commitment; everybody reads it if the member wants it so."""
    row = Comment.objects.create(
        commitment=commitment, member=member, text=text, public=public, by=by, on=on
    )
    _say("CommitmentCommented", commitment, by, on, member=member.key)
    return row


def _say(name: str, commitment: Commitment, by: User | None, on: date, **data: object) -> None:
    log.record(name, subject=f"forum-commitment:{commitment.pk}", by=by, on=on, **data)
