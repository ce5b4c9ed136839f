"""A month's life in any order: filings, corrections, payments, repeats, matching, reversals."""

from __future__ import annotations

from datetime import date, timedelta
from typing import ClassVar

from django.db import transaction
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    multiple,
    precondition,
    rule,
)

from saiban.exchange.bank import BankEntry
from saiban.offices.cashier import actions as cashier
from saiban.offices.cashier import queries as money
from saiban.offices.cashier.models import Challan, Receipt
from saiban.offices.desk import scope
from saiban.offices.desk.models import Institution
from saiban.offices.employers.models import Establishment
from saiban.offices.ledger import queries as ledger
from saiban.offices.returns import actions as returns
from saiban.offices.returns import convert
from tests.offices.cashier import bank, books
from tests.offices.cast import DAY, Cast, everywhere, rows

MONTHS = (date(2026, 9, 1), date(2026, 10, 1))
CODES = ("iessi", "eobi")
NOBODY = "123456789012345"
months = st.sampled_from(MONTHS)
codes = st.sampled_from(CODES)


class Life(RuleBasedStateMachine):
    """Two units of one district, registered with IESSI and EOBI, over two months."""

    cast: ClassVar[Cast]
    units: ClassVar[list[Establishment]]
    entries = Bundle("entries")

    def __init__(self) -> None:
        super().__init__()
        self.savepoint = transaction.savepoint()
        self.day = DAY
        self.in_bank = dict.fromkeys(CODES, 0)
        self.told: set[BankEntry] = set()
        self.gone: set[BankEntry] = set()

    def teardown(self) -> None:
        """Forget this life."""
        transaction.savepoint_rollback(self.savepoint)

    def institution(self, code: str) -> Institution:
        return self.cast.institutions[code]

    def tell(self, *entries: BankEntry, as_statement: bool = False) -> None:
        """The bank tells of entries; the balance that is expected counts each once."""
        whose = next(
            each for each in CODES if self.institution(each).account_iban == entries[0].account_iban
        )
        if as_statement:
            content = bank.statement(entries, opening=self.in_bank[whose])
        else:
            content = bank.notice(entries)
        for entry in set(entries) - self.told:
            self.in_bank[whose] += entry.signed_paisa
        self.told |= set(entries)
        bank.take(self.institution(whose), content, by=self.cast.officer, on=self.day)

    @rule(days=st.integers(1, 25))
    def days_go_by(self, days: int) -> None:
        self.day += timedelta(days=days)

    @rule(unit=st.integers(0, 1), month=months, count=st.integers(0, 3), wage=st.booleans())
    def file(self, unit: int, month: date, count: int, wage: bool) -> None:
        """A return, a correction up or down, or nil."""
        declared = rows(count, wage=22_000_00 if wage else 21_000_00, first=1 + 2 * unit)
        with bank.committed(), scope.acting_for(establishments=[self.units[unit].pk]):
            convert.identify(declared)
            returns.file_rows(
                establishment=self.units[unit],
                month=month,
                rows=declared,
                door="typed",
                by=self.cast.owner,
                on=self.day,
                synthetic=True,
            )

    def challan(self, unit: int, code: str, which: int) -> Challan | None:
        with everywhere():
            found = [
                each
                for each, _ in money.challans(self.units[unit].pk)
                if each.institution_id == self.institution(code).pk
            ]
        return found[which % len(found)] if found else None

    @rule(
        target=entries,
        unit=st.integers(0, 1),
        code=codes,
        which=st.integers(0, 3),
        more=st.sampled_from((0, 0, 0, -50_00, 132_00, 5_000_00)),
        lag=st.integers(0, 12),
    )
    def pay(self, unit: int, code: str, which: int, more: int, lag: int):  # type: ignore[no-untyped-def]
        """Any challan ever issued, also a replaced or a paid one: exact, short or over."""
        challan = self.challan(unit, code, which)
        if challan is None:
            return multiple()
        entry = bank.money_in(
            self.institution(code),
            max(1, challan.amount_paisa + more),
            on=self.day - timedelta(days=lag),
            psid=challan.psid,
        )
        self.tell(entry)
        return entry

    @rule(target=entries, code=codes, paisa=st.sampled_from((1, 1_320_00, 4_000_00)))
    def pay_under_no_challan(self, code: str, paisa: int) -> BankEntry:
        entry = bank.money_in(self.institution(code), paisa, on=self.day, psid=NOBODY)
        self.tell(entry)
        return entry

    @rule(entry=entries, as_statement=st.booleans())
    def tell_again(self, entry: BankEntry, as_statement: bool) -> None:
        """The same money in a further notification or in the day's statement."""
        self.tell(entry, entry, as_statement=False) if not as_statement else self.tell(
            entry, as_statement=True
        )

    @rule(entry=consumes(entries), days=st.integers(0, 9), repeat=st.booleans())
    def take_back(self, entry: BankEntry, days: int, repeat: bool) -> None:
        back = bank.taken_back(entry, on=self.day + timedelta(days=days))
        self.day += timedelta(days=days)
        self.gone.add(entry)
        self.tell(back)
        if repeat:
            self.tell(back, as_statement=True)

    @rule(unit=st.integers(0, 1), code=codes, which=st.integers(0, 3), together=st.booleans())
    def take_back_what_comes_later(self, unit: int, code: str, which: int, together: bool) -> None:
        """The reversal is told before the payment, or in one file with it and above it."""
        challan = self.challan(unit, code, which)
        if challan is None:
            return
        entry = bank.money_in(
            self.institution(code), challan.amount_paisa, on=self.day, psid=challan.psid
        )
        back = bank.taken_back(entry, on=self.day)
        self.gone.add(entry)
        if together:
            self.tell(back, entry)
        else:
            self.tell(back)
            self.tell(entry)

    def unmatched(self) -> list[Receipt]:
        with everywhere():
            return [
                receipt for code in CODES for receipt in money.unmatched(self.institution(code).pk)
            ]

    @precondition(lambda self: self.unmatched())
    @rule(which=st.integers(0, 3), unit=st.integers(0, 1), with_challan=st.booleans())
    def match(self, which: int, unit: int, with_challan: bool) -> None:
        """An officer knows whose money it is."""
        found = self.unmatched()
        receipt = found[which % len(found)]
        code = next(each for each in CODES if self.institution(each).pk == receipt.institution_id)
        challan = self.challan(unit, code, which) if with_challan else None
        with bank.committed(), scope.acting_for(institutions=[receipt.institution_id]):
            cashier.match_receipt(
                institution=self.institution(code),
                receipt_id=receipt.pk,
                establishment_id=self.units[unit].pk,
                challan_id=challan.pk if challan else None,
                reason="The employer sent the slip.",
                by=self.cast.officer,
                on=self.day,
            )

    @rule(unit=st.integers(0, 1), code=codes, wanted=st.sets(months, min_size=1))
    def ask_for_a_challan(self, unit: int, code: str, wanted: set[date]) -> None:
        institution = self.institution(code)
        with bank.committed(), scope.acting_for(establishments=[self.units[unit].pk]):
            open_ = sum(
                each.open_paisa
                for each in money.owed(institution.pk, self.units[unit].pk)
                if each.month in wanted
            )
            try:
                made = cashier.issue_challan(
                    institution=institution,
                    establishment_id=self.units[unit].pk,
                    months=wanted,
                    by=self.cast.owner,
                    on=self.day,
                )
            except cashier.ChallanError:
                assert open_ == 0
            else:
                assert made.amount_paisa == open_

    @invariant()
    def all_agrees(self) -> None:
        with everywhere():
            for code in CODES:
                books.check(self.institution(code), [each.pk for each in self.units])
                balance = ledger.trial_balance(self.institution(code).pk)["bank"]
                assert balance == self.in_bank[code]
            waiting = {each.reference for each in self.unmatched()}
            for entry in self.gone:
                books.taken_back(entry)
                assert entry.acct_svcr_ref not in waiting
