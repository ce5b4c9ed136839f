"""Khyber Pakhtunkhwa since the Act of 2021: limits and base follow the minimum wage."""

from saiban.law.engine.refusal import Reason
from saiban.law.engine.rounding import Rounding
from saiban.law.engine.rule import absence, rule
from saiban.law.engine.units import BasisPoints, Paisa

TEXT = "KP Act of 2021"
DOWN = Rounding("down", "1 paisa", note="A wage of whole paisa is below the exact limit or not.")


@rule(cites="s.2(k)(e)", unit="PKR", start="2021-09-09", rounding=DOWN)
def coverage_limit(minimum_wage_month: Paisa, coverage_wage_multiple: BasisPoints) -> Paisa:
    """The upper wage limit: a multiple of the minimum wage."""
    return minimum_wage_month * coverage_wage_multiple // 10_000


@rule(cites="s.20", unit="PKR", start="2021-09-09")
def contribution_base_month(minimum_wage_month: Paisa) -> Paisa:
    """Contribution is counted on the minimum wage, less for fewer days of wages."""
    return minimum_wage_month


NO_SELF_ASSESSMENT = absence(
    "self_assessment_employer",
    reason=Reason.NOT_IN_FORCE,
    detail="The Act of 2021 removed the self-assessment scheme.",
    cites="KP Act of 2021",
    start="2021-09-09",
)
NO_WORKERS_SHARE = absence(
    "self_assessment_workers",
    reason=Reason.NOT_IN_FORCE,
    detail="The Act of 2021 removed the self-assessment scheme.",
    cites="KP Act of 2021",
    start="2021-09-09",
)
