"""Published minutes."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from saiban.offices.forum.queries import meetings as queries
from saiban.web import access
from saiban.web.forum.papers import minutes as paper
from saiban.web.forum.papers import setting


@require_safe
def meetings(request: HttpRequest) -> HttpResponse:
    """The meetings whose minutes are published, newest first."""
    return render(request, "forum/meetings.html", {"publications": queries.publications()})


@require_safe
def meeting(request: HttpRequest, number: int) -> HttpResponse:
    """The minutes of one meeting, as they were published."""
    found = access.found(queries.publication, number)
    context = {
        "publication": found,
        "content": found.content,
        "languages": setting.languages(),
    }
    return render(request, "forum/meeting.html", context)


@require_safe
def meeting_pdf(request: HttpRequest, number: int, language: str) -> HttpResponse:
    """The minutes on paper: as they were printed when published, else from what was published."""
    found = access.found(queries.publication, number)
    if language not in ("en", "ur"):
        raise Http404("language")
    content = queries.printed(found, language)
    if content is None:
        if language not in setting.languages():
            raise Http404("language")
        content = paper.printed(found.content, language, found.on)
    answer = HttpResponse(content, content_type="application/pdf")
    name = f"forum-meeting-{number}-{language}.pdf"
    answer["Content-Disposition"] = f'inline; filename="{name}"'
    return answer
