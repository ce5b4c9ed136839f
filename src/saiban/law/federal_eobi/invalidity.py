"""Invalidity pension: section 23. Not for what an employment injury caused (section 2(k))."""

from saiban.law.engine.rounding import HALF_UP_TO_PAISA, half_up
from saiban.law.engine.rule import rule
from saiban.law.engine.units import BasisPoints, Count, Months, Paisa

TEXT = "EOB Act, 1976"


@rule(cites="s.2(k), 36", unit="flag")
def invalid(
    remaining_earning: BasisPoints,
    caused_by_employment_injury: bool,
    invalidity_earning_part: Count,
) -> bool:
    """Permanently unable to earn more than a third of normal earnings, as the medical board finds.

    Not where an employment injury is the cause: that is for the provincial institution. A private
    site's "70 percent disability" is not in the Act.
    """
    if caused_by_employment_injury:
        return False
    return remaining_earning * invalidity_earning_part <= 10_000


@rule(cites="s.23(1)(a), (b)", unit="flag")
def invalidity_months_enough(
    insured_months: Months,
    insured_months_last_5_years: Months,
    invalidity_months: Months,
    invalidity_months_short: Months,
    invalidity_recent_months: Months,
) -> bool:
    """Fifteen years paid, or five with three of them in the last five years."""
    if insured_months >= invalidity_months:
        return True
    if insured_months < invalidity_months_short:
        return False
    return insured_months_last_5_years >= invalidity_recent_months


@rule(cites="s.23, Schedule", unit="PKR", rounding=HALF_UP_TO_PAISA)
def invalidity_pension(
    invalid: bool,
    invalidity_months_enough: bool,
    age_months: Months,
    ordinary_pension_age: Months,
    average_monthly_wage: Paisa,
    pension_years: Count,
    pension_formula_divisor: Count,
    old_age_pension_minimum: Paisa,
) -> Paisa:
    """A month's pension while the invalidity lasts; for life after five years or at pension age.

    By the formula of the old-age pension, at least the lowest pension. Nothing while a condition
    is not met, and nothing from pension age on, which is not lowered for miners here.
    """
    if not invalid or not invalidity_months_enough or age_months >= ordinary_pension_age:
        return 0
    by_formula = average_monthly_wage * pension_years
    lowest = old_age_pension_minimum * pension_formula_divisor
    return half_up(max(by_formula, lowest), pension_formula_divisor)


@rule(cites="s.23(3) proviso", unit="flag")
def eobi_invalidity_for_life(
    age_months: Months,
    ordinary_pension_age: Months,
    pension_paid_months: Months,
    invalidity_life_months: Months,
) -> bool:
    """For life at pension age, or once it has been paid for five years without a break."""
    return age_months >= ordinary_pension_age or pension_paid_months >= invalidity_life_months


@rule(cites="s.23(3)", unit="flag")
def eobi_invalidity_continues(invalidity_lasts: bool, eobi_invalidity_for_life: bool) -> bool:
    """Whether an invalidity pension in payment goes on: while the invalidity lasts, or for life."""
    return invalidity_lasts or eobi_invalidity_for_life
