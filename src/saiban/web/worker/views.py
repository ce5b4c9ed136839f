"""The worker's pages: plain words, one column, made for a phone."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from saiban.offices.employers import queries as employers
from saiban.offices.people import queries as people
from saiban.web import access
from saiban.web.worker import calendar

FIRST_YEAR = 1976
LOOKS_SHOWN = 3


@access.worker
def home(request: HttpRequest, person: int) -> HttpResponse:
    """A year of my months, with each institution that counts them."""
    today = request.seat.on
    year = _year(request, today.year)
    context = {
        "person": access.found(people.person, person),
        "year": year,
        "next_year": year + 1 if year < today.year else None,
        "institutions": calendar.of_year(person, year, on=today),
        "endings": people.endings(person),
        "looks": people.lookups(person, limit=LOOKS_SHOWN),
    }
    return render(request, "worker/home.html", context)


@access.worker
def my_employers(request: HttpRequest, person: int) -> HttpResponse:
    """Where I work and worked, as employers reported it."""
    context = {
        "person": access.found(people.person, person),
        "spells": employers.spells_of(person),
        "variants": people.variants(person),
    }
    return render(request, "worker/employers.html", context)


@access.worker
def looks(request: HttpRequest, person: int) -> HttpResponse:
    """Who of the institutions' staff looked at my record, when and why."""
    return render(request, "worker/looks.html", {"looks": people.lookups(person)})


def _year(request: HttpRequest, latest: int) -> int:
    text = request.GET.get("year", str(latest))
    if not text.isascii() or not text.isdigit() or not FIRST_YEAR <= int(text) <= latest:
        raise Http404("year")
    return int(text)
