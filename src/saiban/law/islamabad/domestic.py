"""Islamabad's domestic workers: the Act of 2022."""

from saiban.law.engine.refusal import Reason
from saiban.law.engine.rounding import HALF_UP_TO_PAISA, half_up
from saiban.law.engine.rule import absence, rule
from saiban.law.engine.units import Count, Days, Paisa

TEXT = "ICT Domestic Workers Act, 2022"


@rule(cites="s.9", unit="PKR", start="2023-01-01", rounding=HALF_UP_TO_PAISA)
def domestic_maternity(
    daily_wage: Paisa,
    domestic_maternity_weeks: Count,
    domestic_week_days: Days,
    minimum_wage_month: Paisa,
    minimum_wage_days_month: Days,
) -> Paisa:
    """Wages of six weeks, counted at the minimum wage at least.

    The section says "not less than the minimum wages"; it is read as those of the same six weeks.
    """
    days = domestic_maternity_weeks * domestic_week_days
    wage = max(daily_wage * minimum_wage_days_month, minimum_wage_month)
    return half_up(wage * days, minimum_wage_days_month)


NO_SECTION = absence(
    "domestic_contribution",
    reason=Reason.NOT_MODELLED,
    detail="The Act speaks of a Fund, but the text read has no section that creates it or sets a "
    "contribution. The Islamabad administration can supply what was made under it.",
    cites="ICT Domestic Workers Act, 2022 s.22(3)",
    start="2023-01-01",
)
