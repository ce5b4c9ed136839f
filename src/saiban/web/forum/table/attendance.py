"""Who attended: one page for all bodies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from saiban.offices.forum import actions
from saiban.offices.forum import queries as forum
from saiban.offices.forum.models import Attendance, Meeting, Member
from saiban.offices.forum.queries import meetings as queries
from saiban.web.forum import access, pages, refusals
from saiban.web.forum.forms.during import AttendanceForm


@dataclass(frozen=True, slots=True)
class Line:
    """A body, what is recorded of it, and its part of the form."""

    member: Member
    recorded: Attendance | None
    form: AttendanceForm


@require_http_methods(["GET", "POST"])
@access.chair
def attendance(request: HttpRequest, number: int) -> HttpResponse:
    """The secretariat records attendance; everybody reads it."""
    meeting = pages.meeting(number)
    lines = _lines(request, meeting)
    if request.method == "POST":
        if not request.seat.forum.secretariat:
            raise PermissionDenied("attendance")
        if all(line.form.is_valid() for line in lines) and _record(request, meeting, lines):
            return redirect("forum:table_meeting", number=number)
    wrong: Any = next((line.form for line in lines if line.form.errors), None)
    return pages.show(request, "attendance.html", wrong, meeting=meeting, lines=lines)


def _lines(request: HttpRequest, meeting: Meeting) -> list[Line]:
    recorded = {each.member_id: each for each in queries.attendance(meeting)}
    sent = request.POST if request.method == "POST" else None
    found = []
    for member in forum.members():
        if member.side == "secretariat":
            continue
        row = recorded.get(member.pk)
        initial = {
            "how": row.how if row else "",
            "by_alternate": row.by_alternate if row else False,
            "person": row.person if row else "",
        }
        form = AttendanceForm(sent, prefix=member.key, initial=initial)
        found.append(Line(member, row, form))
    return found


def _record(request: HttpRequest, meeting: Meeting, lines: list[Line]) -> bool:
    """Record the bodies of which something new is said."""
    for line in lines:
        said = line.form.cleaned_data
        if not said["how"] or not line.form.has_changed():
            continue
        try:
            actions.attend(
                meeting=meeting,
                member=line.member,
                how=said["how"],
                by_alternate=said["by_alternate"],
                person=said["person"],
                by=request.user,  # type: ignore[arg-type]
                on=request.seat.on,  # type: ignore[attr-defined]
            )
        except actions.ForumError as refused:
            refusals.put(line.form, refused)
            return False
    return True
