"""The bank's side: what is this PSID for, and we have taken the money.

A payment message is an announcement. Money is posted when the bank's file proves it, so that it is
never posted twice; here it is checked, written down and acknowledged.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from saiban.exchange import biller
from saiban.exchange.biller import ResponseCode
from saiban.offices.cashier import queries as cashier
from saiban.offices.cashier.models import Challan
from saiban.offices.desk import log, scope
from saiban.offices.desk import queries as institutions

USERNAME, PASSWORD = "SAIBAN_BILLER_USERNAME", "SAIBAN_BILLER_PASSWORD"
LIMIT = 10_000
LEAST = 16
"""Characters of the password. Guesses are not counted here, so a short one would be found."""
Handle = Callable[[HttpRequest, object], dict[str, str]]
STATUS = {"paid": biller.BillStatus.PAID, "replaced": biller.BillStatus.BLOCKED}


def _endpoint(refuse: Callable[[ResponseCode, str], dict[str, str]]) -> Callable[[Handle], Any]:
    """Credentials, JSON and field errors are answered alike, in the shape of the message."""

    def decorate(handle: Handle) -> Any:
        @csrf_exempt  # The bank has no session: user name and password come with each message.
        @require_POST
        def view(request: HttpRequest) -> JsonResponse:
            known = biller.authorised(
                request.headers,
                username=os.environ.get(USERNAME, ""),
                password=_password(),
            )
            if not known:
                said = refuse(ResponseCode.REFUSED, "User name or password is wrong.")
                return JsonResponse(said, status=401)
            if len(request.body) > LIMIT:
                return JsonResponse(refuse(ResponseCode.REFUSED, "Too long."), status=413)
            try:
                return JsonResponse(handle(request, json.loads(request.body)))
            except (biller.BillerFormatError, ValueError) as wrong:
                return JsonResponse(refuse(ResponseCode.REFUSED, str(wrong)))

        return view

    return decorate


def _password() -> str:
    """The agreed password; empty, which lets nobody in, where there is none or too short a one."""
    agreed = os.environ.get(PASSWORD, "")
    return agreed if len(agreed) >= LEAST else ""


def _no_bill(code: ResponseCode, why: str) -> dict[str, str]:
    return biller.format_inquiry_answer(biller.BillInquiryAnswer(code, reserved=why))


def _not_taken(code: ResponseCode, why: str) -> dict[str, str]:
    return biller.format_payment_answer(biller.BillPaymentAnswer(code, reserved=why))


@_endpoint(_no_bill)
def inquiry(request: HttpRequest, message: object) -> dict[str, str]:
    """The bill of a PSID."""
    asked = biller.parse_inquiry(message)
    with _scope_of(asked.consumer_number):
        found = _challan(asked.consumer_number)
        if found is None:
            return _no_bill(ResponseCode.NOT_FOUND, "No challan has this PSID.")
        bill = _bill(*found, on=request.seat.on)  # type: ignore[attr-defined]
        return biller.format_inquiry_answer(biller.BillInquiryAnswer(ResponseCode.OK, bill))


@_endpoint(_not_taken)
def payment(request: HttpRequest, message: object) -> dict[str, str]:
    """A payment that the bank has taken: written down, and posted once its file comes."""
    told = biller.parse_payment(message)
    with _scope_of(told.consumer_number):
        found = _challan(told.consumer_number)
        if found is None:
            return _not_taken(ResponseCode.NOT_FOUND, "No challan has this PSID.")
        challan, _ = found
        log.record(
            "PaymentAnnounced",
            subject=f"challan:{challan.pk}",
            by=None,
            on=request.seat.on,  # type: ignore[attr-defined]
            institution_id=challan.institution_id,
            key=biller.payment_key(told),
        )
        number = f"{challan.pk}"
        return biller.format_payment_answer(biller.BillPaymentAnswer(ResponseCode.OK, number))


def _scope_of(psid: str) -> AbstractContextManager[None]:
    """The rows of the institution whose prefix the PSID bears; of none, for a number of nobody."""
    mine = [each.pk for each in institutions.institutions() if psid.startswith(each.psid_prefix)]
    return scope.acting_for(institutions=mine)


def _challan(psid: str) -> tuple[Challan, str] | None:
    try:
        return cashier.challan(psid)
    except Challan.DoesNotExist:
        return None


def _bill(challan: Challan, status: str, *, on: date) -> biller.Bill:
    # The increase on late payment is known once it is paid, and has a challan of its own.
    amount = challan.amount_paisa
    return biller.Bill(
        consumer_detail=challan.establishment.name_en,
        status=STATUS.get(status, biller.BillStatus.UNPAID),
        due_date=challan.due_on or on,
        within_due_paisa=amount,
        after_due_paisa=amount,
        billing_month=date.fromisoformat(challan.items[0]["month"]),
        amount_paid_paisa=amount if status == "paid" else None,
    )
