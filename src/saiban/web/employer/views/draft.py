"""A month while it is being prepared."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from saiban.offices.desk import queries as desk
from saiban.offices.returns import actions, queries
from saiban.offices.returns.models import Draft
from saiban.web import access, paging
from saiban.web.employer import pages
from saiban.web.employer.presenters import catalogue, sheet
from saiban.web.employer.presenters import draft as presenter


def load(establishment: int, month: date) -> Draft:
    """The month's open draft; 404 where there is none."""
    draft = queries.open_draft(establishment, month)
    if draft is None:
        raise Http404("draft")
    return draft


@access.establishment
def draft(request: HttpRequest, establishment: int, month: date) -> HttpResponse:
    """The rows, by what needs attention."""
    found = load(establishment, month)
    counts = queries.draft_counts(found.pk)
    show = presenter.chosen(request.GET.get("show"), counts)
    stored = presenter.rows(found, show, paging.after(request))
    page = paging.page(request, stored, size=presenter.SIZE, key=lambda row: row.number)
    return pages.show(
        request,
        "draft.html",
        establishment,
        month=month,
        draft=found,
        counts=counts,
        found=catalogue.found(found),
        tabs=presenter.tabs(counts),
        show=show,
        page=page,
        rows=presenter.present(page.items),
        sheet=sheet.understood(found),
    )


@require_POST
@access.establishment
def drop(request: HttpRequest, establishment: int, month: date) -> HttpResponse:
    """Give the draft up."""
    actions.drop(draft=load(establishment, month), by=request.user, on=request.seat.on)
    return redirect("employer:month", establishment=establishment, month=month)


@access.establishment
def messages(request: HttpRequest, establishment: int, month: date) -> HttpResponse:
    """The employer's own sheet with a column that says what was found."""
    found = load(establishment, month)
    if found.document_id is None:
        raise Http404("document")
    document = desk.document(found.document_id)
    content = sheet.with_messages(found, document)
    return pages.sheet(content, f"{Path(document.name).stem}.xlsx")
