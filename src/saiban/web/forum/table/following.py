"""Commitments at the table: what has not been looked at for long, a new state, comments."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from saiban.offices.forum import actions
from saiban.offices.forum.queries import commitments as queries
from saiban.web import access as rows
from saiban.web.forms import posted
from saiban.web.forum import access, pages
from saiban.web.forum.forms.following import CommentForm, VerifyForm, looked_today


@require_safe
@access.chair
def to_verify(request: HttpRequest) -> HttpResponse:
    """All commitments by the day on which somebody looked last, the longest first."""
    months = request.GET.get("months", str(queries.STALE_AFTER_MONTHS))
    if not months.isdigit() or int(months) > 120:
        raise Http404("months")
    found = queries.stale(request.seat.on, int(months))
    return pages.show(request, "to_verify.html", rows=found, months=int(months))


@require_http_methods(["GET", "POST"])
@access.secretariat
def verify(request: HttpRequest, key: str) -> HttpResponse:
    """Say how a commitment stands now; what was said before stays in its history."""
    found = rows.found(queries.commitment, key)
    form = VerifyForm(*posted(request), initial=looked_today(request.seat.on))
    if pages.done(
        form,
        lambda: actions.verify(
            commitment=found.commitment,
            standing=form.standing,
            evidence=form.evidence,
            by=request.user,
            on=request.seat.on,
        ),
    ):
        return redirect("forum:commitment", key=key)
    return pages.show(request, "verify.html", form, each=found, row=found.commitment)


@require_http_methods(["GET", "POST"])
@access.speaker
def comment(request: HttpRequest, key: str) -> HttpResponse:
    """A body says something of a commitment."""
    if not request.seat.forum.members:
        raise Http404("member")
    found = rows.found(queries.commitment, key)
    form = CommentForm(*posted(request))
    form.offer(list(request.seat.forum.members))
    if pages.done(
        form,
        lambda: actions.comment(
            commitment=found.commitment,
            member=form.chosen("member"),
            text=form.cleaned_data["text"],
            public=form.cleaned_data["public"],
            by=request.user,
            on=request.seat.on,
        ),
    ):
        return redirect("forum:commitment", key=key)
    return pages.show(request, "comment.html", form, each=found, row=found.commitment)
