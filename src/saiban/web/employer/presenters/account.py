"""The account: per institution and month what was charged, paid and is open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from saiban.offices.cashier import queries as cashier
from saiban.offices.cashier.positions import Open
from saiban.offices.cashier.queries import LateMonth
from saiban.offices.desk import scope
from saiban.offices.desk.models import Institution
from saiban.offices.employers import queries as employers
from saiban.offices.employers.models import Registration, Status
from saiban.offices.ledger import queries as ledger
from saiban.offices.ledger.queries import StatementLine


@dataclass(slots=True)
class Month:
    """A month's contribution and increase."""

    month: date
    due_on: date | None = None
    contribution_paisa: int = 0
    increase_paisa: int = 0
    paid_paisa: int = 0

    @property
    def open_paisa(self) -> int:
        """Still owed; negative where a correction left less due than was paid."""
        return self.contribution_paisa + self.increase_paisa - self.paid_paisa

    def overdue(self, on: date) -> bool:
        """Something is open, and the day by which it was payable is known and past."""
        return self.open_paisa > 0 and self.due_on is not None and self.due_on < on


@dataclass(slots=True)
class Account:
    """One institution's side."""

    registration: Registration
    months: list[Month] = field(default_factory=list)
    advance_paisa: int = 0
    overdue_paisa: int = 0
    late: list[LateMonth] = field(default_factory=list)
    """What is late, with the increase if it were paid today."""

    @property
    def institution(self) -> Institution:
        """Whom it is owed to."""
        return self.registration.institution

    @property
    def open_paisa(self) -> int:
        """What is open in all, late or not."""
        return sum(max(0, each.open_paisa) for each in self.months)


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


def of(establishment: int, on: date) -> list[Account]:
    """The account with every institution where the unit is or was registered."""
    kept = (Status.REGISTERED, Status.CLOSED)
    rows = [r for r in employers.registrations(establishment) if r.status in kept]
    found = []
    for registration in rows:
        owed = cashier.owed(registration.institution_id, establishment)
        months = by_month(owed)
        found.append(
            Account(
                registration=registration,
                months=months,
                advance_paisa=cashier.advance_paisa(registration.institution_id, establishment),
                overdue_paisa=sum(each.open_paisa for each in months if each.overdue(on)),
                late=cashier.late_months(registration.institution, owed, on),
            )
        )
    return found


def statement(registration: Registration) -> list[StatementLine]:
    """What raised or lowered the amount owed, oldest first.

    A transfer's other side is an account of the institution, which an employer's scope hides, and
    with it the line; so the lines, all of this establishment, are read in the institution's scope.
    """
    unit, institution = registration.establishment_id, registration.institution_id
    with scope.acting_for(institutions=[institution], establishments=[unit]):
        return ledger.statement(unit, institution)
