"""Where one month stands, and which ways there are to file it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from saiban.offices.cashier import queries as cashier
from saiban.offices.cashier.models import Challan
from saiban.offices.desk import months
from saiban.offices.employers import queries as employers
from saiban.offices.employers.models import Registration
from saiban.offices.returns import queries
from saiban.offices.returns.models import MonthlyReturn
from saiban.web.employer.presenters import dues
from saiban.web.employer.presenters.months import Day


@dataclass(frozen=True, slots=True)
class Stand:
    """What the month's page shows."""

    registrations: list[Registration]
    days: list[Day]
    draft: queries.OpenDraft | None
    filed: list[MonthlyReturn]
    before: queries.Totals | None
    challans: list[tuple[Challan, str]]
    over: bool
    """Whether the month has ended, so that it can be filed."""

    @property
    def filing(self) -> UUID | None:
        """The newest filing of the month."""
        newest = max(self.filed, key=lambda each: each.pk, default=None)
        return newest.filing if newest else None


def stand(establishment: int, month: date, on: date) -> Stand:
    """Gather it."""
    registrations = employers.registered_with(establishment)
    previous = months.add(month, -1)
    found = queries.newest_returns(establishment, [month, previous])
    before = [each for each in found if each.month == previous]
    return Stand(
        registrations=registrations,
        days=[
            Day(each.institution.short_en, dues.of(each.institution, [month])[month])
            for each in registrations
        ],
        draft=queries.open_drafts(establishment).get(month),
        filed=[each for each in found if each.month == month],
        before=queries.Totals(
            max(each.headcount for each in before),
            max(each.wage_bill_paisa for each in before),
        )
        if before
        else None,
        challans=cashier.open_challans_of_months(establishment, [month]),
        over=months.last(month) < on,
    )
