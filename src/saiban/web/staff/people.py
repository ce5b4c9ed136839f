"""Looking at a person's record: only for a stated purpose, which the person can read."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from saiban.offices.desk import months as calendar
from saiban.offices.desk.models import Institution
from saiban.offices.employers import queries as employers
from saiban.offices.people import actions, cnic, queries
from saiban.offices.people.models import LookUp
from saiban.offices.rights import queries as rights
from saiban.web import access
from saiban.web.forms import posted
from saiban.web.staff import forms


@access.officer("person.see")
def look_up(request: HttpRequest, institution: Institution) -> HttpResponse:
    """Ask for the number and the purpose; POST records the look-up, then shows the record."""
    form = forms.LookUp(*posted(request))
    if request.method == "POST" and form.is_valid():
        person = _person(form)
        if person:
            actions.note_lookup(
                person_id=person,
                institution_id=institution.pk,
                purpose=form.cleaned_data["purpose"],
                by=request.user,
                on=request.seat.on,
            )
            return redirect("staff:person", code=institution.code, person=person)
    status = 422 if request.method == "POST" else 200
    context = {"institution": institution, "form": form}
    return render(request, "staff/look_up.html", context, status=status)


def _person(form: forms.LookUp) -> int | None:
    try:
        found = queries.by_cnic(form.cleaned_data["cnic"], synthetic=settings.ENVIRONMENT.synthetic)
    except cnic.NotACnic as error:
        form.add_error("cnic", str(error))
        return None
    if found is None:
        form.add_error("cnic", _("No person with this CNIC is known to your institution"))
        return None
    return found.pk


def looked_up(request: HttpRequest, institution: Institution, person: int) -> LookUp:
    """The officer's own look-up of today, without which the record stays closed: 404."""
    for each in queries.lookups(person):
        mine = each.by_id == request.user.pk and each.institution_id == institution.pk
        if mine and each.on == request.seat.on:
            return each
    raise Http404("look-up")


@access.officer("person.see")
def record(request: HttpRequest, institution: Institution, person: int) -> HttpResponse:
    """The record as far as this institution's: names, employment, months."""
    look = looked_up(request, institution, person)
    on = request.seat.on
    found = rights.months(person, start=calendar.add(on, -24), end=calendar.first(on))
    endings = queries.endings(person) if institution.is_eobi else []
    context = {
        "institution": institution,
        "person": access.found(queries.person, person),
        "endings": endings,
        "holding": any(not hasattr(each, "withdrawal") for each in endings),
        "variants": queries.variants(person),
        "spells": employers.spells_of(person),
        "months": [each for each in found if each.institution_id == institution.pk],
        "look": look,
    }
    return render(request, "staff/person.html", context)
