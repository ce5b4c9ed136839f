"""What an employer owes for one employee and month: section 20."""

from saiban.law.engine.rounding import HALF_UP_TO_PAISA, half_up
from saiban.law.engine.rule import rule
from saiban.law.engine.units import BasisPoints, Days, Paisa

TEXT = "Ordinance X of 1965"


@rule(cites="s.20(1) proviso", unit="PKR")
def contribution_base_month(monthly_wage: Paisa, contribution_wage_ceiling_month: Paisa) -> Paisa:
    """The wage of a full month on which contribution is counted: the part up to the ceiling."""
    return min(monthly_wage, contribution_wage_ceiling_month)


@rule(cites="s.20(5)", unit="days")
def contribution_days(days_paid: Days, minimum_wage_days_month: Days) -> Days:
    """Days that count: those with wages, at most a full month.

    The regulation on daily wages was not read; the month of the minimum wage notifications is
    taken.
    """
    return min(days_paid, minimum_wage_days_month)


@rule(cites="s.20(1)", unit="PKR", rounding=HALF_UP_TO_PAISA)
def contribution_due(
    contribution_coverage: bool,
    contribution_base_month: Paisa,
    contribution_days: Days,
    minimum_wage_days_month: Days,
    contribution_rate: BasisPoints,
) -> Paisa:
    """The employer's contribution: the rate on the base, in proportion to the days paid.

    Nothing for an employee who is not covered. The employer may not take it from wages.
    """
    if not contribution_coverage:
        return 0
    return half_up(
        contribution_base_month * contribution_days * contribution_rate,
        minimum_wage_days_month * 10_000,
    )
