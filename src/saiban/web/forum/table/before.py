"""Before a meeting: the task list, notice, agenda, papers."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from saiban.offices.forum import actions
from saiban.offices.forum.queries import commitments
from saiban.offices.forum.queries import meetings as queries
from saiban.web.forms import posted
from saiban.web.forum import access, invitations, pages
from saiban.web.forum.forms.before import ItemForm, NoticeForm, PaperForm
from saiban.web.forum.table import tasks


@require_safe
@access.chair
def meeting(request: HttpRequest, number: int) -> HttpResponse:
    """A meeting as a task list."""
    row = pages.meeting(number)
    context = {"meeting": row, "notice": queries.notice(row), "steps": tasks.steps(row)}
    return pages.show(request, "meeting.html", **context)


@require_http_methods(["GET", "POST"])
@access.chair
def notice(request: HttpRequest, number: int) -> HttpResponse:
    """Who may, gives notice; everybody reads it. The members get it by mail."""
    row = pages.meeting(number)
    form = None
    if request.seat.forum.secretariat and not hasattr(row, "publication"):
        form = NoticeForm(*posted(request))
        if pages.done(form, lambda: _give(request, form, row)):
            return redirect("forum:notice", number=number)
    elif request.method == "POST":
        raise Http404("notice")
    context = {
        "meeting": row,
        "notice": queries.notice(row),
        "notices": row.notices.order_by("-sequence"),
    }
    return pages.show(request, "notice.html", form, **context)


def _give(request: HttpRequest, form: NoticeForm, meeting) -> None:  # type: ignore[no-untyped-def]
    given = actions.give_notice(
        meeting=meeting,
        when=form.when,
        message=form.cleaned_data["message"],
        by=request.user,
        on=request.seat.on,
    )
    sent, without = invitations.send(given, on=request.seat.on)
    said = _("Notice given. Mailed to %(sent)s people; %(without)s have no e-mail address.")
    messages.success(request, said % {"sent": sent, "without": without})


@require_safe
@access.chair
def calendar(request: HttpRequest, number: int) -> HttpResponse:
    """The notice as a calendar file."""
    found = queries.notice(pages.meeting(number))
    if found is None or found.found:
        raise Http404("notice")
    answer = HttpResponse(invitations.calendar(found), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="forum-meeting-{number}.ics"'
    return answer


@require_http_methods(["GET", "POST"])
@access.chair
def agenda(request: HttpRequest, number: int) -> HttpResponse:
    """The agenda; the secretariat adds points, each about something."""
    row = pages.meeting(number)
    papers = queries.papers(row)
    form = None
    if request.seat.forum.secretariat:
        form = ItemForm(*posted(request))
        form.offer([each.commitment for each in commitments.followed()], papers)

        def add() -> None:
            actions.add_item(
                meeting=row,
                title_en=form.cleaned_data["title_en"],
                title_ur=form.cleaned_data["title_ur"],
                about=form.about_what,
                by=request.user,
                on=request.seat.on,
            )

        if pages.done(form, add):
            return redirect("forum:agenda", number=number)
    elif request.method == "POST":
        raise Http404("agenda")
    context = {"meeting": row, "agenda": queries.agenda(row), "papers": papers}
    return pages.show(request, "agenda.html", form, **context)


@require_http_methods(["GET", "POST"])
@access.secretariat
def paper(request: HttpRequest, number: int) -> HttpResponse:
    """Lay a paper before the meeting."""
    row = pages.meeting(number)
    form = PaperForm(*posted(request))

    def add() -> None:
        actions.add_paper(meeting=row, **form.cleaned_data, by=request.user, on=request.seat.on)

    if pages.done(form, add):
        return redirect("forum:agenda", number=number)
    return pages.show(request, "paper.html", form, meeting=row)
