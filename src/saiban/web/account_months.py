"""An establishment's account by month, as every counter shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from saiban.offices.cashier.positions import Open


@dataclass(slots=True)
class Month:
    """A month's contribution and increase together."""

    month: date
    due_on: date | None = None
    contribution_paisa: int = 0
    increase_paisa: int = 0
    paid_paisa: int = 0
    filed: bool = True

    @property
    def open_paisa(self) -> int:
        """Still owed; negative where a correction left less due than was paid."""
        return self.contribution_paisa + self.increase_paisa - self.paid_paisa

    def overdue(self, on: date) -> bool:
        """Something is open, and the day by which it was payable is known and past."""
        return self.open_paisa > 0 and self.due_on is not None and self.due_on < on


def by_month(owed: Iterable[Open]) -> list[Month]:
    """Newest month first."""
    rows: dict[date, Month] = {}
    for each in owed:
        row = rows.setdefault(each.month, Month(each.month))
        row.paid_paisa += each.allocated_paisa
        if each.kind == "increase":
            row.increase_paisa += each.charged_paisa
        else:
            row.contribution_paisa += each.charged_paisa
            row.due_on = each.due_on
    return sorted(rows.values(), key=lambda row: row.month, reverse=True)


def with_unfiled(rows: Iterable[Month], expected: Iterable[date], filed: set[date]) -> list[Month]:
    """The rows, and one for each month that should have been filed and was not; newest first."""
    found = {row.month: row for row in rows}
    for month in expected:
        if month not in found:
            found[month] = Month(month, filed=month in filed)
    return sorted(found.values(), key=lambda row: row.month, reverse=True)
