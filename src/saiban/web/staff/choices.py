"""What the law leaves open, and what the institution decided: dated, with reasons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from saiban import law
from saiban.offices.desk import actions, queries
from saiban.offices.desk.models import Institution, InstitutionChoice
from saiban.web import access
from saiban.web.forms import posted
from saiban.web.staff import forms

DUE_DAY = "due_day"


@dataclass(frozen=True, slots=True)
class Reading:
    """A position: what it says, who holds it, where that was read."""

    name: str
    title: str
    held_by: str
    note: str


@dataclass(frozen=True, slots=True)
class Point:
    """Something the law leaves to the institution, with every decision on it, newest first."""

    key: str
    title: str
    readings: tuple[Reading, ...]
    decisions: tuple[InstitutionChoice, ...]
    gap: bool = False

    @property
    def slug(self) -> str:
        """As in the address."""
        return self.key.replace("position:", "")

    def said(self, value: str) -> str:
        """A decision's value in words."""
        return next((each.title for each in self.readings if each.name == value), value)


def _points(institution: Institution) -> list[Point]:
    made = queries.choices(institution.pk)
    language = get_language() or "en"
    points = [
        Point(
            key=f"position:{dispute.name}",
            title=dispute.title.text(language),
            readings=tuple(
                Reading(each.name, each.title.text(language), each.held_by, each.note)
                for each in dispute.positions
            ),
            decisions=_of(made, f"position:{dispute.name}"),
            gap=dispute.gap,
        )
        for dispute in law.positions(institution.place)
    ]
    title = _("Day of the following month by which contributions are payable")
    days = tuple(Reading(str(day), str(day), "", "") for day in range(1, 32))
    return [*points, Point(DUE_DAY, title, days, _of(made, DUE_DAY), gap=True)]


def _of(made: Iterable[InstitutionChoice], key: str) -> tuple[InstitutionChoice, ...]:
    return tuple(each for each in made if each.key == key)


@access.officer("choice.see")
def overview(request: HttpRequest, institution: Institution) -> HttpResponse:
    """Every open point with the decision in force, or that there is none."""
    context = {"institution": institution, "points": _points(institution)}
    return render(request, "staff/choices.html", context)


@access.officer("choice.make")
def choose(request: HttpRequest, institution: Institution, point: str) -> HttpResponse:
    """Record a decision from a day on. Earlier decisions stand for their days."""
    chosen = next((each for each in _points(institution) if each.slug == point), None)
    if chosen is None:
        raise Http404("point")
    form = forms.Choice(*posted(request))
    form.offer([(each.name, each.title) for each in chosen.readings], day=chosen.key == DUE_DAY)
    if request.method == "POST" and form.is_valid() and _record(request, form, institution, chosen):
        messages.success(request, _("Recorded: %(point)s") % {"point": chosen.title})
        return redirect("staff:choices", code=institution.code)
    context = {"institution": institution, "point": chosen, "form": form}
    status = 422 if request.method == "POST" else 200
    return render(request, "staff/choose.html", context, status=status)


def _record(
    request: HttpRequest, form: forms.Choice, institution: Institution, point: Point
) -> bool:
    try:
        with transaction.atomic():
            actions.choose(
                institution_id=institution.pk,
                key=point.key,
                value=form.cleaned_data["value"],
                from_on=form.cleaned_data["from_on"],
                reason=form.cleaned_data["reason"],
                by=request.user,
                on=request.seat.on,
            )
    except IntegrityError:
        form.add_error(
            "from_on", _("There is a decision from this day already; choose a later day")
        )
        return False
    return True
