"""The account with each institution, transfer by transfer, and why each amount is due."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from saiban.offices.cashier import law as late_payment
from saiban.offices.cashier import queries as cashier
from saiban.offices.cashier.models import Charge
from saiban.offices.employers import queries as employers
from saiban.offices.employers.models import Registration
from saiban.offices.returns import queries as returns
from saiban.web import access, explain
from saiban.web.employer import pages
from saiban.web.employer.presenters import account as presenter


@access.establishment
def account(request: HttpRequest, establishment: int) -> HttpResponse:
    """Months × charged, paid, open for each institution."""
    accounts = presenter.of(establishment, request.seat.on)
    return pages.show(request, "account.html", establishment, accounts=accounts)


@access.establishment
def statement(request: HttpRequest, establishment: int, code: str) -> HttpResponse:
    """What raised or lowered the amount owed, newest first."""
    registration = _with(establishment, code)
    lines = presenter.statement(registration)
    shown = [line for line in reversed(lines) if line.owed_paisa]
    context = {"registration": registration, "lines": shown}
    return pages.show(request, "statement.html", establishment, **context)


@access.establishment
def why(request: HttpRequest, establishment: int, code: str, transfer: UUID) -> HttpResponse:
    """Why an amount stands in the statement: a return, a receipt, or the law of the increase."""
    registration = _with(establishment, code)
    lines = presenter.statement(registration)
    line = next((each for each in lines if each.transfer.pk == transfer), None)
    if line is None:
        raise Http404("transfer")
    charge = cashier.charge_of_transfer(transfer)
    kind, _, cause = line.transfer.cause.partition(":")
    number = int(cause) if cause.isdigit() else 0
    context = {
        "registration": registration,
        "line": line,
        "charge": charge,
        "explanation": _increase(charge, registration.institution.place),
        "assessment": returns.assessment(number) if kind == "assessment" and number else None,
        "receipt": cashier.receipt(number) if kind == "receipt" and number else None,
    }
    return pages.show(request, "why.html", establishment, **context)


def _increase(charge: Charge | None, place: str) -> explain.Explanation | None:
    if charge is None or "question" not in charge.facts:
        return None
    return explain.of(late_payment.explain(charge.facts), place=place)


def _with(establishment: int, code: str) -> Registration:
    for row in employers.registrations(establishment):
        if row.institution.code == code:
            return row
    raise Http404("institution")
