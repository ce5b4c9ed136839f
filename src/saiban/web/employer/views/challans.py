"""Challans: what the bank takes payment for."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from saiban.offices.cashier import actions
from saiban.offices.cashier import queries as cashier
from saiban.offices.cashier.models import Challan
from saiban.web import access
from saiban.web.employer import pages
from saiban.web.employer.forms.challans import Months
from saiban.web.employer.presenters import account as accounts
from saiban.web.employer.presenters import challan as presenter


def load(establishment: int, psid: str) -> tuple[Challan, str]:
    """A challan of this establishment with its status; 404 for anybody else's."""
    found, status = access.found(cashier.challan, psid)
    if found.establishment_id != establishment:
        raise Http404("challan")
    return found, status


@access.establishment
def challans(request: HttpRequest, establishment: int) -> HttpResponse:
    """Newest first."""
    found = cashier.challans(establishment)
    return pages.show(request, "challans.html", establishment, challans=found)


@require_http_methods(["GET", "POST"])
@access.establishment
def make(request: HttpRequest, establishment: int, code: str) -> HttpResponse:
    """One challan for the open months that the employer chooses."""
    found = accounts.of(establishment, request.seat.on)
    account = next((each for each in found if each.institution.code == code), None)
    if account is None:
        raise Http404("institution")
    form = Months(account.months, pages.sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.issue_challan(
                institution=account.institution,
                establishment_id=establishment,
                months=form.chosen,
                by=request.user,
                on=request.seat.on,
            )
            return redirect("employer:challan", establishment=establishment, psid=made.psid)
        except actions.ChallanError as refused:
            form.add_error(None, str(refused))
    status = 422 if form.errors else 200
    context = {"form": form, "account": account}
    return pages.show(request, "make_challan.html", establishment, status=status, **context)


@access.establishment
def challan(request: HttpRequest, establishment: int, psid: str) -> HttpResponse:
    """The PSID, what it is for, how to pay, and what the bank has reported."""
    found, status = load(establishment, psid)
    context = {
        "challan": found,
        "state": status,
        "items": presenter.items(found),
        "history": cashier.challan_history(found.pk),
        "urdu_font": presenter.nastaliq(),
        "ways": presenter.ways_to_pay(),
    }
    return pages.show(request, "challan.html", establishment, **context)


@access.establishment
def qr(request: HttpRequest, establishment: int, psid: str) -> HttpResponse:
    """The PSID as a picture that a bank's app can read."""
    found, _ = load(establishment, psid)
    return HttpResponse(presenter.qr(found.psid), content_type="image/svg+xml")


@access.establishment
def pdf(request: HttpRequest, establishment: int, psid: str, language: str) -> HttpResponse:
    """To print or to send on; Urdu only where a Nastaliq font is installed."""
    found, status = load(establishment, psid)
    if language not in ("en", "ur") or (language == "ur" and not presenter.nastaliq()):
        raise Http404("language")
    content = presenter.pdf(found, status, language)
    return pages.download(content, f"challan-{found.psid}-{language}.pdf", "application/pdf")
