"""Money that came in: bank files, and receipts whose payer is not known."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from saiban.offices.cashier import actions, queries
from saiban.offices.cashier.actions.matching import MatchError
from saiban.offices.cashier.models import BankFile, Receipt
from saiban.offices.desk.models import Institution
from saiban.offices.employers import queries as employers
from saiban.offices.employers.models import Registration
from saiban.web import access, paging
from saiban.web.forms import posted
from saiban.web.staff import forms

SIZE, SUGGESTED, LONG = 50, 5, 4


@access.officer("receipt.match")
def unmatched(request: HttpRequest, institution: Institution) -> HttpResponse:
    """Receipts that name no challan of ours, oldest first."""
    after = paging.after(request) or 0
    rows = queries.unmatched(institution.pk, after=after, limit=SIZE + 1)
    page = paging.page(request, rows, size=SIZE, key=lambda row: row.pk)
    context = {"institution": institution, "page": page, "files": _files(request, institution)}
    return render(request, "staff/receipts.html", context)


def _files(request: HttpRequest, institution: Institution) -> list[BankFile]:
    may = request.seat.may("bank.import", institution.pk)
    return queries.bank_files(institution.pk, limit=10) if may else []


@access.officer("receipt.match")
def match(request: HttpRequest, institution: Institution, receipt: int) -> HttpResponse:
    """Say whose money it is, and how one knows; likely payers are suggested."""
    row = access.of_institution(access.found(queries.receipt, receipt), institution)
    form = forms.Match(*posted(request))
    form.offer(queries.suggestions(row), _called_like_payer(row))
    if request.method == "POST" and form.is_valid() and _match(request, form, row):
        messages.success(request, _("Matched: %(reference)s") % {"reference": row.reference})
        return redirect("staff:receipts", code=institution.code)
    context = {"institution": institution, "receipt": row, "form": form}
    status = 422 if request.method == "POST" else 200
    return render(request, "staff/match.html", context, status=status)


def _called_like_payer(receipt: Receipt) -> list[Registration]:
    """Establishments whose name contains the payer's first long word: banks cut names short."""
    words = [word for word in receipt.payer.split() if len(word) >= LONG]
    if not words:
        return []
    found = employers.search(receipt.institution_id, words[0], limit=SUGGESTED)
    return [each for each in found if each.number]


def _match(request: HttpRequest, form: forms.Match, receipt: Receipt) -> bool:
    establishment = form.units.get(form.cleaned_data["challan"])
    if establishment is None:
        number = form.cleaned_data["number"]
        registration = employers.by_number(receipt.institution_id, number)
        if registration is None:
            form.add_error("number", _("No establishment has this registration number"))
            return False
        establishment = registration.establishment_id
    try:
        actions.match_receipt(
            institution=receipt.institution,
            receipt_id=receipt.pk,
            establishment_id=establishment,
            challan_id=form.challan_id,
            reason=form.cleaned_data["reason"],
            by=request.user,
            on=request.seat.on,
        )
    except MatchError as error:
        form.add_error(None, str(error))
        return False
    return True


@access.officer("bank.import")
def upload(request: HttpRequest, institution: Institution) -> HttpResponse:
    """Take a file from the bank; a file taken before shows its first result."""
    form = forms.BankUpload(*posted(request))
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            stored = actions.import_bank_file(
                institution=institution,
                content=file.read(),
                name=file.name,
                by=request.user,
                on=request.seat.on,
            )
            return redirect("staff:bank-file", code=institution.code, file=stored.pk)
        except actions.BankFileRefused as error:
            form.add_error("file", str(error))
    context = {"institution": institution, "form": form}
    status = 422 if request.method == "POST" else 200
    return render(request, "staff/upload.html", context, status=status)


@access.officer("bank.import")
def bank_file(request: HttpRequest, institution: Institution, file: int) -> HttpResponse:
    """What became of a file."""
    for stored in queries.bank_files(institution.pk, limit=1000):
        if stored.pk == file:
            return render(
                request, "staff/bank_file.html", {"institution": institution, "file": stored}
            )
    raise Http404("bank file")
