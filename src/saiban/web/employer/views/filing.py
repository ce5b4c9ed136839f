"""Check answers, file, and what came of it."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid4

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from saiban.offices.returns import actions, queries
from saiban.web import access
from saiban.web.employer import forms, pages
from saiban.web.employer.presenters import check as presenter
from saiban.web.employer.presenters import filed as filings
from saiban.web.employer.views.draft import load


@access.establishment
def check(request: HttpRequest, establishment: int, month: date) -> HttpResponse:
    """Totals beside last month's, and what goes to whom."""
    return _check(request, establishment, month, None)


def _check(
    request: HttpRequest,
    establishment: int,
    month: date,
    form: forms.File | None,
    status: int = 200,
) -> HttpResponse:
    draft = load(establishment, month)
    sums = presenter.of(draft)
    form = form or forms.File(initial={"filing": uuid4()}, corrects=sums.corrects)
    context = {"month": month, "draft": draft, "sums": sums, "form": form}
    return pages.show(request, "check.html", establishment, status=status, **context)


@access.establishment
def missing(request: HttpRequest, establishment: int, month: date) -> HttpResponse:
    """Last month's workers who are not in the list: left, or forgotten?"""
    found = presenter.missing(load(establishment, month))
    return pages.show(request, "missing.html", establishment, month=month, missing=found)


@require_POST
@access.establishment
def file(request: HttpRequest, establishment: int, month: date) -> HttpResponse:
    """File the return. The same form sent twice files once."""
    form = forms.File(request.POST)
    if not form.is_valid():
        return _check(request, establishment, month, form, status=422)
    filing = form.cleaned_data["filing"]
    if queries.returns_of_filing(filing):
        return redirect("employer:filed", establishment=establishment, filing=filing)
    if queries.open_draft(establishment, month) is None:
        return redirect("employer:month", establishment=establishment, month=month)
    try:
        done = actions.file_draft(
            draft=load(establishment, month),
            by=request.user,
            on=request.seat.on,
            synthetic=settings.ENVIRONMENT.synthetic,
            reason=form.cleaned_data["reason"],
            filing=filing,
        )
    except actions.FilingRefused as refused:
        form.add_error(None, str(refused))
        return _check(request, establishment, month, form, status=422)
    return redirect("employer:filed", establishment=establishment, filing=done.id)


@access.establishment
def filed(request: HttpRequest, establishment: int, filing: UUID) -> HttpResponse:
    """The reference, what was assessed, and what comes next."""
    done = filings.of(filing)
    if not done or done.returns[0].establishment_id != establishment:
        raise Http404("filing")
    return pages.show(request, "filed.html", establishment, done=done)
