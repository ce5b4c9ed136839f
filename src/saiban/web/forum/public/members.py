"""The Forum itself: what it is and who sits in it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from saiban.offices.forum import queries
from saiban.offices.forum.queries import commitments, meetings


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """The ways into the Forum's public record."""
    rows = commitments.followed()
    context = {"counts": commitments.counts(rows), "publications": meetings.publications()}
    return render(request, "forum/front.html", context)


@require_safe
def members(request: HttpRequest) -> HttpResponse:
    """The bodies by side, and whether the social partners have as many seats as each other."""
    context = {"sides": queries.sides(), "parity": queries.parity()}
    return render(request, "forum/members.html", context)
