"""Balochistan since the Act of 2022: limits and base follow the minimum wage."""

from saiban.law.engine.refusal import Reason
from saiban.law.engine.rounding import Rounding
from saiban.law.engine.rule import absence, rule
from saiban.law.engine.units import BasisPoints, Paisa

TEXT = "Balochistan Act of 2022"
DOWN = Rounding("down", "1 paisa", note="A wage of whole paisa is below the exact limit or not.")


@rule(cites="s.75(3)", unit="PKR", start="2022-10-12", rounding=DOWN)
def coverage_limit(minimum_wage_month: Paisa, coverage_wage_multiple: BasisPoints) -> Paisa:
    """The upper wage limit: a multiple of the minimum wage."""
    return minimum_wage_month * coverage_wage_multiple // 10_000


@rule(cites="s.20(1)", unit="PKR", start="2022-10-12")
def contribution_base_month(minimum_wage_month: Paisa) -> Paisa:
    """Contribution is counted on the minimum wage, less for fewer days of wages."""
    return minimum_wage_month


SELF_ASSESSMENT_NOT_CONFIRMED = absence(
    "self_assessment_employer",
    reason=Reason.NOT_MODELLED,
    detail="The Act is said to follow Sindh's; self-assessment itself is not confirmed. BESSI can "
    "supply it.",
    cites="Balochistan Act of 2022",
    start="2022-10-12",
)
WORKERS_SHARE_NOT_CONFIRMED = absence(
    "self_assessment_workers",
    reason=Reason.NOT_MODELLED,
    detail="The Act is said to follow Sindh's; self-assessment itself is not confirmed. BESSI can "
    "supply it.",
    cites="Balochistan Act of 2022",
    start="2022-10-12",
)
