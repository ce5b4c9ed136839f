"""Which column of the employer's sheet is which, where its titles do not say."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from saiban.offices.desk import queries as desk
from saiban.offices.desk.models import Document
from saiban.offices.employers import queries as employers
from saiban.offices.returns import actions, intake
from saiban.web import access
from saiban.web.employer import forms, pages
from saiban.web.employer.presenters.draft import language


def load(establishment: int, document: int) -> Document:
    """A wage sheet of the establishment; 404 for anything else."""
    found: Document = access.found(desk.document, document)
    if found.establishment_id != establishment or found.kind != "wage_sheet":
        raise Http404("document")
    return found


@require_http_methods(["GET", "POST"])
@access.establishment
def columns(request: HttpRequest, establishment: int, month: date, document: int) -> HttpResponse:
    """Show a few cells of each column; take the sheet anew with what the employer says."""
    sheet = load(establishment, document)
    seen = intake.glimpse(bytes(sheet.content))
    form = forms.Columns(seen.samples, language(), pages.sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            actions.start_upload(
                establishment=employers.establishment(establishment),
                month=month,
                content=bytes(sheet.content),
                filename=sheet.name,
                mapping=form.mapping,
                by=request.user,
                on=request.seat.on,
            )
            return redirect("employer:draft", establishment=establishment, month=month)
        except actions.DraftError as refused:
            form.add_error(None, str(refused))
    status = 422 if form.errors else 200
    context = {"month": month, "form": form, "seen": seen, "document": sheet}
    return pages.show(request, "columns.html", establishment, status=status, **context)
