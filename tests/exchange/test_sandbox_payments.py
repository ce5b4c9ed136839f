"""The sandbox bank pays, over real sockets, with everything that goes wrong in life."""

import json
from dataclasses import replace
from datetime import date

import pytest

from saiban.exchange import biller
from saiban.exchange.bank import (
    BankEntry,
    BankFile,
    idempotency_key,
    prove,
    psid,
    read_bank_file,
)
from saiban.exchange.bank.client import BankClient, BankRefused
from tests.exchange.conftest import PSID, Biller
from tests.exchange.samples import DAY


def notified(bank: BankClient) -> BankFile:
    found = bank.notifications()
    assert found is not None
    return read_bank_file(found.data, found.filename)


def stated(bank: BankClient, day: date = DAY) -> tuple[BankEntry, ...]:
    """The entries of a day's statement, which is proved."""
    found = bank.statement(day)
    (statement,) = read_bank_file(found.data, found.filename).statements
    prove(statement)
    return statement.entries


def test_paid_challan_is_told_three_times_and_is_one_receipt(
    bank: BankClient, institution: Biller
) -> None:
    answer = bank.pay(PSID, key="k1")
    (payment,) = institution.told
    assert (payment.consumer_number, payment.amount_paisa, payment.paid_on) == (PSID, 250_000, DAY)
    (notice,) = notified(bank).entries
    (entry,) = stated(bank)
    listed = bank.receipts(DAY, account=entry.account_iban)
    (row,) = read_bank_file(listed.data, listed.filename, account_iban=entry.account_iban).entries
    assert len({idempotency_key(found) for found in (notice, entry, row)}) == 1
    assert {found.transaction_id for found in (notice, entry, row)} == {payment.tran_auth_id}
    assert {found.psid for found in (notice, entry, row)} == {PSID}
    assert notified(bank).problems == ()
    assert [told["advice"] for told in answer["entries"]] == ["00"]  # type: ignore[attr-defined]


def test_order_sent_again_pays_once(bank: BankClient, institution: Biller) -> None:
    first, again = bank.pay(PSID, key="k1"), bank.pay(PSID, key="k1")
    assert first == again
    assert len(institution.told) == len(stated(bank)) == 1


def test_paid_bill_is_refused(bank: BankClient) -> None:
    bank.pay(PSID, key="k1")
    with pytest.raises(BankRefused, match="paid already") as caught:
        bank.pay(PSID, key="k2")
    assert caught.value.status == 409


@pytest.mark.parametrize(
    "number, words",
    [
        (psid.make("90011", 999), "knows no bill"),
        (psid.make("90012", 1), "No biller"),
        ("123", "not a PSID"),
    ],
)
def test_unknown_bills_are_refused(bank: BankClient, number: str, words: str) -> None:
    with pytest.raises(BankRefused, match=words):
        bank.pay(number, key="k1")


def test_blocked_bill_is_refused(bank: BankClient, institution: Biller) -> None:
    bill = institution.bills[PSID]
    institution.bills[PSID] = replace(bill, status=biller.BillStatus.BLOCKED)
    with pytest.raises(BankRefused, match="blocked"):
        bank.pay(PSID, key="k1")


def test_other_amount_without_a_fault_is_refused(bank: BankClient) -> None:
    with pytest.raises(BankRefused, match=r"over Rs 2,500\.00, the order over Rs 1\.00"):
        bank.pay(PSID, key="k1", amount="1.00")


def test_duplicate_notification(bank: BankClient, institution: Biller) -> None:
    bank.pay(PSID, key="k1", fault="duplicate_notification")
    assert len(institution.told) == 2
    assert len({biller.payment_key(payment) for payment in institution.told}) == 1
    file = notified(bank)
    assert len(file.entries) == 2
    assert len({idempotency_key(entry) for entry in file.entries}) == 1
    assert [problem.code for problem in file.problems] == ["B12"]
    assert len(stated(bank)) == 1


def test_paid_twice(bank: BankClient, institution: Biller) -> None:
    bank.pay(PSID, key="k1", fault="paid_twice")
    assert len({biller.payment_key(payment) for payment in institution.told}) == 2
    entries = stated(bank)
    assert [entry.psid for entry in entries] == [PSID, PSID]
    assert len({idempotency_key(entry) for entry in entries}) == 2
    assert notified(bank).problems == ()


