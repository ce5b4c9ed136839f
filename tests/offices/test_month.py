"""A month from rows to a credited month, through every office."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from saiban.exchange.bank import BankEntry, Notification, write_camt054
from saiban.offices.cashier import actions as cashier
from saiban.offices.cashier import queries as money
from saiban.offices.desk import scope
from saiban.offices.ledger import queries as books
from saiban.offices.returns import actions as returns
from saiban.offices.returns import convert
from saiban.offices.rights import queries as rights
from tests.offices.cast import DAY, MONTH, Cast, everywhere, rows


def file_month(cast: Cast, commit, *, count: int = 3, wage: int = 22_000_00, on: date = DAY):  # type: ignore[no-untyped-def]
    """File a month for the unit and let the offices above hear of it."""
    declared = rows(count, wage=wage)
    with commit(execute=True), scope.acting_for(establishments=[cast.unit.pk]):
        convert.identify(declared)
        return returns.file_rows(
            establishment=cast.unit,
            month=MONTH,
            rows=declared,
            door="typed",
            by=cast.owner,
            on=on,
            synthetic=True,
        )


def pay(cast: Cast, commit, code: str, *, paisa: int, psid: str, on: date, ref: str):  # type: ignore[no-untyped-def]
    """The bank notifies a payment."""
    institution = cast.institutions[code]
    entry = BankEntry(
        account_iban=institution.account_iban,
        amount_paisa=paisa,
        direction="credit",
        booking_date=on,
        value_date=on,
        entry_ref=ref,
        acct_svcr_ref=ref,
        psid=psid,
    )
    note = Notification(f"N{ref}", institution.account_iban, (entry,))
    content = write_camt054(
        [note], message_id=f"M{ref}", created=datetime(2026, 11, 22, tzinfo=UTC)
    )
    with commit(execute=True), scope.acting_for(institutions=[institution.pk]):
        return cashier.import_bank_file(
            institution=institution, content=content, name="n.xml", by=cast.officer, on=on
        )


def test_a_month_is_assessed_charged_paid_and_credited(
    cast: Cast, django_capture_on_commit_callbacks
) -> None:
    commit = django_capture_on_commit_callbacks
    filing = file_month(cast, commit)
    assert [str(each.institution) for each in filing.returns] == ["IESSI", "EOBI"]
    iessi, eobi = filing.returns
    with everywhere():
        # 6% of 22,000 x 3; EOBI 6% of 37,000 x 3.
        assert iessi.assessment.amount_paisa == 3 * 1_320_00
        assert eobi.assessment.amount_paisa == 3 * 2_220_00
        challans = {c.institution.code: c for c, _ in money.challans(cast.unit.pk)}
        assert challans["iessi"].amount_paisa == 3 * 1_320_00
        person = rows(1)[0]
        convert.identify([person])
        before = rights.months(person.person_id, start=MONTH, end=MONTH)
    assert {m.state for m in before} == {"protected", "unpaid"}

    found = pay(
        cast, commit, "iessi", paisa=3 * 1_320_00, psid=challans["iessi"].psid, on=DAY, ref="A1"
    )
    assert (found.posted, found.unmatched) == (1, 0)
    with everywhere():
        assert money.challan(challans["iessi"].psid)[1] == "paid"
        after = rights.months(person.person_id, start=MONTH, end=MONTH)
        states = {m.institution_id: m.state for m in after}
        assert states == {
            cast.institutions["iessi"].pk: "paid",
            cast.institutions["eobi"].pk: "unpaid",
        }
        for institution in cast.institutions.values():
            assert sum(books.trial_balance(institution.pk).values()) == 0


def test_a_late_payment_takes_the_increase_of_the_law(
    cast: Cast, django_capture_on_commit_callbacks
) -> None:
    commit = django_capture_on_commit_callbacks
    file_month(cast, commit, count=1)
    with everywhere():
        challan = next(c for c, _ in money.challans(cast.unit.pk) if c.institution.code == "iessi")
    assert challan.due_on == date(2026, 11, 30)
    late = date(2026, 12, 20)
    pay(cast, commit, "iessi", paisa=1_320_00, psid=challan.psid, on=late, ref="L1")
    with everywhere():
        owed = {o.kind: o for o in money.owed(cast.institutions["iessi"].pk, cast.unit.pk)}
        # 20 days at 0.5% a day of 1,320.00.
        assert owed["increase"].charged_paisa == 132_00
        assert owed["contribution"].open_paisa == 0


def test_the_same_notification_twice_posts_once(
    cast: Cast, django_capture_on_commit_callbacks
) -> None:
    commit = django_capture_on_commit_callbacks
    file_month(cast, commit, count=1)
    with everywhere():
        challan = next(c for c, _ in money.challans(cast.unit.pk) if c.institution.code == "eobi")
    args = {"paisa": 2_220_00, "psid": challan.psid, "on": DAY, "ref": "D1"}
    first = pay(cast, commit, "eobi", **args)
    again = pay(cast, commit, "eobi", **args)
    assert again.pk == first.pk
    with everywhere():
        assert books.trial_balance(cast.institutions["eobi"].pk)["bank"] == 2_220_00


def test_a_correction_posts_the_difference(cast: Cast, django_capture_on_commit_callbacks) -> None:
    commit = django_capture_on_commit_callbacks
    file_month(cast, commit, count=3)
    second = file_month(cast, commit, count=2)
    with everywhere():
        assert [each.version for each in second.returns] == [2, 2]
        assert second.returns[0].assessment.difference_paisa == -1_320_00
        iessi = cast.institutions["iessi"].pk
        assert money.owed(iessi, cast.unit.pk)[0].open_paisa == 2 * 1_320_00
        live = [c for c, s in money.challans(cast.unit.pk) if s == "issued"]
        assert sorted(c.amount_paisa for c in live) == [2 * 1_320_00, 2 * 2_220_00]


@pytest.mark.parametrize("codes", [["pessi"], []])
def test_another_institution_and_a_stranger_see_nothing(
    cast: Cast, django_capture_on_commit_callbacks, codes: list[str]
) -> None:
    file_month(cast, django_capture_on_commit_callbacks)
    with scope.acting_for(institutions=cast.ids(*codes)):
        from saiban.offices.returns.models import Line, MonthlyReturn

        assert not Line.objects.exists()
        assert not MonthlyReturn.objects.exists()
        assert not money.challans(cast.unit.pk)
