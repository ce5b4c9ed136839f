"""What came of a filing: a return and an assessment per institution, and rows left behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from saiban.offices.cashier import queries as cashier
from saiban.offices.cashier.models import Challan
from saiban.offices.returns import corrections, queries
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
        parts=[_part(each, challans) for each in returns],
        left_out=corrections.draft_counts(draft.pk).blocked if draft else 0,
    )


def _part(filed: MonthlyReturn, challans: Sequence[tuple[Challan, str]]) -> Part:
    assessment = filed.assessment
    return Part(
        filed=filed,
        challans=[each for each in challans if each[0].institution_id == filed.institution_id],
        positions=[explain.position_title(n, assessment.place) for n in assessment.positions],
    )
