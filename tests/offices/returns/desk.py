"""Short words for an employer's deeds at the returns' counter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from saiban.offices.desk import scope
from saiban.offices.employers.models import Establishment
from saiban.offices.returns import actions, corrections, queries
from saiban.offices.returns.actions.filing import Filing
from saiban.offices.returns.models import Draft, DraftRow
from tests.offices.cashier.bank import committed
from tests.offices.cast import DAY, MONTH, Cast

LAST = date(2026, 9, 1)
HEAD = "CNIC,Name,Gross wage,Days,Left on\n"
SHEET = HEAD + (
    "01101-1234567-1,Bashir Ahmed,40000,26,\n"
    "01101-1234567-2,Nasreen Bibi,20000,13,\n"
    "01101-1234567-3,Ghulam Rasool,38500,26,\n"
)


@dataclass
class Employer:
    """The owner of the cast's unit."""

    cast: Cast

    @property
    def unit(self) -> Establishment:
        """The unit."""
        return self.cast.unit

    def scope(self):  # type: ignore[no-untyped-def]
        """What the owner sees."""
        return scope.acting_for(establishments=[self.unit.pk])

    def common(self, month: date = MONTH, on: date = DAY) -> dict[str, Any]:
        """What every start of a draft is told."""
        return {"establishment": self.unit, "month": month, "by": self.cast.owner, "on": on}

    def upload(self, sheet: str = SHEET, month: date = MONTH, on: date = DAY) -> Draft:
        """A sheet comes in."""
        with self.scope():
            return actions.start_upload(
                **self.common(month, on), content=sheet.encode(), filename="wages.csv"
            )

    def carry(self, month: date = MONTH) -> Draft:
        """Last month's workers."""
        with self.scope():
            return actions.start_carried(**self.common(month))

    def correct(self, month: date = MONTH) -> Draft:
        """What was filed, once more."""
        with self.scope():
            return corrections.start_correction(**self.common(month))

    def empty(self, *, nil: bool = False) -> Draft:
        """Nobody yet, or nobody at all."""
        with self.scope():
            return actions.start_empty(**self.common(), nil=nil)

    def file(self, draft: Draft, on: date = DAY, reason: str = "") -> Filing:
        """The good rows are filed, and the offices above hear of it."""
        with committed(), self.scope():
            return actions.file_draft(
                draft=draft, by=self.cast.owner, on=on, synthetic=True, reason=reason
            )

    def change(self, draft: Draft, number: int, **changes: Any) -> DraftRow:
        """One row is corrected."""
        with self.scope():
            return actions.change_row(
                draft=draft,
                number=number,
                changes=changes,
                by=self.cast.owner,
                on=DAY,
                synthetic=True,
            )

    def add(self, draft: Draft, **values: Any) -> DraftRow:
        """A worker is added."""
        with self.scope():
            return actions.add_row(
                draft=draft, values=values, by=self.cast.owner, on=DAY, synthetic=True
            )

    def rows(self, draft: Draft, show: str = "all") -> list[DraftRow]:
        """The draft's rows."""
        with self.scope():
            return queries.draft_rows(draft.pk, show=show)

    def findings(self, draft: Draft) -> dict[int, list[str]]:
        """Row -> checks that found something."""
        return {
            row.number: [each["rule"] for each in row.findings]
            for row in self.rows(draft)
            if row.findings
        }
