"""The wage on which Balochistan's benefits are counted."""

from saiban.law.engine.rule import rule
from saiban.law.engine.units import Paisa

TEXT = "Balochistan Act of 2022"


@rule(cites="s.54-A", unit="PKR", start="2022-10-12")
def benefit_wage_day(daily_wage: Paisa) -> Paisa:
    """The whole daily wage.

    Whether the Act keeps section 54-A, and at what figure, was not found, so no limit is applied.
    """
    return daily_wage
