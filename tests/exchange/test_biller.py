"""The messages of bill inquiry and bill payment, from both sides of the counter."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saiban.exchange import biller
from saiban.exchange.bank import psid

PSID = psid.make("90011", 5)
BILL = biller.Bill(
    consumer_detail="FICTITIOUS MILLS (PRIVATE) LTD",
    status=biller.BillStatus.UNPAID,
    due_date=date(2026, 11, 15),
    within_due_paisa=123_450,
    after_due_paisa=135_795,
    billing_month=date(2026, 10, 1),
)
PAYMENT = biller.BillPayment(
    PSID, "004217", 123_450, date(2026, 11, 3), time(14, 5, 9), bank_mnemonic="ZZZZ"
)


def test_inquiry_answer_has_the_widths_of_the_contract() -> None:
    message = biller.format_inquiry_answer(biller.BillInquiryAnswer(biller.ResponseCode.OK, BILL))
    assert message == {
        "response_Code": "00",
        "consumer_Detail": "FICTITIOUS MILLS (PRIVATE) LTD",
        "bill_status": "U",
        "due_date": "20261115",
        "amount_within_dueDate": "+0000000123450",
        "amount_after_dueDate": "+0000000135795",
        "billing_month": "2610",
        "date_paid": "",
        "amount_paid": "",
        "tran_auth_Id": "",
        "reserved": "",
    }


def test_payment_has_the_widths_of_the_contract() -> None:
    assert biller.format_payment(PAYMENT) == {
        "consumer_number": PSID,
        "tran_auth_id": "004217",
        "transaction_amount": "000000123450",
        "tran_date": "20261103",
        "tran_time": "140509",
        "bank_mnemonic": "ZZZZ",
        "reserved": "",
    }


@given(
    st.integers(-(10**13) + 1, 10**13 - 1),
    st.integers(0, 10**12 - 1),
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
)
def test_bills_survive(signed: int, paid: int, day: date) -> None:
    bill = replace(
        BILL,
        status=biller.BillStatus.PAID,
        within_due_paisa=signed,
        due_date=day,
        billing_month=day.replace(day=1),
        date_paid=day,
        amount_paid_paisa=paid,
        tran_auth_id="1",
    )
    answer = biller.BillInquiryAnswer(biller.ResponseCode.OK, bill, "note")
    assert biller.parse_inquiry_answer(biller.format_inquiry_answer(answer)) == answer


@given(st.integers(1, 10**12 - 1), st.times())
def test_payments_survive(paisa: int, clock: time) -> None:
    payment = replace(PAYMENT, amount_paisa=paisa, paid_at=clock.replace(microsecond=0, fold=0))
    assert biller.parse_payment(biller.format_payment(payment)) == payment


def test_questions_and_short_answers_survive() -> None:
    inquiry = biller.BillInquiry(PSID, "ZZZZ", "x")
    assert biller.parse_inquiry(biller.format_inquiry(inquiry)) == inquiry
    unknown = biller.BillInquiryAnswer(biller.ResponseCode.NOT_FOUND, reserved="no such PSID")
    assert biller.parse_inquiry_answer(biller.format_inquiry_answer(unknown)) == unknown
    done = biller.BillPaymentAnswer(biller.ResponseCode.OK, "R-1")
    assert biller.parse_payment_answer(biller.format_payment_answer(done)) == done


def test_names_in_any_case() -> None:
    message = {"Consumer_Number": PSID, "BankMnemonic": " ZZZZ ", "RESERVED": None}
    assert biller.parse_inquiry(message) == biller.BillInquiry(PSID, "ZZZZ")


def test_names_are_cut_and_plain() -> None:
    bill = replace(BILL, consumer_detail="Kârkhâna No. 7,  a very long name of a factory")
    answer = biller.BillInquiryAnswer(biller.ResponseCode.OK, bill)
    detail = biller.format_inquiry_answer(answer)["consumer_Detail"]
    assert detail == "KARKHANA NO. 7, A VERY LONG NA"
    assert len(detail) == 30


@pytest.mark.parametrize(
    "change, field",
    [
        ({"consumer_number": ""}, "consumer_number"),
        ({"consumer_number": "9" * 19}, "consumer_number"),
        ({"consumer_number": "12a"}, "consumer_number"),
        ({"transaction_amount": "12.50"}, "transaction_amount"),
        ({"transaction_amount": "-00000000012"}, "transaction_amount"),
        ({"transaction_amount": "000000000000"}, "transaction_amount"),
        ({"tran_auth_id": " "}, "tran_auth_id"),
        ({"tran_date": "20261340"}, "tran_date"),
        ({"tran_date": ""}, "tran_date"),
        ({"tran_date": "2026-1-1"}, "tran_date"),
        ({"tran_time": "256199"}, "tran_time"),
        ({"bank_mnemonic": "NINECHARS"}, "bank_mnemonic"),
    ],
)
def test_unusable_payments_name_the_field(change: dict[str, str], field: str) -> None:
    with pytest.raises(biller.BillerFormatError) as caught:
        biller.parse_payment(biller.format_payment(PAYMENT) | change)
    assert caught.value.field == field


@pytest.mark.parametrize("message", [None, [], "text", 3])
def test_other_json_is_no_message(message: object) -> None:
    with pytest.raises(biller.BillerFormatError, match="JSON object"):
        biller.parse_inquiry(message)


def test_amount_that_does_not_fit() -> None:
    with pytest.raises(biller.BillerFormatError, match="do not fit 12 digits"):
        biller.format_payment(replace(PAYMENT, amount_paisa=10**12))


def test_repeated_payment_is_the_same_money() -> None:
    again = replace(PAYMENT, paid_at=time(23, 59), reserved="retry")
    assert biller.payment_key(again) == biller.payment_key(PAYMENT)
    tomorrow = replace(PAYMENT, paid_on=date(2026, 11, 4))
    assert biller.payment_key(tomorrow) != biller.payment_key(PAYMENT)


@pytest.mark.parametrize(
    "headers, allowed",
    [
        ({"Username": "bank", "PASSWORD": "secret"}, True),
        ({"username": "bank", "password": "wrong"}, False),
        ({"username": "", "password": ""}, False),
        ({}, False),
    ],
)
def test_credentials(headers: dict[str, str], allowed: bool) -> None:
    assert biller.authorised(headers, username="bank", password="secret") is allowed
    assert not biller.authorised(headers, username="", password="")


def test_bill_after_its_due_date() -> None:
    assert BILL.payable_paisa(date(2026, 11, 15)) == 123_450
    assert BILL.payable_paisa(date(2026, 11, 16)) == 135_795
