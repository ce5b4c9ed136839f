"""Finding an establishment, and its account with the institution."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from saiban.offices.cashier import law as late_payment
from saiban.offices.cashier import queries as cashier
from saiban.offices.desk import months
from saiban.offices.desk.models import Institution
from saiban.offices.employers import queries as employers
from saiban.offices.employers.models import Registration, Status
from saiban.offices.ledger import queries as ledger
from saiban.offices.returns import queries as returns
from saiban.web import access, explain
from saiban.web.account_months import Month, by_month, with_unfiled

OVERDUE = 50


@access.officer("account.see")
def search(request: HttpRequest, institution: Institution) -> HttpResponse:
    """By registration number or name; the first few, since more would not be read."""
    text = request.GET.get("q", "").strip()[:80]
    found = employers.search(institution.pk, text) if text else []
    context = {"institution": institution, "q": text, "found": found}
    return render(request, "staff/establishments.html", context)


@access.officer("account.see")
def overdue(request: HttpRequest, institution: Institution) -> HttpResponse:
    """Establishments with the largest amounts past their day."""
    rows = cashier.overdue(institution.pk, request.seat.on, limit=OVERDUE)
    units = employers.establishments([unit for unit, _ in rows])
    found = [(units[unit], paisa) for unit, paisa in rows if unit in units]
    return render(request, "staff/overdue.html", {"institution": institution, "rows": found})


@access.officer("account.see")
def account(request: HttpRequest, institution: Institution, establishment: int) -> HttpResponse:
    """The unit, and month by month what was charged, what is paid and what is open."""
    registration = _registration(institution, establishment)
    rows = _with_unfiled(
        request, registration, by_month(cashier.owed(institution.pk, establishment))
    )
    late = [row for row in rows if row.overdue(request.seat.on)]
    context = {
        "institution": institution,
        "registration": registration,
        "unit": access.found(employers.establishment, establishment),
        "rows": rows,
        "late": late,
        "arrears_paisa": sum(row.open_paisa for row in late),
        "advance_paisa": cashier.advance_paisa(institution.pk, establishment),
    }
    return render(request, "staff/account.html", context)


def _with_unfiled(
    request: HttpRequest, registration: Registration, rows: list[Month]
) -> list[Month]:
    """The last year's months that are over and were not filed stand in the account too."""
    if registration.status != Status.REGISTERED:
        return rows
    last = months.add(request.seat.on, -1)
    first = max(months.first(registration.liable_from), months.add(last, -11))
    expected = months.between(first, last)
    filed = {
        each.month
        for each in returns.newest_returns(registration.establishment_id, expected)
        if each.institution_id == registration.institution_id
    }
    return with_unfiled(rows, expected, filed)


@access.officer("account.see")
def month(
    request: HttpRequest, institution: Institution, establishment: int, key: str
) -> HttpResponse:
    """One month: the return that holds, each charge with its reason, what was set against it."""
    registration = _registration(institution, establishment)
    wanted = _month(key)
    context = {
        "institution": institution,
        "registration": registration,
        "unit": registration.establishment,
        "month": wanted,
        "filed": returns.newest(institution.pk, establishment, wanted),
        "charges": cashier.charges(establishment, institution.pk, wanted),
        "allocations": cashier.allocations(establishment, institution.pk, wanted),
    }
    return render(request, "staff/month.html", context)


@access.officer("account.see")
def statement(request: HttpRequest, institution: Institution, establishment: int) -> HttpResponse:
    """Transfer by transfer, newest first, with what was owed after each."""
    registration = _registration(institution, establishment)
    lines = ledger.statement(establishment, institution.pk)
    context = {
        "institution": institution,
        "registration": registration,
        "unit": registration.establishment,
        "lines": [line for line in reversed(lines) if line.owed_paisa],
    }
    return render(request, "staff/statement.html", context)


@access.officer("account.see")
def transfer(
    request: HttpRequest, institution: Institution, establishment: int, number: UUID
) -> HttpResponse:
    """Why an amount stands in the statement."""
    registration = _registration(institution, establishment)
    lines = ledger.statement(establishment, institution.pk)
    line = next((each for each in lines if each.transfer.pk == number), None)
    if line is None:
        raise Http404("transfer")
    charge = cashier.charge_of_transfer(number)
    kind, _, cause = line.transfer.cause.partition(":")
    context = {
        "institution": institution,
        "registration": registration,
        "unit": registration.establishment,
        "line": line,
        "charge": charge,
        "explanation": _increase(charge, institution),
        "assessment": returns.assessment(int(cause)) if kind == "assessment" else None,
        "receipt": cashier.receipt(int(cause)) if kind == "receipt" else None,
    }
    return render(request, "staff/transfer.html", context)


def _increase(charge: object, institution: Institution) -> explain.Explanation | None:
    facts = getattr(charge, "facts", None)
    if not facts or "question" not in facts:
        return None
    return explain.of(late_payment.explain(facts), place=institution.place)


def _registration(institution: Institution, establishment: int) -> Registration:
    for row in employers.registrations(establishment):
        if row.institution_id == institution.pk:
            row.establishment = access.found(employers.establishment, establishment)
            return row
    raise Http404("establishment")


def _month(key: str) -> date:
    try:
        return months.parse(key)
    except ValueError:
        raise Http404("month") from None
