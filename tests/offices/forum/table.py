"""The table of the Forum's tests: everybody who has a chair, and somebody who has none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, time

from saiban.offices.desk.models import Institution, User
from saiban.offices.forum import actions, queries, scope, seed
from saiban.offices.forum.actions.meetings import About, When
from saiban.offices.forum.models import Meeting, Member, Minutes, Seat, SeatKind
from saiban.offices.forum.queries import commitments
from tests.offices import cast

TODAY = date(2026, 11, 22)
LATER = date(2026, 12, 10)
SEATED = {
    "secretary": ("secretariat", SeatKind.SECRETARY),
    "ministry": ("ministry", SeatKind.PRINCIPAL),
    "efp": ("efp", SeatKind.PRINCIPAL),
    "pwf": ("pwf", SeatKind.PRINCIPAL),
    "focal": ("bessi", SeatKind.FOCAL_POINT),
}


@dataclass
class Table:
    """Who is there."""

    institutions: dict[str, Institution]
    users: dict[str, User]

    def member(self, key: str) -> Member:
        """A body by its key."""
        return queries.member(key)

    @contextmanager
    def sits(self, who: str, on: date = TODAY) -> Iterator[User]:
        """Work as one of them, in the scope that their seats open."""
        user = self.users[who]
        chair = queries.chair_of(user, on)
        with scope.sitting(
            secretariat=chair.secretariat,
            members=[each.pk for each in chair.members],
            institutions=chair.institutions,
        ):
            yield user


def laid(institutions: dict[str, Institution] | None = None) -> Table:
    """The seed, and five people in their seats."""
    made = institutions or cast.institutions()
    seed.load(on=TODAY)
    users = {name: cast.user(name) for name in (*SEATED, "visitor")}
    with scope.sitting(secretariat=True):
        for name, (key, kind) in SEATED.items():
            seat = Seat.objects.get(member__key=key, kind=kind)
            actions.give_seat(seat=seat, user=users[name], by=None, on=TODAY)
    for user in users.values():
        user.synthetic = True
        user.save()
    return Table(made, users)


def fourth_meeting(table: Table) -> Meeting:
    """Noticed, with one item of the agenda."""
    with table.sits("secretary") as by:
        meeting = actions.open_meeting(by=by, on=TODAY)
        actions.give_notice(
            meeting=meeting,
            when=When(LATER, "virtual", time(10, 30), 120),
            by=by,
            on=TODAY,
        )
        kiln = commitments.commitment("brick-kiln-study").commitment
        actions.add_item(
            meeting=meeting,
            title_en="What became of the study on brick kilns",
            about=About(commitment_id=kiln.pk),
            by=by,
            on=TODAY,
        )
    return meeting


def held(table: Table) -> Meeting:
    """The same, attended by three sides, with a decision, a reservation of EFP's and an action."""
    meeting = fourth_meeting(table)
    with table.sits("secretary") as by:
        for key in ("ministry", "efp", "pwf"):
            actions.attend(
                meeting=meeting, member=table.member(key), how="virtual", by=by, on=LATER
            )
        decision = actions.decide(
            meeting=meeting, text_en="Kilns are registered from July 2027.", by=by, on=LATER
        )
        actions.assign(
            meeting=meeting,
            text_en="Propose regulations for kilns.",
            owner=table.member("pessi"),
            due_on=date(2027, 3, 31),
            decision=decision,
            by=by,
            on=LATER,
        )
    with table.sits("efp") as by:
        actions.reserve(
            decision=decision,
            member=table.member("efp"),
            text_en="Only where the season lasts six months.",
            by=by,
            on=LATER,
        )
    return meeting


def drafted(table: Table, meeting: Meeting) -> Minutes:
    """The next version of the minutes."""
    with table.sits("secretary") as by:
        return actions.draft(meeting=meeting, by=by, on=LATER)


def approved(table: Table, minutes: Minutes, *sides: str) -> None:
    """Members of these sides approve."""
    for name in sides or ("ministry", "efp", "pwf"):
        with table.sits(name) as by:
            actions.approve(minutes=minutes, member=table.member(name), by=by, on=LATER)
