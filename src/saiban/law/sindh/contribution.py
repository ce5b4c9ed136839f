"""Sindh since the amendment of 2018: limits and base follow the minimum wage."""

from saiban.law.engine.rounding import HALF_UP_TO_PAISA, half_up
from saiban.law.engine.rule import rule
from saiban.law.engine.units import BasisPoints, Count, Paisa

TEXT = "Sindh Act VI of 2016"


@rule(cites="s.75(3), 2(31-A)", unit="PKR", start="2018-05-17")
def coverage_limit(minimum_wage_month: Paisa, coverage_wage_addition: Paisa) -> Paisa:
    """The upper wage limit: the minimum wage and a fixed addition."""
    return minimum_wage_month + coverage_wage_addition


@rule(cites="s.20(1) second proviso", unit="PKR", start="2018-05-17")
def contribution_base_month(minimum_wage_month: Paisa) -> Paisa:
    """Contribution is counted on the minimum wage, the lower wage limit.

    The institution has claimed it on actual wages between the limits; an interim order of the
    Supreme Court says minimum wage.
    """
    return minimum_wage_month


@rule(cites="s.20A", unit="PKR", start="2018-05-17", rounding=HALF_UP_TO_PAISA)
def self_assessment_employer(
    employees: Count, minimum_wage_month: Paisa, self_assessment_rate: BasisPoints
) -> Paisa:
    """Under self-assessment the rate is counted on the minimum wage for each employee."""
    return half_up(employees * minimum_wage_month * self_assessment_rate, 10_000)
