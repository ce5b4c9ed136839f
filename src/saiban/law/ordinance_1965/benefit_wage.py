"""The wage on which benefits are counted: section 54-A."""

from saiban.law.engine.rule import rule
from saiban.law.engine.units import Paisa

TEXT = "Ordinance X of 1965"


@rule(cites="s.54-A", unit="PKR")
def benefit_wage_day(
    daily_wage: Paisa, benefit_wage_cap_applies: bool, benefit_wage_cap_day: Paisa
) -> Paisa:
    """The part of the daily wage that counts for benefits: by section 54-A, up to its figure.

    The figure has stood since 2002, below every minimum wage since 2008; whether any institution
    applies it was not found, so it is a position of the caller.
    """
    if benefit_wage_cap_applies:
        return min(daily_wage, benefit_wage_cap_day)
    return daily_wage
