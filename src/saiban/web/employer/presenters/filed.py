"""What came of a filing: a return and an assessment per institution, and rows left behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from saiban.offices.cashier import queries as cashier
from saiban.offices.cashier.models import Challan
from saiban.offices.desk import months
from saiban.offices.desk.models import Institution
from saiban.offices.employers import queries as employers
from saiban.offices.returns import queries
from saiban.offices.returns.models import MonthlyReturn
from saiban.web import explain


@dataclass(frozen=True, slots=True)
class Part:
    """One institution's return, its challans, and the positions it rests on."""

    filed: MonthlyReturn
    challans: list[tuple[Challan, str]]
    positions: list[str]


@dataclass(frozen=True, slots=True)
class Done:
    """A filing."""

    filing: UUID
    returns: list[MonthlyReturn]
    parts: list[Part]
    without: list[Institution]
    """Institutions where the unit is liable and that got nothing for this month."""
    left_out: int
    """Rows with problems that were not filed; they are still listed."""

    @property
    def reference(self) -> str:
        """Short enough to say on the telephone, long enough to be the only one."""
        return str(self.filing).upper()[:13]


def of(filing: UUID) -> Done | None:
    """A filing in scope; None where there is none."""
    returns = queries.returns_of_filing(filing)
    if not returns:
        return None
    first = returns[0]
    challans = cashier.open_challans_of_months(first.establishment_id, [first.month])
    draft = queries.draft_of_filing(filing)
    return Done(
        filing=filing,
        returns=returns,
        without=_without(first, {each.institution_id for each in returns}),
        parts=[_part(each, challans) for each in returns],
        left_out=queries.draft_counts(draft.pk).blocked if draft else 0,
    )


def _without(first: MonthlyReturn, got: set[int]) -> list[Institution]:
    return [
        each.institution
        for each in employers.registered_with(first.establishment_id)
        if each.institution_id not in got and months.first(each.liable_from) <= first.month
    ]


def _part(filed: MonthlyReturn, challans: Sequence[tuple[Challan, str]]) -> Part:
    assessment = filed.assessment
    return Part(
        filed=filed,
        challans=[each for each in challans if each[0].institution_id == filed.institution_id],
        positions=[explain.position_title(n, assessment.place) for n in assessment.positions],
    )
