"""Who is covered: sections 2(8)(f) and 71."""

from saiban.law.engine.rule import rule
from saiban.law.engine.units import Paisa

TEXT = "Ordinance X of 1965"


@rule(cites="s.2(8)(f)", unit="PKR")
def coverage_limit(coverage_wage_ceiling_month: Paisa) -> Paisa:
    """The monthly wage up to which a new employee becomes a secured person."""
    return coverage_wage_ceiling_month


@rule(cites="s.2(8)(f)", unit="flag")
def wage_within_limit(monthly_wage: Paisa, coverage_limit: Paisa) -> bool:
    """Whether someone who is new earns no more than the limit."""
    return monthly_wage <= coverage_limit


@rule(cites="s.2(8)(f)", unit="flag", guarded=("wage_within_limit",))
def contribution_coverage(covered_before: bool, wage_within_limit: bool) -> bool:
    """Who earns no more than the limit is covered, and who was once covered stays covered.

    So for those covered before no limit is asked for, and none need be known.
    """
    if covered_before:
        return True
    return wage_within_limit
