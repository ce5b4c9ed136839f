"""Challans: what is asked for, what replaces it, and what it is now."""

from __future__ import annotations

from datetime import date

import pytest

from saiban.exchange.bank.psid import check
from saiban.offices.cashier import law
from saiban.offices.cashier import queries as money
from saiban.offices.cashier.actions import ChallanError, issue_challan
from saiban.offices.cashier.handlers import charge
from saiban.offices.cashier.models import Challan
from saiban.offices.desk import scope
from saiban.offices.desk.models import Outbox
from saiban.offices.ledger import queries as ledger
from tests.offices.cashier import bank
from tests.offices.cashier.desk import EACH, LATE, Desk
from tests.offices.cast import DAY, MONTH, everywhere

pytestmark = pytest.mark.django_db
SEPTEMBER = date(2026, 9, 1)


def issue(desk: Desk, *months: date, on: date = DAY) -> Challan:
    """The employer asks for one challan."""
    with bank.committed(), scope.acting_for(establishments=[desk.cast.unit.pk]):
        return issue_challan(
            institution=desk.iessi,
            establishment_id=desk.cast.unit.pk,
            months=months,
            by=desk.cast.owner,
            on=on,
        )


def test_a_charge_has_a_challan_with_a_number_of_its_own(desk: Desk) -> None:
    desk.file(1)
    challan = desk.challan()
    assert check(challan.psid)
    assert challan.psid.startswith(desk.iessi.psid_prefix)
    assert challan.items == [{"month": "2026-10-01", "kind": "contribution", "amount_paisa": EACH}]
    assert (challan.due_on, challan.issued_by) == (date(2026, 11, 30), None)


def test_a_challan_of_several_months_replaces_theirs(desk: Desk) -> None:
    desk.file(1, month=SEPTEMBER)
    desk.file(1)
    old = [each for each, _ in desk.challans()]
    made = issue(desk, SEPTEMBER, MONTH)
    assert made.amount_paisa == 2 * EACH
    assert made.due_on == date(2026, 10, 31)
    assert made.issued_by == desk.cast.owner
    assert {desk.status(each) for each in old} == {"replaced"}
    desk.agree()


def test_what_is_settled_is_not_asked_for_again(desk: Desk) -> None:
    desk.file(3)
    desk.pays(EACH)
    assert issue(desk, MONTH).amount_paisa == 2 * EACH
    desk.agree()


