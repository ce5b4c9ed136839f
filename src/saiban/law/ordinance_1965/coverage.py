"""Who is covered: sections 2(8)(f) and 71."""

from saiban.law.engine.rule import rule
from saiban.law.engine.units import Paisa

TEXT = "Ordinance X of 1965"


@rule(cites="s.2(8)(f)", unit="PKR")
def coverage_limit(coverage_wage_ceiling_month: Paisa) -> Paisa:
    """The monthly wage up to which a new employee becomes a secured person."""
    return coverage_wage_ceiling_month


@rule(cites="s.2(8)(f)", unit="flag")
def contribution_coverage(monthly_wage: Paisa, covered_before: bool, coverage_limit: Paisa) -> bool:
    """Who earns no more than the limit is covered, and who was once covered stays covered."""
    return covered_before or monthly_wage <= coverage_limit
