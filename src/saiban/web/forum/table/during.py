"""What happened at a meeting: attendance, statements, decisions, reservations, actions."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from saiban.offices.forum import actions
from saiban.offices.forum import queries as forum
from saiban.offices.forum.actions.records import TAKEN_BACK
from saiban.offices.forum.models import Member
from saiban.offices.forum.queries import commitments
from saiban.offices.forum.queries import meetings as queries
from saiban.web import access as rows
from saiban.web.forms import posted
from saiban.web.forum import access, pages
from saiban.web.forum.forms.during import (
    ActionForm,
    DecisionForm,
    ProgressForm,
    ReservationForm,
    StatementForm,
)

BACK_TO = {
    "item": "agenda",
    "statement": "statements",
    "decision": "decisions",
    "reservation": "decisions",
    "action": "actions",
}


def speakers(request: HttpRequest) -> list[Member]:
    """Bodies whose words this chair may write down: its own; the secretariat's are all."""
    chair = request.seat.forum  # type: ignore[attr-defined]
    if chair.secretariat:
        return [each for each in forum.members() if each.side != "secretariat"]
    return list(chair.members)


def _texts(form: Any) -> dict[str, str]:
    return {name: form.cleaned_data[name] for name in ("text_en", "text_ur")}


@require_http_methods(["GET", "POST"])
@access.chair
def statements(request: HttpRequest, number: int) -> HttpResponse:
    """Statements by side; a member writes its own, the secretariat everybody's."""
    meeting, may = pages.meeting(number), speakers(request)
    form = None
    if may:
        form = StatementForm(*posted(request))
        form.offer(may, queries.agenda(meeting))
        if pages.done(
            form,
            lambda: actions.state(
                meeting=meeting,
                member=form.chosen("member"),
                item=form.chosen("item"),
                **_texts(form),
                by=request.user,
                on=request.seat.on,
            ),
        ):
            return redirect("forum:statements", number=number)
    elif request.method == "POST":
        raise PermissionDenied("statement")
    context = {"meeting": meeting, "statements": queries.statements(meeting)}
    return pages.show(request, "statements.html", form, **context)


@require_http_methods(["GET", "POST"])
@access.chair
def decisions(request: HttpRequest, number: int) -> HttpResponse:
    """What was agreed, with reservations; the secretariat adds decisions."""
    meeting = pages.meeting(number)
    form = None
    if request.seat.forum.secretariat:
        form = DecisionForm(*posted(request))
        form.offer(queries.agenda(meeting))
        if pages.done(
            form,
            lambda: actions.decide(
                meeting=meeting,
                item=form.chosen("item"),
                **_texts(form),
                by=request.user,
                on=request.seat.on,
            ),
        ):
            return redirect("forum:decisions", number=number)
    elif request.method == "POST":
        raise PermissionDenied("decision")
    context = {
        "meeting": meeting,
        "decisions": queries.decisions(meeting),
        "speakers": speakers(request),
    }
    return pages.show(request, "decisions.html", form, **context)


@require_http_methods(["GET", "POST"])
@access.speaker
def reserve(request: HttpRequest, number: int, decision: int) -> HttpResponse:
    """A body enters a reservation to a decision."""
    meeting = pages.meeting(number)
    row = rows.found(queries.decision, meeting, decision)
    form = ReservationForm(*posted(request))
    form.offer(speakers(request))
    if pages.done(
        form,
        lambda: actions.reserve(
            decision=row,
            member=form.chosen("member"),
            **_texts(form),
            by=request.user,
            on=request.seat.on,
        ),
    ):
        return redirect("forum:decisions", number=number)
    return pages.show(request, "reserve.html", form, meeting=meeting, decision=row)


@require_http_methods(["GET", "POST"])
@access.chair
def actions_of(request: HttpRequest, number: int) -> HttpResponse:
    """What is to be done; the secretariat adds actions."""
    meeting = pages.meeting(number)
    form = None
    if request.seat.forum.secretariat:
        form = ActionForm(*posted(request))
        form.offer(
            speakers(request),
            queries.decisions(meeting),
            [each.commitment for each in commitments.followed()],
        )
        if pages.done(
            form,
            lambda: actions.assign(
                meeting=meeting,
                owner=form.chosen("owner"),
                decision=form.chosen("decision"),
                commitment=form.chosen("commitment"),
                due_on=form.cleaned_data["due_on"],
                **_texts(form),
                by=request.user,
                on=request.seat.on,
            ),
        ):
            return redirect("forum:actions", number=number)
    elif request.method == "POST":
        raise PermissionDenied("action")
    context = {"meeting": meeting, "actions": queries.actions(meeting)}
    return pages.show(request, "actions.html", form, **context)


@require_http_methods(["GET", "POST"])
@access.secretariat
def progress(request: HttpRequest, action: int) -> HttpResponse:
    """How an action stands, also long after the meeting."""
    row = rows.found(queries.action, action)
    form = ProgressForm(*posted(request))
    if pages.done(
        form,
        lambda: actions.progress(
            action=row, **form.cleaned_data, by=request.user, on=request.seat.on
        ),
    ):
        return redirect("forum:actions", number=row.meeting.number)
    history = row.progress.order_by("-id")
    return pages.show(request, "progress.html", form, action=row, history=history)


@require_POST
@access.secretariat
def take_back(request: HttpRequest, number: int, kind: str, row: int) -> HttpResponse:
    """Withdraw what was recorded; the row stays in the books."""
    if kind not in TAKEN_BACK:
        raise Http404("kind")
    try:
        rows.found(
            lambda: actions.take_back(kind=kind, row_id=row, by=request.user, on=request.seat.on)
        )
    except actions.ForumError:
        # Somebody corrected it a moment ago; the list shows how it stands now.
        pass
    return redirect(f"forum:{BACK_TO[kind]}", number=number)
