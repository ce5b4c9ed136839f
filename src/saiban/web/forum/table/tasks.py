"""A meeting as a task list, and what waits for somebody."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from saiban.offices.forum.models import Meeting, Minutes
from saiban.offices.forum.queries import Chair, meetings, minutes

NOT_STARTED, DONE = (_("Not started"), ""), (_("Done"), "good")
IN_PROGRESS, WAITING = (_("In progress"), "info"), (_("Waiting for the sides"), "wait")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do for a meeting."""

    title: Promise
    href: str
    tag: Promise
    kind: str


def steps(meeting: Meeting) -> list[Step]:
    """From notice to publication, each with how far it is."""
    notice = meetings.notice(meeting)
    draft = minutes.newest(meeting)
    published = meeting.number in {each.number for each in meetings.publications()}

    def step(title: Promise, name: str, state: tuple[Promise, str]) -> Step:
        return Step(title, reverse(f"forum:{name}", args=[meeting.number]), *state)

    def some(rows: list[object]) -> tuple[Promise, str]:
        return DONE if rows else NOT_STARTED

    return [
        step(_("Give notice"), "notice", some([notice] if notice else [])),
        step(_("Make the agenda and lay papers"), "agenda", some([*meetings.agenda(meeting)])),
        step(_("Record who attended"), "attendance", some([*meetings.attendance(meeting)])),
        step(_("Record statements by side"), "statements", some([*meetings.statements(meeting)])),
        step(
            _("Record decisions and reservations"),
            "decisions",
            some([*meetings.decisions(meeting)]),
        ),
        step(_("Record actions"), "actions", some([*meetings.actions(meeting)])),
        step(
            _("Draft, approve and publish the minutes"),
            "minutes",
            DONE if published else _minutes(draft),
        ),
    ]


def _minutes(draft: Minutes | None) -> tuple[Promise, str]:
    if draft is None:
        return NOT_STARTED
    return WAITING if minutes.waiting_sides(draft) else IN_PROGRESS


def waiting_for(chair: Chair) -> list[tuple[Meeting, Minutes]]:
    """Drafts that wait for the approval of a side for which this chair speaks."""
    found = []
    for meeting in meetings.meetings():
        draft = None if hasattr(meeting, "publication") else minutes.newest(meeting)
        if draft and chair.sides & set(minutes.waiting_sides(draft)):
            found.append((meeting, draft))
    return found
