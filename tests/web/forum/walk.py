"""Every page of the Forum with something on it, by who may open it."""

from __future__ import annotations

from datetime import date

from saiban.offices.forum import actions
from saiban.offices.forum.actions import accounts
from saiban.offices.forum.actions.updates import Held, Quarter, Reported
from saiban.offices.forum.models import Meeting, Remark, Seat, SeatKind, Term
from saiban.offices.forum.queries import commitments, meetings
from tests.offices.forum.table import LATER, TODAY, Table, drafted, held

PUBLIC = (
    "/forum/",
    "/forum/members/",
    "/forum/meetings/",
    "/forum/meetings/3/",
    "/forum/commitments/",
    "/forum/commitments/?by=owner",
    "/forum/commitments/?by=kind",
    "/forum/commitments/timeline/",
    "/forum/commitments/brick-kiln-study/",
    "/forum/promises/",
)
MEETING = "/forum/table/meetings/4/"
TABLE = (
    "/forum/table/",
    "/forum/table/members/",
    "/forum/table/commitments/",
    "/forum/table/commitments/?months=0",
    "/forum/table/updates/",
    "/forum/table/updates/{update}/",
    MEETING,
    MEETING + "notice/",
    MEETING + "agenda/",
    MEETING + "attendance/",
    MEETING + "statements/",
    MEETING + "decisions/",
    MEETING + "actions/",
    MEETING + "minutes/",
)
SECRETARIAT = (
    "/forum/table/seats/{seat}/new/",
    "/forum/table/seats/{seat}/give/",
    "/forum/table/terms/{term}/end/",
    "/forum/table/people/{user}/password/",
    MEETING + "papers/new/",
    MEETING + "decisions/{decision}/reserve/",
    MEETING + "minutes/remarks/{remark}/answer/",
    "/forum/table/actions/{action}/",
    "/forum/table/commitments/brick-kiln-study/",
)
MEMBER = (
    MEETING + "minutes/remark/",
    "/forum/table/commitments/brick-kiln-study/comment/",
    "/forum/table/seats/{seat}/propose/",
)
FOCAL = ("/forum/table/updates/bessi/2026-07/",)


def filled(table: Table) -> dict[str, int]:
    """A fourth meeting with a draft and an objection, and BESSI's update; numbers of the rows."""
    meeting = held(table)
    with table.sits("pwf") as by:
        actions.state(
            meeting=meeting,
            member=table.member("pwf"),
            text_en="Count the women too.",
            by=by,
            on=LATER,
        )
    objection = objected(table, meeting)
    with table.sits("secretary"):
        (decision,), (action,) = meetings.decisions(meeting), meetings.actions(meeting)
    return {
        "decision": decision.pk,
        "action": action.action.pk,
        "remark": objection.pk,
        "update": filed(table),
        **seated(table),
    }


def seated(table: Table) -> dict[str, int]:
    """PWF's alternate, with an account of the Forum's making; EFP proposes for its own seat."""
    seats = {each.member.key: each for each in Seat.objects.filter(kind=SeatKind.ALTERNATE)}
    with table.sits("secretary") as by:
        who = accounts.Newcomer("alternate", "Spogmai Fictitious", "ur", synthetic=True)
        user, _password = accounts.admit(
            who=who, seat=seats["pwf"], until_on=LATER, notification="PWF/7", by=by, on=TODAY
        )
    with table.sits("efp") as by:
        actions.propose(seat=seats["efp"], name="Koh", proof="Letter 7", by=by, on=TODAY)
    term = Term.objects.get(user=user)
    return {"seat": seats["efp"].pk, "term": term.pk, "user": user.pk}


def objected(table: Table, meeting: Meeting) -> Remark:
    """EFP objects to the first draft."""
    minutes = drafted(table, meeting)
    with table.sits("efp") as by:
        return actions.remark(
            minutes=minutes,
            member=table.member("efp"),
            kind="objection",
            text="Say that the season lasts six months.",
            by=by,
            on=LATER,
        )


def filed(table: Table) -> int:
    """BESSI files the third quarter of 2026; the number of the update."""
    seminars = commitments.commitment("balochistan-seminars").commitment
    with table.sits("focal") as by:
        update = actions.file_update(
            institution_id=table.institutions["bessi"].pk,
            quarter=Quarter(
                date(2026, 7, 1),
                registered=41_000,
                campaigns=[Held("Hub", date(2026, 8, 14), 120, 37)],
                reported=[
                    Reported(
                        seminars, "done", "A seminar in Hub.", "https://example.org/hub", "2026-08"
                    )
                ],
            ),
            by=by,
            on=TODAY,
        )
    return update.pk
