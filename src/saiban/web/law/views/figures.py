"""The dated values of the law: their history, their pictures, and what is doubtful among them."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from saiban.law.engine.parameters import Parameter
from saiban.web.law import addresses, caching, charts, doubts, history, reading
from saiban.web.law.places import name as place_name
from saiban.web.law.places import said, scheme_of

WHOLE = 16
"""A page shows the whole history of every place up to this many entries; else each on its own."""


@caching.page
def values(request: HttpRequest) -> HttpResponse:
    """All named values."""
    found = {}
    for entry in history.all_entries():
        found.setdefault(entry.name, []).append(place_name(entry.place))
    listed = [
        (said(parameter.title), addresses.value(name), list(dict.fromkeys(places)))
        for name, places in found.items()
        if (parameter := history.parameter(name))
    ]
    listed.sort(key=lambda each: each[0])
    return render(request, "law/values.html", {"values": listed})


@caching.page
def value(request: HttpRequest, name: str) -> HttpResponse:
    """One value through time in each place."""
    found = _parameter(name)
    today = request.seat.on
    context = {
        "name": name,
        "title": said(found.title),
        "places": history.by_place(found, today),
        "whole": len(found.entries) <= WHOLE,
        "now": history.held_now(found, today),
        "questions": _questions(name),
        "corrections": settings.ENVIRONMENT.corrections,
    }
    return render(request, "law/value.html", context)


@caching.page
def value_in_place(request: HttpRequest, name: str, place: str) -> HttpResponse:
    """One value through time in one place, or in what several places share."""
    found = _parameter(name)
    here = history.in_place(found, place, request.seat.on)
    if not here.rows:
        raise Http404("place")
    context = {
        "name": name,
        "title": said(found.title),
        "each": here,
        "corrections": settings.ENVIRONMENT.corrections,
    }
    return render(request, "law/value_in_place.html", context)


@caching.page
def stale(request: HttpRequest) -> HttpResponse:
    """Values that somebody should look at again, and how to send a correction."""
    today = request.seat.on
    kinds = doubts.of(today, translation.get_language() or "en")
    wanted = request.GET.get("show", "")
    context = {
        "kinds": kinds,
        "shown": next((each for each in kinds if each.name == wanted), kinds[0]),
        "corrections": settings.ENVIRONMENT.corrections,
    }
    return render(request, "law/stale.html", context)


@caching.file
def chart(request: HttpRequest, name: str, place: str, lang: str) -> HttpResponse:
    """The picture of a value's history in a place, with its words in a language."""
    found = _parameter(name)
    if lang not in dict(settings.LANGUAGES) or not history.drawable(found, place):
        raise Http404("chart")
    with translation.override(lang):
        drawn = charts.svg(found, place, lang, request.seat.on)
    return HttpResponse(drawn, content_type="image/svg+xml")


def _parameter(name: str) -> Parameter:
    found = history.parameter(name)
    if found is None:
        raise Http404("value")
    return found


def _questions(name: str) -> list[tuple[str, str, str]]:
    """Questions that rest on a value, with the first place where they do."""
    found: dict[str, tuple[str, str, str]] = {}
    for place in history.places_of(name):
        scheme = scheme_of(place)
        for question in reading.questions_resting_on(place, name):
            title = said(scheme.contract[question].title)
            row = (title, place_name(place), addresses.question(place, question))
            found.setdefault(question, row)
    return list(found.values())
