"""Pensions in payment: the last general raise that the day knows.

A raise is a decision of the Government, not a section; section 21 asks for an actuarial valuation
before any change of rates.
"""

from saiban.law.engine.rounding import HALF_UP_TO_PAISA, half_up
from saiban.law.engine.rule import rule
from saiban.law.engine.units import BasisPoints, Paisa

TEXT = "EOB Act, 1976"


@rule(cites="Schedule, 22(2E)", unit="PKR", rounding=HALF_UP_TO_PAISA)
def eobi_pension_floor(
    old_age_pension_minimum: Paisa, early_reduction_percent: BasisPoints
) -> Paisa:
    """The lowest pension of this pensioner: less by the reduction of an early pension, for life."""
    return half_up(old_age_pension_minimum * (10_000 - early_reduction_percent), 10_000)


@rule(cites="decision of the Federal Government", unit="PKR", rounding=HALF_UP_TO_PAISA)
def eobi_pension_with_raise(pension_before_raise: Paisa, pension_raise_rate: BasisPoints) -> Paisa:
    """A pension by the formula, with the percentage of the last raise."""
    return half_up(pension_before_raise * (10_000 + pension_raise_rate), 10_000)


@rule(
    cites="decision of the Federal Government",
    unit="PKR",
    guarded=("eobi_pension_with_raise",),
)
def eobi_pension_before_floor(
    pension_by_formula: bool, pension_before_raise: Paisa, eobi_pension_with_raise: Paisa
) -> Paisa:
    """What the pensioner would have without a floor: only pensions by the formula get a percentage.

    Whether there was one beside the raises of 2009 to 2024 was not found, so those are refused.
    """
    if pension_by_formula:
        return eobi_pension_with_raise
    return pension_before_raise


@rule(cites="decision of the Federal Government", unit="PKR")
def eobi_raised_pension(eobi_pension_before_floor: Paisa, eobi_pension_floor: Paisa) -> Paisa:
    """A month's pension after the raise: never below the new lowest one."""
    return max(eobi_pension_before_floor, eobi_pension_floor)
