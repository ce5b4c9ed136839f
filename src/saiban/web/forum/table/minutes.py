"""Minutes at the table: draft, remarks, approval by three sides, publication."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from saiban.offices.forum import actions
from saiban.offices.forum.models import Meeting, Remark
from saiban.offices.forum.models.minutes import APPROVING
from saiban.offices.forum.queries import minutes as queries
from saiban.web import access as rows
from saiban.web.forms import posted
from saiban.web.forum import access, pages, refusals
from saiban.web.forum.forms.during import AnswerForm, RemarkForm
from saiban.web.forum.papers import minutes as paper


@require_safe
@access.chair
def minutes(request: HttpRequest, number: int) -> HttpResponse:
    """The newest draft, who approved it, what stands in the way, and what this chair can do."""
    meeting = pages.meeting(number)
    draft = queries.newest(meeting)
    approvals = queries.approvals(draft) if draft else []
    given = {each.side for each in approvals}
    published = hasattr(meeting, "publication")
    context = {
        "meeting": meeting,
        "draft": draft,
        "content": draft.content if draft else queries.drafted(meeting),
        "stale": bool(draft) and not published and queries.is_stale(draft),
        "sides": [
            (side, next((each for each in approvals if each.side == side), None))
            for side in APPROVING
        ],
        "remarks": queries.remarks(meeting),
        "obstacles": [] if published else refusals.obstacles(meeting),
        "published": published,
        "mine": [
            each
            for each in request.seat.forum.members
            if draft and each.side in APPROVING and each.side not in given
        ],
    }
    return pages.show(request, "minutes.html", **context)


def _attempt(request: HttpRequest, number: int, act) -> HttpResponse:  # type: ignore[no-untyped-def]
    """Do it, and go back to the minutes; a refusal is said there."""
    try:
        act()
    except actions.ForumError as refused:
        messages.error(request, refusals.said(refused), extra_tags="stop")
    return redirect("forum:minutes", number=number)


@require_POST
@access.secretariat
def draft(request: HttpRequest, number: int) -> HttpResponse:
    """Draft the minutes from what is recorded."""
    meeting = pages.meeting(number)
    return _attempt(
        request,
        number,
        lambda: actions.draft(meeting=meeting, by=request.user, on=request.seat.on),
    )


@require_POST
@access.speaker
def approve(request: HttpRequest, number: int, version: int) -> HttpResponse:
    """A side approves a version, by the body that the visitor speaks for."""
    meeting = pages.meeting(number)
    found = rows.found(queries.minutes, meeting, version)
    sent = request.POST.get("member", "")
    member = next((m for m in request.seat.forum.members if str(m.pk) == sent), None)
    if member is None:
        raise PermissionDenied("approve")
    return _attempt(
        request,
        number,
        lambda: actions.approve(minutes=found, member=member, by=request.user, on=request.seat.on),
    )


@require_http_methods(["GET", "POST"])
@access.speaker
def remark(request: HttpRequest, number: int) -> HttpResponse:
    """A member objects to the newest draft, or remarks on it."""
    meeting = pages.meeting(number)
    found = queries.newest(meeting)
    if found is None or not request.seat.forum.members:
        raise Http404("draft")
    form = RemarkForm(*posted(request))
    form.offer(list(request.seat.forum.members))
    if pages.done(
        form,
        lambda: actions.remark(
            minutes=found,
            member=form.chosen("member"),
            kind=form.cleaned_data["kind"],
            text=form.cleaned_data["text"],
            by=request.user,
            on=request.seat.on,
        ),
    ):
        return redirect("forum:minutes", number=number)
    return pages.show(request, "remark.html", form, meeting=meeting, draft=found)


@require_http_methods(["GET", "POST"])
@access.secretariat
def answer(request: HttpRequest, number: int, remark: int) -> HttpResponse:
    """The secretariat answers a remark."""
    meeting = pages.meeting(number)
    row = rows.found(_remark, meeting, remark)
    form = AnswerForm(*posted(request))
    if pages.done(
        form,
        lambda: actions.answer(
            remark=row, text=form.cleaned_data["text"], by=request.user, on=request.seat.on
        ),
    ):
        return redirect("forum:minutes", number=number)
    return pages.show(request, "answer.html", form, meeting=meeting, remark=row)


def _remark(meeting: Meeting, number: int) -> Remark:
    for each in queries.remarks(meeting):
        if each.pk == number:
            return each
    raise LookupError(number)


@require_POST
@access.secretariat
def publish(request: HttpRequest, number: int) -> HttpResponse:
    """Publish the approved version, on the page and on paper, for good."""
    meeting = pages.meeting(number)

    def act() -> None:
        files = {}
        if not queries.why_not_published(meeting):
            files = paper.in_all_languages(queries.published(meeting), request.seat.on)
        actions.publish(meeting=meeting, files=files, by=request.user, on=request.seat.on)

    return _attempt(request, number, act)
