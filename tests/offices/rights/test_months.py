"""A worker's months: due, paid and credited, and how long the money took does not matter."""

from __future__ import annotations

from datetime import date

import pytest

from saiban.offices.desk import outbox, scope
from saiban.offices.desk.models import Outbox
from saiban.offices.returns import convert
from saiban.offices.rights import queries as rights
from saiban.offices.rights.models import Settlement
from tests.offices.cashier.desk import EACH, Desk
from tests.offices.cast import DAY, MONTH, Cast, everywhere, rows

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(cast: Cast) -> Desk:
    return Desk(cast)


def person(number: int = 1) -> int:
    """The person of a row."""
    (row,) = rows(1, first=number)
    convert.identify([row])
    assert row.person_id
    return row.person_id


def month_with(desk: Desk, code: str, number: int = 1) -> rights.Month:
    """A worker's October with an institution."""
    with everywhere():
        found = rights.months(person(number), start=MONTH, end=MONTH)
    (month,) = [m for m in found if m.institution_id == desk.cast.institutions[code].pk]
    return month


def test_a_filed_month_is_due_and_protected_before_it_is_paid(desk: Desk) -> None:
    desk.file(1)
    found = month_with(desk, "iessi")
    assert (found.due, found.paid, found.credited, found.state) == (True, False, True, "protected")
    assert (found.days, found.wage_paisa, found.establishment) == (26, 22_000_00, "Margalla Mills")
    assert found.paid_on is None


def test_eobi_counts_a_month_once_it_is_paid(desk: Desk) -> None:
    desk.file(1)
    found = month_with(desk, "eobi")
    assert (found.due, found.paid, found.credited, found.state) == (True, False, False, "unpaid")


def test_a_paid_month_says_since_when(desk: Desk) -> None:
    desk.file(1)
    desk.pays(EACH)
    found = month_with(desk, "iessi")
    assert (found.state, found.paid_on) == ("paid", DAY)


def test_a_month_paid_in_part_is_paid_for_nobody(desk: Desk) -> None:
    desk.file(3)
    desk.pays(3 * EACH - 1)
    assert {month_with(desk, "iessi", each).state for each in (1, 2, 3)} == {"protected"}


def test_a_worker_without_a_due_has_nothing_due(desk: Desk) -> None:
    # Above IESSI's ceiling, and never covered before.
    desk.file(1, wage=90_000_00)
    found = month_with(desk, "iessi")
    assert (found.due, found.credited, found.state) == (False, False, "none")


def test_a_worker_left_out_by_a_correction_has_the_month_no_more(desk: Desk) -> None:
    desk.file(2)
    desk.file(1)
    with everywhere():
        assert rights.months(person(2), start=MONTH, end=MONTH) == []
        assert len(rights.months(person(1), start=MONTH, end=MONTH)) == 2


def test_months_outside_the_span_are_left_out(desk: Desk) -> None:
    desk.file(1)
    with everywhere():
        assert rights.months(person(), start=date(2026, 11, 1), end=date(2026, 12, 1)) == []


def test_newest_first(desk: Desk) -> None:
    desk.file(1, month=date(2026, 9, 1))
    desk.file(1)
    with everywhere():
        found = rights.months(person(), start=date(2026, 1, 1), end=DAY)
    assert [each.month.month for each in found] == [10, 10, 9, 9]


def test_the_worker_sees_the_months_and_a_stranger_does_not(desk: Desk) -> None:
    desk.file(1)
    desk.pays(EACH)
    who = person()
    with scope.acting_for(persons=[who]):
        found = rights.months(who, start=MONTH, end=MONTH)
        assert {each.state for each in found} == {"paid", "unpaid"}
        assert {each.establishment for each in found} == {"Margalla Mills"}
    with scope.acting_for(persons=[who + 1]):
        assert rights.months(who, start=MONTH, end=MONTH) == []


def test_facts_that_arrive_in_the_wrong_order_leave_the_last_word(desk: Desk) -> None:
    """A process dies before it delivers a payment; its reversal is delivered first."""
    desk.file(1)
    with everywhere():
        iessi = desk.iessi.pk
        facts = outbox_facts(desk, (EACH, 0))
        outbox.deliver(facts[1:])
        outbox.deliver(facts[:1])
        holds = Settlement.objects.filter(institution=iessi).order_by("-told").first()
    assert holds is not None
    assert holds.paid_paisa == 0
    assert month_with(desk, "iessi").state == "protected"


def outbox_facts(desk: Desk, paid: tuple[int, ...]) -> list[Outbox]:
    """Facts of October, told in this order."""
    return [
        Outbox.objects.create(
            fact="PaymentAllocated",
            key=f"PaymentAllocated:{number}",
            institution_id=desk.iessi.pk,
            on=DAY,
            payload={
                "establishment": desk.cast.unit.pk,
                "month": MONTH.isoformat(),
                "charged_paisa": EACH,
                "paid_paisa": paisa,
            },
        )
        for number, paisa in enumerate(paid)
    ]


def test_a_fact_delivered_twice_is_written_once(desk: Desk) -> None:
    desk.file(1)
    with everywhere():
        facts = outbox_facts(desk, (EACH,))
        outbox.deliver(facts)
        outbox.deliver(facts)
        assert Settlement.objects.filter(institution=desk.iessi).count() == 1


class TestCoveredOn:
    """Contributions in the six calendar months before the month of the day (s. 35(1))."""

    def test_counts_days_paid_or_payable(self, desk: Desk) -> None:
        desk.file(1, month=date(2026, 9, 1))
        desk.file(1)
        with everywhere():
            found = rights.covered_on(person(), desk.iessi.pk, date(2026, 11, 30))
        assert (found.covered, found.latest_month, found.contribution_days_6_months) == (
            True,
            MONTH,
            52,
        )

    def test_the_month_of_the_day_itself_does_not_count(self, desk: Desk) -> None:
        desk.file(1)
        with everywhere():
            found = rights.covered_on(person(), desk.iessi.pk, date(2026, 10, 31))
        assert (found.covered, found.latest_month, found.contribution_days_6_months) == (
            False,
            None,
            0,
        )

    def test_six_months_back_and_no_more(self, desk: Desk) -> None:
        desk.file(1)
        with everywhere():
            inside = rights.covered_on(person(), desk.iessi.pk, date(2027, 4, 1))
            outside = rights.covered_on(person(), desk.iessi.pk, date(2027, 5, 1))
        assert (inside.covered, outside.covered) == (True, False)

    def test_another_institution_is_another_question(self, desk: Desk) -> None:
        desk.file(1)
        with everywhere():
            pessi = desk.cast.institutions["pessi"].pk
            assert not rights.covered_on(person(), pessi, DAY).covered
