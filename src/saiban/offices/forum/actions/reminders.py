"""Once a month: which commitments nobody has looked at, and who has not reported the quarter."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.db import transaction

from saiban.offices.desk import log
from saiban.offices.desk.models import User
from saiban.offices.forum import queries
from saiban.offices.forum.models import SeatKind
from saiban.offices.forum.models.reminders import Reminder
from saiban.offices.forum.queries import commitments, updates
from saiban.offices.forum.queries.commitments import Followed
from saiban.offices.forum.queries.updates import Filed


@dataclass(frozen=True, slots=True)
class Due:
    """What a month's reminder says, and to whom. Empty lists where there is nobody to write to."""

    quarter: date
    stale: list[Followed] = field(default_factory=list)
    missing: list[Filed] = field(default_factory=list)
    secretaries: list[User] = field(default_factory=list)
    focal_points: dict[int, list[User]] = field(default_factory=dict)
    """By institution."""


@transaction.atomic
def remind(
    *, by: User | None, on: date, months: int = commitments.STALE_AFTER_MONTHS
) -> Due | None:
    """What to remind of in this month; None if that was done. The caller sends it.

    `months`: after how many months without a look a commitment is named.
    """
    month = on.replace(day=1)
    if Reminder.objects.filter(month=month).exists():
        return None
    quarter = updates.last_quarter(on)
    members = {each.institution_id for each in queries.members() if each.institution_id}
    missing = [
        each
        for each in updates.of_quarter(quarter)
        if each.institution.pk in members and each.word in ("missing", "sent_back")
    ]
    stale = commitments.stale(on, months)
    Reminder.objects.create(
        month=month, commitments=len(stale), missing_updates=len(missing), on=on
    )
    log.record(
        "ForumReminded",
        subject=f"forum-reminder:{month.isoformat()}",
        by=by,
        on=on,
        commitments=len(stale),
        missing=len(missing),
    )
    secretaries, focal_points = _people(on)
    return Due(quarter, stale, missing, secretaries, focal_points)


def _people(on: date) -> tuple[list[User], dict[int, list[User]]]:
    secretaries: list[User] = []
    focal_points: dict[int, list[User]] = {}
    bodies = {each.pk: each for each in queries.members()}
    for member_id, seats in queries.seats(on).items():
        for held in seats:
            if held.term is None:
                continue
            if held.seat.kind == SeatKind.SECRETARY:
                secretaries.append(held.term.user)
            elif held.seat.kind == SeatKind.FOCAL_POINT:
                institution_id = bodies[member_id].institution_id
                focal_points.setdefault(institution_id or 0, []).append(held.term.user)
    return secretaries, focal_points