def test_an_increase_that_is_open_is_asked_for(desk: Desk) -> None:
    desk.file(1)
    desk.pays(EACH, on=LATE)
    made = issue(desk, MONTH, on=LATE)
    assert [(each["kind"], each["amount_paisa"]) for each in made.items] == [
        ("increase", EACH // 10)
    ]
    desk.pays(EACH // 10, psid=made.psid, on=LATE)
    assert desk.status(made) == "paid"
    desk.agree()


def test_nothing_open_nothing_to_ask_for(desk: Desk) -> None:
    desk.file(1)
    old = desk.challan()
    desk.pays(EACH)
    with pytest.raises(ChallanError, match="nothing to pay"):
        issue(desk, MONTH)
    assert desk.status(old) == "paid"


def test_months_of_which_nothing_is_known(desk: Desk) -> None:
    with pytest.raises(ChallanError, match="Nothing is open"):
        issue(desk, MONTH)


def test_an_advance_that_covers_the_month_leaves_nothing_to_ask_for(desk: Desk) -> None:
    desk.file(1)
    desk.pays(3 * EACH)
    desk.file(2, month=date(2026, 11, 1), on=date(2026, 12, 2))
    assert desk.open(month=date(2026, 11, 1)) == 0
    assert len(desk.challans()) == 1
    assert desk.month_of(month=date(2026, 11, 1)) == "paid"
    desk.agree()


def test_a_nil_return_has_no_challan(desk: Desk) -> None:
    desk.file(0)
    assert desk.challans() == []
    desk.agree()


def test_money_for_one_month_that_settles_another_ticks_both_off(desk: Desk) -> None:
    desk.file(1, month=SEPTEMBER, on=date(2026, 10, 5))
    september = desk.challan()
    desk.file(1)
    october = desk.challan()
    desk.pays(2 * EACH, psid=october.psid, on=date(2026, 10, 20))
    assert {desk.status(september), desk.status(october)} == {"paid"}
    desk.agree()


def test_a_replaced_challan_does_not_ask_again_when_its_money_is_taken_back(desk: Desk) -> None:
    desk.file(2)
    old = desk.challan()
    new = issue(desk, MONTH)
    entry = desk.pays(2 * EACH, psid=old.psid)
    assert (desk.status(old), desk.status(new)) == ("replaced", "paid")
    desk.reverses(entry)
    assert (desk.status(old), desk.status(new)) == ("replaced", "reversed")
    desk.agree()


def test_a_part_taken_back_leaves_it_part_paid(desk: Desk) -> None:
    desk.file(2)
    first = desk.pays(EACH)
    desk.pays(EACH)
    desk.reverses(first)
    assert desk.status(desk.challan()) == "part_paid"
    with everywhere():
        history = [each.status for each in money.challan_history(desk.challan().pk)]
    assert history == ["issued", "part_paid", "paid", "part_paid"]
    desk.agree()


def test_challans_of_months(desk: Desk) -> None:
    desk.file(1, month=SEPTEMBER)
    desk.file(2)
    desk.file(1)
    with everywhere():
        found = money.open_challans_of_months(desk.cast.unit.pk, [MONTH])
    mine = [each for each, _ in found if each.institution_id == desk.iessi.pk]
    assert mine == [desk.challan()]


def test_charging_an_assessment_again_does_nothing(desk: Desk) -> None:
    desk.file(1)
    with everywhere():
        facts = list(Outbox.objects.filter(fact="ReturnAssessed", institution=desk.iessi))
        charge(facts)
    assert len(desk.challans()) == 1
    assert desk.open() == EACH
    desk.agree()


def test_why_a_line_of_the_account_is_due(desk: Desk) -> None:
    desk.file(1)
    desk.pays(EACH, on=LATE)
    with everywhere():
        lines = ledger.statement(desk.cast.unit.pk, desk.iessi.pk)
        charges = [money.charge_of_transfer(each.transfer.pk) for each in lines]
        kinds = [each.kind for each in charges if each]
        assert kinds == ["contribution", "increase"]
        (increase,) = (each for each in charges if each and each.kind == "increase")
        answer = law.explain(increase.facts)
        assert money.charge(increase.pk) == increase
        found = money.charges(desk.cast.unit.pk, desk.iessi.pk, MONTH)
        assert [each.kind for each in found] == kinds
        receipt = desk.receipt(desk.pays(1, psid="", on=LATE))
        allocated = money.allocations(desk.cast.unit.pk, desk.iessi.pk, MONTH)
    assert int(answer.value) == increase.amount_paisa == EACH // 10
    assert increase.facts["facts"] == {"amount_due": EACH, "days_late": 20}
    assert [(each.kind, each.amount_paisa) for each in allocated] == [("contribution", EACH)]
    assert increase.receipt_id == allocated[0].receipt_id != receipt.pk


def test_where_no_day_is_known_no_increase_is_charged(desk: Desk) -> None:
    found = law.increase(desk.iessi, amount_paisa=EACH, due_on=None, paid_on=LATE)
    assert found is not None
    assert (found.amount_paisa, found.refusal) == (
        None,
        "No day is known by which this month was payable.",
    )
    assert law.increase(desk.iessi, amount_paisa=EACH, due_on=LATE, paid_on=LATE) is None


def test_arrears_are_what_is_open_after_its_day(desk: Desk) -> None:
    desk.file(1)
    with everywhere():
        unit = desk.cast.unit.pk
        assert money.arrears_paisa(desk.iessi.pk, unit, date(2026, 11, 30)) == 0
        assert money.arrears_paisa(desk.iessi.pk, unit, date(2026, 12, 1)) == EACH


def test_a_challan_asks_for_what_is_still_open(desk: Desk) -> None:
    desk.file(3)
    challan = desk.challan()
    with everywhere():
        assert money.asked_paisa(challan) == 3 * EACH
    desk.pays(EACH)
    with everywhere():
        assert money.asked_paisa(challan) == 2 * EACH
    desk.pays(2 * EACH)
    with everywhere():
        assert money.asked_paisa(challan) == 0
