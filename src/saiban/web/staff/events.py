"""What was recorded about something: for auditors and the administrator."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from saiban.offices.desk import queries
from saiban.offices.desk.models import Institution
from saiban.web import access

KINDS = ("registration", "receipt", "bankfile", "institution", "return", "establishment", "user")


@access.officer("event.see")
def events(request: HttpRequest, institution: Institution, kind: str, number: int) -> HttpResponse:
    """Each deed with who, when and what, newest first; only this institution's."""
    if kind not in KINDS or (kind == "user" and not _officer(institution, number)):
        raise Http404("kind")
    found = queries.events(f"{kind}:{number}")
    context = {
        "institution": institution,
        "kind": kind,
        "number": number,
        "events": [each for each in found if each.institution_id == institution.pk],
    }
    return render(request, "staff/events.html", context)


def _officer(institution: Institution, user: int) -> bool:
    """Whether somebody sits or sat at a desk of the institution."""
    return any(each.user_id == user for each in queries.roles_of(institution.pk))
