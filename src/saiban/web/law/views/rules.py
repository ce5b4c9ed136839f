"""A rule of a place: what it says and said, on what it rests, who needs it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from saiban.web.law import addresses, caching, reading, showing_law
from saiban.web.law.places import name as place_name
from saiban.web.law.places import said, scheme_of


@caching.page
def rule(request: HttpRequest, place: str, name: str) -> HttpResponse:
    """A rule with its amendments: what it says, on what it rests, the text that is run."""
    scheme = scheme_of(place)
    context = showing_law.rule(scheme, name)
    context |= {
        "place": place,
        "place_name": place_name(place),
        "manifest": scheme.manifest,
        "questions": [
            (said(scheme.contract[each].title), addresses.question(place, each))
            for each in reading.questions_resting_on(place, name)
        ],
    }
    return render(request, "law/rule.html", context)
