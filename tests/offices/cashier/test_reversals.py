"""The bank takes money back: what it settled is open again, whoever matched it and in any order."""

from __future__ import annotations

import pytest

from saiban.exchange.bank import BankEntry
from saiban.offices.cashier import queries as money
from tests.offices.cashier import bank
from tests.offices.cashier.desk import EACH, LATE, Desk
from tests.offices.cast import DAY, everywhere

pytestmark = pytest.mark.django_db


def test_a_reversal_names_the_payment_not_the_entry(desk: Desk) -> None:
    desk.file(3)
    entry = desk.pays(3 * EACH)
    assert desk.month_of() == "paid"
    back = desk.reverses(entry)
    assert desk.open() == 3 * EACH
    assert desk.month_of() == "protected"
    assert desk.balance("bank") == 0
    assert desk.status(desk.challan()) == "reversed"
    assert desk.receipt(back).reverses_id == desk.receipt(entry).pk
    desk.agree()


def test_a_reversal_may_name_the_banks_own_reference(desk: Desk) -> None:
    desk.file(1)
    entry = desk.pays(EACH)
    back = bank.taken_back(entry, on=DAY, ref=entry.acct_svcr_ref)
    desk.tells(back)
    assert desk.open() == EACH
    desk.agree()


def test_what_the_bank_takes_back_twice_is_taken_once(desk: Desk) -> None:
    desk.file(1)
    back = desk.reverses(desk.pays(EACH))
    desk.tells(back, statement=True)
    assert desk.balance("bank") == 0
    desk.agree()


def test_a_late_payment_taken_back_takes_its_increase_along(desk: Desk) -> None:
    desk.file(2)
    entry = desk.pays(2 * EACH, on=LATE)
    assert desk.increase() == EACH // 5
    desk.reverses(entry, on=LATE)
    assert desk.increase() == 0
    desk.agree()


def test_an_increase_paid_by_another_receipt_comes_back_to_the_employer(desk: Desk) -> None:
    desk.file(2)
    entry = desk.pays(2 * EACH, on=LATE)
    desk.pays(EACH // 5, on=LATE)
    assert desk.open("increase") == 0
    desk.reverses(entry, on=LATE)
    # The second receipt was on time for nothing: it is set against the contribution, late as well.
    assert desk.open() == 2 * EACH - EACH // 5
    assert desk.increase() == EACH // 50
    desk.agree()


def test_money_that_an_officer_matched_is_taken_back_from_the_unit(desk: Desk) -> None:
    desk.file(2)
    entry = desk.pays(2 * EACH, psid="")
    assert desk.balance("unmatched") == -2 * EACH
    desk.match(entry)
    assert desk.open() == 0
    desk.reverses(entry)
    assert desk.balance("unmatched") == 0
    assert desk.balance("advance") == 0
    assert desk.open() == 2 * EACH
    desk.agree()


def test_an_unmatched_receipt_taken_back_leaves_the_queue(desk: Desk) -> None:
    desk.file(1)
    entry = desk.pays(EACH, psid="")
    desk.reverses(entry)
    with everywhere():
        assert money.unmatched(desk.iessi.pk) == []
    assert desk.balance("unmatched") == 0
    desk.agree()


def test_an_advance_taken_back_changes_no_month(desk: Desk) -> None:
    desk.file(1)
    desk.pays(EACH)
    entry = desk.pays(500_00)
    assert desk.advance() == 500_00
    desk.reverses(entry)
    assert (desk.advance(), desk.open()) == (0, 0)
    assert desk.month_of() == "paid"
    assert desk.status(desk.challan()) == "paid"
    desk.agree()


def test_of_two_payments_of_one_challan_the_second_steps_in_for_the_first(desk: Desk) -> None:
    desk.file(1)
    first = desk.pays(EACH)
    desk.pays(EACH)
    desk.reverses(first)
    assert (desk.advance(), desk.open()) == (0, 0)
    assert desk.month_of() == "paid"
    assert desk.status(desk.challan()) == "paid"
    desk.agree()


def test_what_a_correction_released_is_not_released_again(desk: Desk) -> None:
    desk.file(3)
    entry = desk.pays(3 * EACH)
    desk.file(1)
    assert desk.advance() == 2 * EACH
    desk.reverses(entry)
    assert (desk.advance(), desk.open()) == (0, EACH)
    desk.agree()


@pytest.mark.parametrize("together", [True, False])
def test_a_reversal_told_before_its_payment_settles_nothing(desk: Desk, together: bool) -> None:
    desk.file(1)
    entry = bank.money_in(desk.iessi, EACH, on=DAY, psid=desk.challan().psid)
    back = bank.taken_back(entry, on=DAY)
    if together:
        desk.tells(back, entry)
    else:
        desk.tells(back)
        desk.tells(entry)
    assert desk.open() == EACH
    assert desk.month_of() == "protected"
    assert (desk.balance("bank"), desk.balance("unmatched")) == (0, 0)
    with everywhere():
        assert money.unmatched(desk.iessi.pk) == []
    desk.agree()


def outgoing(desk: Desk, **named: str) -> BankEntry:
    """Money that the institution itself pays out."""
    return BankEntry(
        account_iban=desk.iessi.account_iban,
        amount_paisa=EACH,
        direction="debit",
        booking_date=DAY,
        value_date=DAY,
        **named,
    )


@pytest.mark.parametrize("nothing", ["NOTPROVIDED", "NONREF", "-"])
def test_two_entries_without_a_reference_are_not_each_others(desk: Desk, nothing: str) -> None:
    """Banks write NOTPROVIDED where they have no reference; it names nobody's money."""
    desk.file(1)
    paid = bank.money_in(
        desk.iessi, EACH, on=DAY, psid=desk.challan().psid, ref=nothing, transaction=nothing
    )
    desk.tells(paid)
    assert desk.open() == 0
    desk.tells(outgoing(desk, acct_svcr_ref=nothing, transaction_id=nothing))
    assert desk.open() == 0
    desk.agree()


def test_a_debit_of_nobodys_receipt_waits_in_the_books(desk: Desk) -> None:
    desk.file(1)
    desk.pays(EACH)
    desk.tells(outgoing(desk, acct_svcr_ref="CHQ-1"))
    assert desk.open() == 0
    assert desk.balance("unmatched") == EACH
    desk.agree()


def test_a_payment_number_used_again_for_another_amount_is_another_payment(desk: Desk) -> None:
    """Authorisation numbers have six digits and come round again."""
    desk.file(2)
    psid = desk.challan().psid
    first = bank.money_in(desk.iessi, EACH, on=DAY, psid=psid, transaction="000007")
    second = bank.money_in(desk.iessi, 2 * EACH, on=DAY, psid=psid, transaction="000007")
    desk.tells(first, second)
    desk.reverses(second)
    assert desk.open() == EACH
    desk.agree()
