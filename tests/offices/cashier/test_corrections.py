"""Corrections up, down, to nil and back, before and after money was paid."""

from __future__ import annotations

from datetime import date

import pytest

from tests.offices.cashier.desk import EACH, LATE, Desk

pytestmark = pytest.mark.django_db
SEPTEMBER = date(2026, 9, 1)


def test_a_worker_left_out_gives_money_back_for_the_next_month(desk: Desk) -> None:
    desk.file(3)
    desk.pays(3 * EACH)
    desk.file(2)
    assert (desk.open(), desk.advance()) == (0, EACH)
    desk.file(2, month=date(2026, 11, 1), on=date(2026, 12, 2))
    assert desk.advance() == 0
    assert desk.open(month=date(2026, 11, 1)) == EACH
    assert desk.challan().amount_paisa == EACH
    desk.agree()


def test_a_month_corrected_upwards_is_not_paid_any_more(desk: Desk) -> None:
    desk.file(2)
    desk.pays(2 * EACH)
    assert desk.month_of() == "paid"
    desk.file(3)
    assert desk.open() == EACH
    assert desk.month_of() == "protected"
    assert desk.challan().amount_paisa == EACH
    desk.agree()


def test_a_month_corrected_down_to_what_was_paid_is_paid(desk: Desk) -> None:
    desk.file(3)
    desk.pays(2 * EACH)
    assert desk.month_of() == "protected"
    desk.file(2)
    assert desk.open() == 0
    assert desk.month_of() == "paid"
    desk.agree()


def test_nil_and_back(desk: Desk) -> None:
    desk.file(2)
    desk.pays(2 * EACH)
    desk.file(0)
    assert desk.advance() == 2 * EACH
    desk.file(2)
    assert (desk.advance(), desk.open()) == (0, 0)
    assert desk.month_of() == "paid"
    desk.agree()


def test_nil_and_back_after_a_late_payment(desk: Desk) -> None:
    desk.file(2)
    desk.pays(2 * EACH + EACH // 5, on=LATE)
    assert (desk.open(), desk.open("increase")) == (0, 0)
    desk.file(0, on=LATE)
    # No contribution was ever due, so none was late.
    assert desk.increase() == 0
    assert desk.advance() == 2 * EACH + EACH // 5
    desk.file(2, on=LATE)
    assert desk.increase() == EACH // 5
    assert (desk.open(), desk.open("increase"), desk.advance()) == (0, 0, 0)
    desk.agree()


def test_an_increase_falls_with_the_contribution_that_a_correction_takes_off(desk: Desk) -> None:
    desk.file(4)
    desk.pays(4 * EACH, on=LATE)
    assert desk.increase() == 4 * EACH // 10
    desk.file(2, on=LATE)
    assert desk.increase() == 2 * EACH // 10
    assert desk.open("increase") == 0
    assert desk.advance() == 2 * EACH - 2 * EACH // 10
    desk.agree()


def test_down_and_up_again_after_a_late_payment(desk: Desk) -> None:
    desk.file(3)
    desk.pays(4 * EACH, on=LATE)
    for count in (1, 3, 2, 3, 0, 3):
        desk.file(count, on=LATE)
        desk.agree()
    assert desk.increase() == 3 * EACH // 10
    assert desk.advance() == EACH - 3 * EACH // 10


def test_a_correction_without_a_difference_changes_no_money(desk: Desk) -> None:
    desk.file(2)
    first = desk.challan()
    desk.file(2)
    assert desk.challan() == first
    assert desk.status(first) == "issued"
    desk.agree()


def test_a_correction_replaces_the_challan_that_asked_for_the_old_amount(desk: Desk) -> None:
    desk.file(3)
    old = desk.challan()
    desk.file(1)
    assert desk.status(old) == "replaced"
    assert desk.challan().amount_paisa == EACH
    # Money that still comes under the old number is found.
    desk.pays(EACH, psid=old.psid)
    assert desk.open() == 0
    assert {status for _, status in desk.challans()} <= {"paid", "replaced"}
    desk.agree()


def test_a_correction_after_part_payment_leaves_one_live_challan(desk: Desk) -> None:
    desk.file(2)
    old = desk.challan()
    desk.pays(EACH)
    assert desk.status(old) == "part_paid"
    desk.file(3)
    live = [each for each, status in desk.challans() if status in ("issued", "part_paid")]
    assert sum(each.amount_paisa for each in live) == desk.open() == 2 * EACH
    desk.agree()


def test_the_oldest_month_is_settled_first(desk: Desk) -> None:
    desk.file(1, month=SEPTEMBER)
    desk.file(1)
    october = desk.challan()
    desk.pays(2 * EACH, psid=october.psid)
    # September was payable by the end of October: 22 days late, 11%.
    increase = EACH * 11 // 100
    assert desk.increase(SEPTEMBER) == increase
    assert desk.open(month=SEPTEMBER) == desk.open("increase", SEPTEMBER) == 0
    assert desk.open() == increase
    assert desk.status(october) == "part_paid"
    assert [status for _, status in desk.challans()] == ["part_paid", "paid"]
    desk.agree()
