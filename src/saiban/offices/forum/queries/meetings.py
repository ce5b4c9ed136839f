"""Meetings, and what is recorded of each as it stands after all corrections."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.db.models import Prefetch, QuerySet

from saiban.offices.forum.models import (
    Action,
    AgendaItem,
    Attendance,
    Decision,
    Meeting,
    Notice,
    Paper,
    Progress,
    Publication,
    PublishedFile,
    Reservation,
    Statement,
)
from saiban.offices.forum.models.meetings import Recorded

Row = TypeVar("Row", bound=Recorded)


def _standing(model: type[Row], meeting: Meeting) -> QuerySet[Row]:
    found: QuerySet[Row] = model.objects.filter(
        meeting=meeting, replaced_by__isnull=True, withdrawn=False
    )
    return found


def meetings() -> list[Meeting]:
    """All meetings, newest first, each with its notices in order."""
    notices = Prefetch("notices", Notice.objects.order_by("sequence"))
    return list(Meeting.objects.select_related("publication").prefetch_related(notices))


def meeting(number: int) -> Meeting:
    """A meeting by its number; Meeting.DoesNotExist if there is none to see."""
    return Meeting.objects.get(number=number)


def notice(meeting: Meeting) -> Notice | None:
    """The notice that holds."""
    return meeting.notices.order_by("-sequence").first()


def agenda(meeting: Meeting) -> list[AgendaItem]:
    """The points of the agenda in order, each with what it is about."""
    return list(
        _standing(AgendaItem, meeting)
        .select_related("commitment", "paper")
        .order_by("number", "id")
    )


def papers(meeting: Meeting) -> list[Paper]:
    """The papers laid before a meeting."""
    return list(_standing(Paper, meeting))


def attendance(meeting: Meeting) -> list[Attendance]:
    """Who came, in the order of the members."""
    found = _standing(Attendance, meeting).select_related("member")
    return list(found.order_by("member__position", "id"))


def statements(meeting: Meeting) -> list[Statement]:
    """What was said, by side and in the order of recording."""
    found = _standing(Statement, meeting).select_related("member", "item")
    return list(found.order_by("member__position", "id"))


def decisions(meeting: Meeting) -> list[Decision]:
    """What was agreed, each with the reservations that stand (`standing_reservations`)."""
    found = list(_standing(Decision, meeting).select_related("item").order_by("id"))
    reserved: dict[int, list[Reservation]] = {}
    for each in _standing(Reservation, meeting).select_related("member"):
        reserved.setdefault(each.decision_id, []).append(each)
    for decision in found:
        decision.standing_reservations = reserved.get(decision.pk, [])  # type: ignore[attr-defined]
    return found


def decision(meeting: Meeting, number: int) -> Decision:
    """A decision that stands, by its row's number; Decision.DoesNotExist otherwise."""
    return _standing(Decision, meeting).get(pk=number)


@dataclass(frozen=True, slots=True)
class Task:
    """An action with how it stands."""

    action: Action
    state: str
    since: date | None
    note: str

    def late(self, on: date) -> bool:
        """Open after the day that was set."""
        return self.state == "open" and self.action.due_on is not None and self.action.due_on < on


def actions(meeting: Meeting) -> list[Task]:
    """What is to be done after a meeting, with how it stands."""
    return _tasks(_standing(Action, meeting).select_related("owner", "commitment", "meeting"))


def open_actions() -> list[Task]:
    """Actions of all meetings that are not done, those due first at the top."""
    found = Action.objects.filter(replaced_by__isnull=True, withdrawn=False)
    tasks = _tasks(found.select_related("owner", "commitment", "meeting"))
    far = date.max
    return sorted(
        (each for each in tasks if each.state == "open"), key=lambda t: t.action.due_on or far
    )


def action(number: int) -> Action:
    """An action by its row's number."""
    return Action.objects.select_related("owner", "meeting").get(pk=number)


def _tasks(found: QuerySet[Action]) -> list[Task]:
    rows = list(found.order_by("id"))
    newest: dict[int, Progress] = {}
    for each in Progress.objects.filter(action__in=rows).order_by("id"):
        newest[each.action_id] = each
    return [_task(row, newest.get(row.pk)) for row in rows]


def _task(row: Action, last: Progress | None) -> Task:
    if last is None:
        return Task(row, "open", None, "")
    return Task(row, last.state, last.on, last.note)


def publications() -> list[Publication]:
    """Published minutes, newest first. Everybody may read them."""
    return list(Publication.objects.order_by("-number"))


def publication(number: int) -> Publication:
    """The published minutes of a meeting; Publication.DoesNotExist before they are published."""
    return Publication.objects.get(number=number)


def printed(publication: Publication, language: str) -> bytes | None:
    """The printed minutes as they were published, if they were printed in this language."""
    file: Any = PublishedFile.objects.filter(publication=publication, language=language).first()
    return bytes(file.content) if file else None
