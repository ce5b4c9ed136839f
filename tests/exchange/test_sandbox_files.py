"""Files of the sandbox bank that are wrong in known ways, and how they are understood."""

from datetime import timedelta

import pytest

from saiban.exchange.bank import (
    BankFile,
    UnprovenStatement,
    idempotency_key,
    prove,
    psid,
    read_bank_file,
    resent,
)
from saiban.exchange.bank.client import BankClient
from tests.exchange.samples import DAY


def pay(bank: BankClient, number: int, **order: str) -> None:
    bank.pay(psid.make("90011", number), key=f"k{number}", amount=f"{number}00.00", **order)


def statement(bank: BankClient, **options: str) -> BankFile:
    found = bank.statement(DAY, **options)
    return read_bank_file(found.data, found.filename)


@pytest.mark.parametrize(
    "fault, code, words",
    [
        ("unbalanced", "B09", r"difference Rs 10\.00"),
        ("control_sum", "B10", r"sum of entries Rs 610\.00, but its entries give Rs 600\.00"),
        ("number_of_entries", "B10", "number of entries 4, but its entries give 3"),
    ],
)
@pytest.mark.parametrize("ordered", ["with the payment", "with the file"])
def test_statements_that_are_not_posted(
    quiet_bank: BankClient, fault: str, code: str, words: str, ordered: str
) -> None:
    with_payment = ordered == "with the payment"
    for number in (1, 2, 3):
        pay(quiet_bank, number, **({"fault": fault} if with_payment and number == 2 else {}))
    file = statement(quiet_bank, **({} if with_payment else {"fault": fault}))
    assert [problem.code for problem in file.blocking] == [code]
    with pytest.raises(UnprovenStatement, match=words):
        prove(file.statements[0])


@pytest.mark.parametrize("payments", [0, 1, 2, 3, 7])
def test_pages_out_of_order(quiet_bank: BankClient, payments: int) -> None:
    for number in range(1, payments + 1):
        pay(quiet_bank, number)
    file = statement(quiet_bank, fault="pages_out_of_order")
    assert [(problem.code, problem.blocking) for problem in file.problems] == [("B11", False)]
    (whole,) = file.statements
    prove(whole)
    assert [entry.psid for entry in whole.entries] == [
        psid.make("90011", number) for number in range(1, payments + 1)
    ]


def test_pages_in_order(quiet_bank: BankClient) -> None:
    for number in (1, 2, 3):
        pay(quiet_bank, number)
    file = statement(quiet_bank, pages="2")
    assert file.problems == ()
    prove(file.statements[0])


def test_same_message_id_over_another_day(quiet_bank: BankClient) -> None:
    yesterday = DAY - timedelta(days=1)
    pay(quiet_bank, 1, on=str(yesterday))
    pay(quiet_bank, 2, fault="same_message_id")
    found = quiet_bank.statement(yesterday)
    before = read_bank_file(found.data, found.filename)
    problem = resent(statement(quiet_bank), {before.message_id: before.digest})
    assert problem is not None
    assert (problem.code, problem.blocking) == ("B17", True)


def test_statements_follow_each_other(quiet_bank: BankClient) -> None:
    tomorrow = DAY + timedelta(days=1)
    pay(quiet_bank, 1)
    pay(quiet_bank, 2, on=str(tomorrow))
    (first,) = statement(quiet_bank).statements
    found = quiet_bank.statement(tomorrow)
    (second,) = read_bank_file(found.data, found.filename).statements
    assert (first.opening_paisa, first.closing_paisa) == (1000_00, 1100_00)
    prove(second, previous_closing_paisa=first.closing_paisa)


def test_statement_asked_again_is_the_same_message(quiet_bank: BankClient) -> None:
    pay(quiet_bank, 1)
    first, again = statement(quiet_bank), statement(quiet_bank)
    assert first.digest == again.digest
    pay(quiet_bank, 2)
    assert statement(quiet_bank).message_id != first.message_id


def test_notifications_go_on_from_where_they_were(quiet_bank: BankClient) -> None:
    pay(quiet_bank, 1)
    first = quiet_bank.notifications()
    assert first is not None
    assert quiet_bank.notifications(first.next_since) is None
    pay(quiet_bank, 2)
    second = quiet_bank.notifications(first.next_since)
    assert second is not None
    both = [read_bank_file(found.data, found.filename) for found in (first, second)]
    assert [entry.amount_paisa for file in both for entry in file.entries] == [100_00, 200_00]
    assert both[0].message_id != both[1].message_id


def test_notification_sent_again(quiet_bank: BankClient) -> None:
    pay(quiet_bank, 1)
    first = quiet_bank.notifications()
    assert first is not None
    pay(quiet_bank, 2, fault="resent")
    files = [
        read_bank_file(found.data, found.filename)
        for found in (first, *quiet_bank.all_notifications(first.next_since))
    ]
    assert [len(file.entries) for file in files] == [1, 1, 1]
    problem = resent(files[1], {files[0].message_id: files[0].digest})
    assert problem is not None
    assert (problem.code, problem.blocking) == ("B17", False)
    assert len({idempotency_key(entry) for file in files for entry in file.entries}) == 2
