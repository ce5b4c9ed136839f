"""An officer's desk: what waits, for each thing that the officer's roles allow."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from saiban.offices.cashier import queries as cashier
from saiban.offices.desk.models import Institution
from saiban.offices.employers import queries as employers
from saiban.offices.returns import queries as returns
from saiban.web import access

SHOWN = 5


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """The officer's institution; a choice where there are several."""
    if not request.seat.is_officer:
        raise Http404("officer")
    institutions = sorted(request.seat.institutions.values(), key=lambda each: each.pk)
    if len(institutions) == 1:
        return redirect("staff:desk", code=institutions[0].code)
    return render(request, "staff/home.html", {"institutions": institutions})


@access.officer()
def desk(request: HttpRequest, institution: Institution) -> HttpResponse:
    """The oldest applications and the newest returns; the rest is a link away."""
    may = request.seat.may
    context: dict[str, object] = {
        "institution": institution,
        "roles": sorted(request.seat.desks[institution.pk]),
    }
    if may("registration.decide", institution.pk):
        context["applications"] = employers.registration_queue(institution.pk, limit=SHOWN)
    if may("receipt.match", institution.pk):
        context["unmatched"] = cashier.unmatched(institution.pk, limit=SHOWN)
    if may("return.see", institution.pk):
        context["returns"] = returns.queue(institution.pk, limit=SHOWN)
    return render(request, "staff/desk.html", context)
