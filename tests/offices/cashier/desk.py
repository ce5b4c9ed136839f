"""Short words for what a cashier's tests do again and again, all with IESSI unless said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from saiban.exchange.bank import BankEntry
from saiban.offices.cashier import actions as cashier
from saiban.offices.cashier import queries as money
from saiban.offices.cashier.models import BankFile, Challan, Receipt
from saiban.offices.cashier.positions import Open
from saiban.offices.desk import scope
from saiban.offices.desk.models import Institution
from saiban.offices.ledger import queries as ledger
from saiban.offices.returns import actions as returns
from saiban.offices.returns import convert
from saiban.offices.returns.actions.filing import Filing
from saiban.offices.rights import queries as rights
from tests.offices.cashier import bank, books
from tests.offices.cast import DAY, MONTH, Cast, everywhere, rows

EACH = 1_320_00
"""IESSI's contribution for a worker with Rs 22,000: 6%."""
LATE = date(2026, 12, 20)
"""Twenty days after October was payable: 0.5% a day is a tenth."""


@dataclass
class Desk:
    """The cast at IESSI's counter."""

    cast: Cast

    @property
    def iessi(self) -> Institution:
        """Whose money it is."""
        return self.cast.institutions["iessi"]

    def file(
        self,
        count: int,
        *,
        month: date = MONTH,
        on: date = DAY,
        wage: int = 22_000_00,
        first: int = 1,
    ) -> Filing:
        """The unit files so many workers; again: a correction."""
        declared = rows(count, wage=wage, first=first)
        with bank.committed(), scope.acting_for(establishments=[self.cast.unit.pk]):
            convert.identify(declared)
            return returns.file_rows(
                establishment=self.cast.unit,
                month=month,
                rows=declared,
                door="typed",
                by=self.cast.owner,
                on=on,
                synthetic=True,
            )

    def challans(self) -> list[tuple[Challan, str]]:
        """IESSI's challans of the unit, newest first, with their status."""
        with everywhere():
            found = money.challans(self.cast.unit.pk)
        return [(each, status) for each, status in found if each.institution_id == self.iessi.pk]

    def challan(self) -> Challan:
        """The newest."""
        return self.challans()[0][0]

    def status(self, challan: Challan) -> str:
        """What the challan is now."""
        return dict(self.challans())[challan]

    def pays(
        self, paisa: int, *, psid: str | None = None, on: date = DAY, text: str = ""
    ) -> BankEntry:
        """Money comes in under the newest challan's PSID, or another; "" for none."""
        number = self.challan().psid if psid is None else psid
        entry = bank.money_in(self.iessi, paisa, on=on, psid=number, text=text)
        self.tells(entry, on=on)
        return entry

    def reverses(self, entry: BankEntry, *, on: date = DAY) -> BankEntry:
        """The bank takes it back."""
        back = bank.taken_back(entry, on=on)
        self.tells(back, on=on)
        return back

    def tells(self, *entries: BankEntry, on: date = DAY, statement: bool = False) -> BankFile:
        """A notification or a statement."""
        content = (bank.statement if statement else bank.notice)(entries)
        return bank.take(self.iessi, content, by=self.cast.officer, on=on)

    def match(self, entry: BankEntry, *, challan: Challan | None = None, on: date = DAY) -> None:
        """The officer gives an unmatched receipt to the unit."""
        with bank.committed(), scope.acting_for(institutions=[self.iessi.pk]):
            cashier.match_receipt(
                institution=self.iessi,
                receipt_id=self.receipt(entry).pk,
                establishment_id=self.cast.unit.pk,
                challan_id=challan.pk if challan else None,
                reason="The employer sent the slip.",
                by=self.cast.officer,
                on=on,
            )

    def receipt(self, entry: BankEntry) -> Receipt:
        """The row of an entry."""
        with everywhere():
            return Receipt.objects.get(
                reference=entry.acct_svcr_ref, amount_paisa=entry.signed_paisa
            )

    def owed(self) -> dict[tuple[date, str], Open]:
        """What the unit owes, by month and kind."""
        with everywhere():
            found = money.owed(self.iessi.pk, self.cast.unit.pk)
        return {(each.month, each.kind): each for each in found}

    def open(self, kind: str = "contribution", month: date = MONTH) -> int:
        """What is open of a month."""
        found = self.owed().get((month, kind))
        return found.open_paisa if found else 0

    def increase(self, month: date = MONTH) -> int:
        """The increase charged for a month."""
        found = self.owed().get((month, "increase"))
        return found.charged_paisa if found else 0

    def advance(self) -> int:
        """The unit's money that is set against nothing."""
        with everywhere():
            return money.advance_paisa(self.iessi.pk, self.cast.unit.pk)

    def balance(self, kind: str) -> int:
        """A general account of the books."""
        with everywhere():
            return ledger.trial_balance(self.iessi.pk)[kind]

    def month_of(self, number: int = 1, month: date = MONTH) -> str:
        """How a worker's month stands with IESSI."""
        (row,) = rows(1, first=number)
        with everywhere():
            convert.identify([row])
            found = rights.months(row.person_id or 0, start=month, end=month)
        return {each.institution_id: each.state for each in found}[self.iessi.pk]

    def agree(self) -> None:
        """Everything agrees with everything."""
        with everywhere():
            books.check(self.iessi, [self.cast.unit.pk])
