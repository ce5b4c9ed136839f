"""The institutions' quarterly updates: filed by the focal point, accepted or sent back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.db.models import Max

from saiban.offices.desk import log
from saiban.offices.desk.models import User
from saiban.offices.forum.actions import commitments
from saiban.offices.forum.actions.commitments import Shown, Standing
from saiban.offices.forum.errors import ForumError
from saiban.offices.forum.models import (
    Campaign,
    Commitment,
    Confidence,
    QuarterlyUpdate,
    UpdateDecision,
    UpdateItem,
)


@dataclass(frozen=True, slots=True)
class Reported:
    """What an institution says of one of its commitments; `link` leads to the evidence."""

    commitment: Commitment
    state: str
    text: str
    link: str
    happened: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A seminar or campaign: where, when, how many came, how many registered within 90 days."""

    where: str
    day: date
    audience: int | None = None
    registered_in_90_days: int | None = None


@dataclass(frozen=True, slots=True)
class Quarter:
    """An institution's quarter, the same fields for all. None is "no data", which is no zero."""

    first_day: date
    registered: int | None = None
    contributing: int | None = None
    arrears_paisa: int | None = None
    claims_paid: int | None = None
    median_days: int | None = None
    remarks: str = ""
    campaigns: Sequence[Held] = field(default=())
    reported: Sequence[Reported] = field(default=())


@transaction.atomic
def file_update(*, institution_id: int, quarter: Quarter, by: User, on: date) -> QuarterlyUpdate:
    """The focal point files a quarter; filed again, it is another version.

    Raises ForumError for a quarter that has not begun, for somebody else's commitment, and after
    the quarter was accepted.
    """
    _check(institution_id, quarter, on)
    past = QuarterlyUpdate.objects.filter(institution_id=institution_id, quarter=quarter.first_day)
    if past.filter(decision__accepted=True).exists():
        raise ForumError("quarter-accepted")
    version = (past.aggregate(last=Max("version"))["last"] or 0) + 1
    row = QuarterlyUpdate.objects.create(
        institution_id=institution_id,
        quarter=quarter.first_day,
        version=version,
        registered=quarter.registered,
        contributing=quarter.contributing,
        arrears_paisa=quarter.arrears_paisa,
        claims_paid=quarter.claims_paid,
        median_days=quarter.median_days,
        remarks=quarter.remarks,
        on=on,
        by=by,
    )
    for held in quarter.campaigns:
        Campaign.objects.create(
            update=row,
            where=held.where,
            day=held.day,
            audience=held.audience,
            registered_in_90_days=held.registered_in_90_days,
        )
    for each in quarter.reported:
        UpdateItem.objects.create(
            update=row,
            commitment=each.commitment,
            state=each.state,
            text=each.text,
            happened=each.happened,
            link=each.link,
        )
    _say("UpdateFiled", row, by, on)
    return row


def _check(institution_id: int, quarter: Quarter, on: date) -> None:
    if quarter.first_day.day != 1 or quarter.first_day.month % 3 != 1:
        raise ForumError("quarter-begins")
    if quarter.first_day > on:
        raise ForumError("quarter-ahead")
    for each in quarter.reported:
        if each.commitment.owner.institution_id != institution_id:
            raise ForumError("commitment-of-others", commitment=each.commitment)


@transaction.atomic
def accept(*, update: QuarterlyUpdate, by: User, on: date) -> UpdateDecision:
    """The secretariat accepts an update: commitments take the states reported, with evidence."""
    decision = _decide(update, accepted=True, reason="", by=by, on=on)
    items = update.items.select_related("commitment").order_by("id")
    institution = update.institution.short_en
    for item in items:
        commitments.verify(
            commitment=item.commitment,
            standing=Standing(item.state, item.text, Confidence.HIGH, on),
            evidence=[
                Shown(
                    item.text,
                    link=item.link,
                    happened=item.happened,
                    title=f"{institution}: quarterly update",
                    confidence=Confidence.HIGH,
                )
            ],
            update_number=update.pk,
            by=by,
            on=on,
        )
    return decision


@transaction.atomic
def send_back(*, update: QuarterlyUpdate, reason: str, by: User, on: date) -> UpdateDecision:
    """The secretariat sends an update back and says why; the institution files another version."""
    if not reason:
        raise ForumError("back-without-reason")
    return _decide(update, accepted=False, reason=reason, by=by, on=on)


def _decide(
    update: QuarterlyUpdate, *, accepted: bool, reason: str, by: User, on: date
) -> UpdateDecision:
    later = QuarterlyUpdate.objects.filter(
        institution_id=update.institution_id, quarter=update.quarter, version__gt=update.version
    )
    if later.exists():
        raise ForumError("filed-again")
    if UpdateDecision.objects.filter(update=update).exists():
        raise ForumError("decided")
    row = UpdateDecision.objects.create(
        update=update, accepted=accepted, reason=reason, on=on, by=by
    )
    _say("UpdateAccepted" if accepted else "UpdateSentBack", update, by, on)
    return row


def _say(name: str, update: QuarterlyUpdate, by: User, on: date) -> None:
    log.record(
        name,
        subject=f"forum-update:{update.pk}",
        by=by,
        on=on,
        quarter=update.quarter.isoformat(),
        version=update.version,
    )
