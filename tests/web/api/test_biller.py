"""The bank asks what a PSID is for, and announces payments."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from saiban.exchange.biller import (
    BillInquiry,
    BillPayment,
    BillStatus,
    ResponseCode,
    format_inquiry,
    format_payment,
    parse_inquiry_answer,
    parse_payment_answer,
)
from saiban.offices.cashier.models import Receipt
from saiban.offices.desk import queries as desk
from saiban.offices.desk import scope
from tests.web.api.caller import GOOD, Program, month
from tests.web.employer.cast import DAY, Cast

pytestmark = pytest.mark.django_db
LONG = "a-long-secret-16"


@pytest.fixture(autouse=True)
def _credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAIBAN_BILLER_USERNAME", "bank")
    monkeypatch.setenv("SAIBAN_BILLER_PASSWORD", LONG)


def call(name: str, message: Any, **headers: str) -> HttpResponse:
    known = {"username": "bank", "password": LONG} | headers
    return Client(enforce_csrf_checks=True).post(
        f"/api/biller/{name}", message, content_type="application/json", headers=known
    )


@pytest.fixture
def psid(program: Program) -> str:
    filed = program.file(month(GOOD)).json()
    part = next(each for each in filed["returns"] if each["institution"] == "iessi")
    return str(part["challans"][0]["psid"])


def told(psid: str) -> dict[str, str]:
    return format_payment(BillPayment(psid, "123456", 132000, DAY, bank_mnemonic="ZZZZ"))


def test_the_bill_of_a_psid(psid: str) -> None:
    answer = parse_inquiry_answer(call("BillInquiry", format_inquiry(BillInquiry(psid))).json())
    assert answer.code is ResponseCode.OK
    assert answer.bill is not None
    assert answer.bill.status is BillStatus.UNPAID
    assert answer.bill.within_due_paisa == 132000
    assert answer.bill.consumer_detail.strip() == "MARGALLA MILLS"


@pytest.mark.parametrize("unknown", ["900050000009999", "123456789012345"])
def test_a_psid_of_nobody(psid: str, unknown: str) -> None:
    answer = parse_inquiry_answer(call("BillInquiry", format_inquiry(BillInquiry(unknown))).json())
    assert answer.code is ResponseCode.NOT_FOUND
    paid = parse_payment_answer(call("BillPayment", told(unknown)).json())
    assert paid.code is ResponseCode.NOT_FOUND


def test_a_payment_is_acknowledged_and_posted_only_by_the_banks_file(psid: str, cast: Cast) -> None:
    for _ in range(2):  # banks repeat themselves
        paid = parse_payment_answer(call("BillPayment", told(psid)).json())
        assert paid.code is ResponseCode.OK
    with scope.acting_for(institutions=[cast.institutions["iessi"].pk]):
        assert not Receipt.objects.exists()
        events = desk.events(f"challan:{paid.identification}")
    assert {event.name for event in events} == {"PaymentAnnounced"}


@pytest.mark.parametrize(
    "headers", [{"password": "wrong"}, {"username": ""}, {"username": "", "password": ""}]
)
def test_without_the_right_password(psid: str, headers: dict[str, str]) -> None:
    answer = call("BillInquiry", format_inquiry(BillInquiry(psid)), **headers)
    assert answer.status_code == 401
    assert answer.json()["response_Code"] == ResponseCode.REFUSED


def test_nobody_comes_in_where_no_password_is_set(
    psid: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAIBAN_BILLER_USERNAME", "")
    monkeypatch.setenv("SAIBAN_BILLER_PASSWORD", "")
    message = format_inquiry(BillInquiry(psid))
    assert call("BillInquiry", message, username="", password="").status_code == 401


def test_a_short_password_lets_nobody_in(psid: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAIBAN_BILLER_PASSWORD", LONG[1:])
    message = format_inquiry(BillInquiry(psid))
    assert call("BillInquiry", message, password=LONG[1:]).status_code == 401


@pytest.mark.parametrize("message", ["{half", "[]", '{"consumer_number": "abc"}', "{}"])
def test_messages_that_cannot_be_read(message: str) -> None:
    for name in ("BillInquiry", "BillPayment"):
        answer = call(name, message)
        assert answer.status_code == 200
        assert answer.json()["response_Code"] == ResponseCode.REFUSED


def test_a_message_that_is_too_long() -> None:
    assert call("BillInquiry", {"reserved": "x" * 20_000}).status_code == 413


def test_only_post() -> None:
    assert Client().get("/api/biller/BillInquiry").status_code == 405
