"""The wage on which Khyber Pakhtunkhwa's benefits are counted."""

from saiban.law.engine.rule import rule
from saiban.law.engine.units import Paisa

TEXT = "KP Act of 2021"


@rule(cites="s.54-A", unit="PKR", start="2021-09-09")
def benefit_wage_day(daily_wage: Paisa) -> Paisa:
    """The whole daily wage.

    Whether the Act keeps section 54-A, and at what figure, was not found, so no limit is applied.
    """
    return daily_wage
