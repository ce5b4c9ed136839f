"""Injury benefit: section 39. That the injury arose out of the work is taken as given."""

from saiban.law.engine.rounding import HALF_UP_TO_PAISA, half_up
from saiban.law.engine.rule import rule
from saiban.law.engine.units import BasisPoints, Days, Paisa

TEXT = "Ordinance X of 1965"


@rule(cites="s.39", unit="days")
def injury_payable_days(incapacity_days: Days, injury_days_max: Days) -> Days:
    """Certified days of incapacity, the day of the certificate among them, up to the limit.

    No waiting days and no condition of contributions. What comes after is for the Medical Board.
    """
    return min(incapacity_days, injury_days_max)


@rule(cites="s.39", unit="PKR", rounding=HALF_UP_TO_PAISA)
def injury_benefit(
    injury_payable_days: Days, injury_rate: BasisPoints, benefit_wage_day: Paisa
) -> Paisa:
    """What is paid while an employment injury keeps somebody from work: the rate of the wage."""
    return half_up(benefit_wage_day * injury_payable_days * injury_rate, 10_000)
