"""The secretariat enters values of the table and how lessons stand."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from saiban.offices.forum.actions import ForumError, peers
from saiban.offices.forum.queries import peers as reading
from saiban.web.access import found
from saiban.web.forms import posted
from saiban.web.forum import refusals
from saiban.web.forum.access import secretariat
from saiban.web.forum.peers import words
from saiban.web.forum.peers.forms import CellForm, StepForm


@secretariat
def cell(request: HttpRequest, country: str, parameter: str) -> HttpResponse:
    """Enter what holds from a year on; what stood before stays to be read."""
    if country not in words.COUNTRIES or parameter not in words.PARAMETERS:
        raise Http404("cell")
    form = CellForm(*posted(request), initial={"year": request.seat.on.year})
    if form.is_valid():
        said = form.cleaned_data
        try:
            peers.set_cell(
                country=country,
                parameter=parameter,
                year=said["year"],
                said=peers.Said(said["text_en"], said["text_ur"], said["source"], said["link"]),
                reason=said["reason"],
                by=request.user,
                on=request.seat.on,
            )
        except ForumError as wrong:
            refusals.put(form, wrong)
        else:
            return redirect("peers:cell", country, parameter)
    context = {
        "form": form,
        "title": words.PARAMETERS[parameter],
        "caption": words.COUNTRIES[country],
    }
    return _page(request, context)


@secretariat
def lesson(request: HttpRequest, key: str) -> HttpResponse:
    """Say how a lesson stands, with what shows it."""
    about = found(reading.lesson, key)
    form = StepForm(*posted(request), initial={"verified_on": request.seat.on})
    if form.is_valid():
        try:
            peers.step(lesson=about, **form.cleaned_data, by=request.user, on=request.seat.on)
        except ForumError as wrong:
            refusals.put(form, wrong)
        else:
            return redirect("peers:province", about.place)
    context = {
        "form": form,
        "title": words.of(about, "text"),
        "caption": words.AREAS.get(about.area, about.area),
        "steps": [(each, words.STATES[each.state]) for each in reading.steps(about)],
    }
    return _page(request, context)


def _page(request: HttpRequest, context: dict[str, object]) -> HttpResponse:
    status = 422 if context["form"].errors else 200  # type: ignore[attr-defined]
    return render(request, "forum/peers/edit.html", context, status=status)
