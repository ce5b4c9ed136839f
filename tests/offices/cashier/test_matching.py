"""An officer says whose money a receipt is; what cannot be so is refused with the reason."""

from __future__ import annotations

import pytest

from saiban.offices.cashier import queries as money
from saiban.offices.cashier.actions import MatchError, match_receipt
from saiban.offices.cashier.models import Receipt, ReceiptMatch
from saiban.offices.desk import queries as log
from saiban.offices.desk import scope
from tests.offices.cashier import bank
from tests.offices.cashier.desk import EACH, LATE, Desk
from tests.offices.cast import DAY, everywhere, registered_unit

pytestmark = pytest.mark.django_db


def match(desk: Desk, receipt: Receipt, *, unit: int | None = None, **more: object) -> ReceiptMatch:
    """As the officer's page calls it."""
    named: dict[str, object] = {"reason": "The slip.", "by": desk.cast.officer, "on": DAY, **more}
    with bank.committed(), scope.acting_for(institutions=[desk.iessi.pk]):
        return match_receipt(
            institution=desk.iessi,
            receipt_id=receipt.pk,
            establishment_id=unit or desk.cast.unit.pk,
            **named,  # type: ignore[arg-type]
        )


@pytest.fixture
def receipt(desk: Desk) -> Receipt:
    """Of nobody known, for one worker's month."""
    desk.file(1)
    return desk.receipt(desk.pays(EACH, psid=""))


def test_a_matched_receipt_settles_the_units_dues(desk: Desk, receipt: Receipt) -> None:
    challan = desk.challan()
    found = match(desk, receipt, challan_id=challan.pk, reason="  The employer's slip.  ")
    assert (found.reason, found.by) == ("The employer's slip.", desk.cast.officer)
    assert desk.open() == 0
    assert desk.month_of() == "paid"
    assert desk.status(challan) == "paid"
    with everywhere():
        assert money.unmatched(desk.iessi.pk) == []
        (event,) = log.events(f"receipt:{receipt.pk}")
    assert (event.name, event.data["establishment"]) == ("ReceiptMatched", desk.cast.unit.pk)
    desk.agree()


def test_without_a_challan_the_months_challan_is_paid_all_the_same(
    desk: Desk, receipt: Receipt
) -> None:
    match(desk, receipt)
    assert desk.status(desk.challan()) == "paid"
    desk.agree()


def test_a_part_leaves_the_challan_part_paid(desk: Desk) -> None:
    desk.file(2)
    found = desk.receipt(desk.pays(EACH, psid=""))
    match(desk, found, challan_id=desk.challan().pk)
    assert desk.status(desk.challan()) == "part_paid"
    desk.agree()


def test_the_day_that_counts_is_the_banks_not_the_officers(desk: Desk, receipt: Receipt) -> None:
    match(desk, receipt, on=LATE)
    assert desk.increase() == 0
    desk.agree()


def test_once_only(desk: Desk, receipt: Receipt) -> None:
    match(desk, receipt)
    with pytest.raises(MatchError, match="matched already"):
        match(desk, receipt)
    desk.agree()


def test_money_that_is_gone_is_nobodys(desk: Desk) -> None:
    desk.file(1)
    entry = desk.pays(EACH, psid="")
    back = desk.reverses(entry)
    for each in (entry, back):
        with pytest.raises(MatchError, match="took this money back"):
            match(desk, desk.receipt(each))
    desk.agree()


def test_money_whose_reversal_came_first_is_nobodys(desk: Desk) -> None:
    entry = bank.money_in(desk.iessi, EACH, on=DAY)
    desk.tells(bank.taken_back(entry, on=DAY))
    desk.tells(entry)
    with pytest.raises(MatchError, match="took this money back"):
        match(desk, desk.receipt(entry))


def test_a_reason_is_given(desk: Desk, receipt: Receipt) -> None:
    with pytest.raises(MatchError, match="auditors read it"):
        match(desk, receipt, reason="  ")


def test_not_to_a_unit_that_never_registered_here(desk: Desk, receipt: Receipt) -> None:
    cast = desk.cast
    other = registered_unit(
        "Ravi Works", cast.owner, cast.officer, [cast.institutions["pessi"]], place="punjab"
    )
    with pytest.raises(MatchError, match="never registered with IESSI"):
        match(desk, receipt, unit=other.pk)
    desk.agree()


def test_not_under_another_units_challan(desk: Desk, receipt: Receipt) -> None:
    cast = desk.cast
    other = registered_unit("Soan Works", cast.owner, cast.officer, [desk.iessi])
    with pytest.raises(MatchError, match="another establishment's"):
        match(desk, receipt, unit=other.pk, challan_id=desk.challan().pk)


def test_another_institutions_receipt_does_not_exist(desk: Desk, receipt: Receipt) -> None:
    with pytest.raises(Receipt.DoesNotExist), scope.acting_for(institutions=[1]):
        match_receipt(
            institution=desk.cast.institutions["pessi"],
            receipt_id=receipt.pk,
            establishment_id=desk.cast.unit.pk,
            reason="Mine.",
            by=desk.cast.officer,
            on=DAY,
        )


def test_suggestions_are_unpaid_challans_of_the_amount(desk: Desk, receipt: Receipt) -> None:
    with everywhere():
        assert money.suggestions(receipt) == [desk.challan()]
    desk.pays(EACH)
    with everywhere():
        assert money.suggestions(receipt) == []


def test_the_queue_is_read_page_by_page(desk: Desk) -> None:
    made = [desk.receipt(desk.pays(10 + n, psid="123456789012345")) for n in range(3)]
    with everywhere():
        first = money.unmatched(desk.iessi.pk, limit=2)
        rest = money.unmatched(desk.iessi.pk, after=first[-1].pk)
        assert [*first, *rest] == made
        assert money.receipts(desk.iessi.pk, before=made[-1].pk) == made[1::-1]
        assert money.receipt(made[0].pk) == made[0]
