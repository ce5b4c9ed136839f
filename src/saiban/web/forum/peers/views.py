"""Countries side by side, and one worker's accident under the rules of each."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from saiban.offices.forum.models import PeerCell
from saiban.offices.forum.queries import peers
from saiban.web.forum.peers import case, words
from saiban.web.forum.peers.forms import AccidentForm


def front(request: HttpRequest) -> HttpResponse:
    """The table, as it holds in a year."""
    year = _year(request)
    table = peers.table(year)
    context = {
        "year": year,
        "countries": words.COUNTRIES.items(),
        "rows": [
            (
                parameter,
                words.PARAMETERS[parameter],
                [
                    (country, words.COUNTRIES[country], cell and _cell(cell))
                    for country, cell in row.items()
                ],
            )
            for parameter, row in table.items()
        ],
    }
    return render(request, "forum/peers/front.html", context)


def _year(request: HttpRequest) -> int:
    asked, now = request.GET.get("year", ""), request.seat.on.year
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) == 4 else now


def _cell(cell: PeerCell) -> dict[str, Any]:
    return {"cell": cell, "text": words.of(cell, "text")}


def cell(request: HttpRequest, country: str, parameter: str) -> HttpResponse:
    """One cell with every value it ever had."""
    if country not in words.COUNTRIES or parameter not in words.PARAMETERS:
        raise Http404("cell")
    context = {
        "country": country,
        "parameter": parameter,
        "country_name": words.COUNTRIES[country],
        "title": words.PARAMETERS[parameter],
        "rows": [_cell(each) for each in peers.cell_history(country, parameter)],
    }
    return render(request, "forum/peers/cell.html", context)


def accident(request: HttpRequest) -> HttpResponse:
    """One accident under each scheme: the law of Pakistan's places, then the other countries."""
    form = AccidentForm(request.GET or AccidentForm.EXAMPLE)
    said = form.cleaned_data if form.is_valid() else None
    context = {
        "form": form,
        "kinds": case.KINDS.items(),
        "schemes": [*case.of_pakistan(said, request.seat.on), *case.of_others(said)]
        if said
        else [],
        "example": not request.GET,
        "said": said,
    }
    return render(request, "forum/peers/accident.html", context, status=200 if said else 422)