def test_paid_bill_paid_again(bank: BankClient) -> None:
    bank.pay(PSID, key="k1")
    bank.pay(PSID, key="k2", fault="paid_twice")
    assert len(stated(bank)) == 2


def test_after_due_date(bank: BankClient, institution: Biller) -> None:
    bank.pay(PSID, key="k1", fault="after_due_date")
    (payment,) = institution.told
    assert (payment.paid_on, payment.amount_paisa) == (date(2026, 11, 16), 262_500)
    (entry,) = stated(bank, date(2026, 11, 16))
    assert entry.booking_date == date(2026, 11, 16)


@pytest.mark.parametrize(
    "fault, given, paisa",
    [
        ("short_payment", None, 225_000),
        ("short_payment", "2499.99", 249_999),
        ("over_payment", None, 275_000),
    ],
)
def test_other_amounts(bank: BankClient, fault: str, given: str | None, paisa: int) -> None:
    bank.pay(PSID, key="k1", fault=fault, **({"amount": given} if given else {}))
    assert [entry.amount_paisa for entry in stated(bank)] == [paisa]


def test_unknown_reference(bank: BankClient, institution: Biller) -> None:
    bank.pay(PSID, key="k1", fault="unknown_reference")
    (entry,) = stated(bank)
    assert entry.psid is not None
    assert psid.check(entry.psid)
    assert entry.psid not in institution.bills
    assert institution.told == []


def test_garbled_reference(bank: BankClient) -> None:
    bank.pay(PSID, key="k1", fault="garbled_reference")
    file = notified(bank)
    assert file.entries[0].psid is None
    assert [problem.code for problem in file.problems] == ["B16"]


def test_reversal(bank: BankClient) -> None:
    bank.pay(PSID, key="k1", fault="reversal")
    receipt, back = stated(bank)
    assert (back.direction, back.reversal, back.amount_paisa) == ("debit", True, 250_000)
    assert (back.psid, back.transaction_id) == (receipt.psid, receipt.transaction_id)
    assert idempotency_key(back) != idempotency_key(receipt)


def test_late_entry(bank: BankClient) -> None:
    bank.pay(PSID, key="k1", fault="late_entry")
    found = bank.statement(DAY)
    file = read_bank_file(found.data, found.filename)
    assert file.entries[0].booking_date == date(2026, 9, 30)
    assert [(problem.code, problem.blocking) for problem in file.problems] == [("B13", False)]


def test_no_advice(bank: BankClient, institution: Biller) -> None:
    bank.pay(PSID, key="k1", fault="no_advice")
    assert institution.told == []
    assert len(notified(bank).entries) == 1


def test_statement_only(bank: BankClient, institution: Biller) -> None:
    bank.pay(PSID, key="k1", fault="statement_only")
    assert institution.told == []
    assert bank.notifications() is None
    assert len(stated(bank)) == 1


def test_files_only_bank_needs_the_amount(quiet_bank: BankClient) -> None:
    with pytest.raises(BankRefused, match="amount is missing"):
        quiet_bank.pay(PSID, key="k1")
    quiet_bank.pay(PSID, key="k1", amount="10.05", payer="Ali & Sons <Pvt>")
    (entry,) = stated(quiet_bank)
    assert (entry.amount_paisa, entry.payer) == (1005, "Ali & Sons <Pvt>")


@pytest.mark.parametrize(
    "order, words",
    [
        ({"amount": "1.005"}, "two decimals"),
        ({"on": "15/10/2026"}, "not a date"),
        ({"fault": "earthquake"}, "knows no fault"),
        ({"amounts": "1"}, "does not know: amounts"),
    ],
)
def test_orders_that_cannot_be_read(
    quiet_bank: BankClient, order: dict[str, str], words: str
) -> None:
    with pytest.raises(BankRefused, match=words) as caught:
        quiet_bank.pay(PSID, key="k1", **order)
    assert caught.value.status == 400
    assert json.dumps(order)
