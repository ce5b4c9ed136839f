"""The wage on which Sindh's benefits are counted."""

from saiban.law.engine.rule import rule
from saiban.law.engine.units import Paisa

TEXT = "Sindh Act VI of 2016"


@rule(cites="s.54-A", unit="PKR", start="2016-04-12")
def benefit_wage_day(daily_wage: Paisa) -> Paisa:
    """The whole daily wage.

    The institution's pages say "last rate of wages". Section 75(1) ties rates of benefits to the
    wage limits, how is not shown; whether the Act keeps section 54-A was not found, so no limit is
    applied.
    """
    return daily_wage
