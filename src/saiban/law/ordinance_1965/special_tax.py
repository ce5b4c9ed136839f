"""The special tax on like undertakings outside the notified areas: section 70."""

from saiban.law.engine.rounding import HALF_UP_TO_PAISA, half_up
from saiban.law.engine.rule import rule
from saiban.law.engine.units import BasisPoints, Paisa

TEXT = "Ordinance X of 1965"


@rule(cites="s.70", unit="PKR", rounding=HALF_UP_TO_PAISA)
def contribution_special_tax(
    wages_counted: Paisa, percent: BasisPoints, special_tax_rate_max: BasisPoints
) -> Paisa:
    """What the Government may levy to build medical facilities: a share of wages, up to a limit.

    Wages above the section's own ceiling, 3,000 a month or 120 a day, are left out of the sum
    before it comes here. The increase for unsafe work (section 26) is not added to it.
    """
    return half_up(wages_counted * min(percent, special_tax_rate_max), 10_000)
