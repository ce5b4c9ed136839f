"""Punjab's raise of pensions in payment from July 2022."""

from saiban.law.engine.rounding import HALF_UP_TO_PAISA, half_up
from saiban.law.engine.rule import rule
from saiban.law.engine.units import BasisPoints, Paisa

TEXT = "PESSI budget 2022-23"


@rule(cites="s.71", unit="PKR", start="2022-07-01", rounding=HALF_UP_TO_PAISA)
def pension_with_percentage(pension_before_raise: Paisa, pension_raise_rate: BasisPoints) -> Paisa:
    """The pension with the percentage that was added to pensions in payment."""
    return half_up(pension_before_raise * (10_000 + pension_raise_rate), 10_000)


@rule(cites="s.71", unit="PKR", start="2022-07-01")
def pension_raised(
    pension_branch: str, pension_with_percentage: Paisa, disablement_pension_minimum: Paisa
) -> Paisa:
    """The pension after the last raise: the percentage, and for the disabled a new lowest pension.

    The percentage is taken first. A lowest survivors' pension was not reported in 2022.
    """
    if pension_branch == "disablement":
        return max(pension_with_percentage, disablement_pension_minimum)
    return pension_with_percentage
