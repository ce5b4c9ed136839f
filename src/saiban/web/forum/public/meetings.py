"""Published minutes."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from saiban.offices.forum.queries import meetings as queries
from saiban.web import access


@require_safe
def meetings(request: HttpRequest) -> HttpResponse:
    """The meetings whose minutes are published, newest first."""
    return render(request, "forum/meetings.html", {"publications": queries.publications()})


@require_safe
def meeting(request: HttpRequest, number: int) -> HttpResponse:
    """The minutes of one meeting, as they were published."""
    found = access.found(queries.publication, number)
    context = {"publication": found, "content": found.content}
    return render(request, "forum/meeting.html", context)
