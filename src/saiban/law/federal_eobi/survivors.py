"""Survivors' pension: section 22B, spouse, else minor children, else parents for five years."""

from saiban.law.engine.rounding import HALF_UP_TO_PAISA, half_up
from saiban.law.engine.rule import rule
from saiban.law.engine.units import Count, Months, Paisa

TEXT = "EOB Act, 1976"


@rule(cites="s.22B(1), (1A), (2)", unit="flag")
def survivors_old_age_qualified(
    pension_in_payment: Paisa,
    died_in_employment: bool,
    insured_months: Months,
    survivors_months_in_employment: Months,
    survivors_months_out_of_employment: Months,
) -> bool:
    """The deceased drew a pension, or had enough months: fewer if death came in employment."""
    if pension_in_payment > 0:
        return True
    if died_in_employment:
        return insured_months >= survivors_months_in_employment
    return insured_months >= survivors_months_out_of_employment


@rule(cites="s.22B, Schedule", unit="PKR", rounding=HALF_UP_TO_PAISA)
def survivors_old_age(
    survivors_old_age_qualified: bool,
    spouse: bool,
    children: Count,
    parents: Count,
    pension_in_payment: Paisa,
    average_monthly_wage: Paisa,
    pension_years: Count,
    pension_formula_divisor: Count,
    old_age_pension_minimum: Paisa,
) -> Paisa:
    """A month's pension for the survivors: the deceased's own, or what the formula gives.

    At least the lowest pension in either case. Nothing where nobody is left or a condition fails.
    A private site ends it on remarriage; the section does not.
    """
    nobody = not spouse and children == 0 and parents == 0
    if nobody or not survivors_old_age_qualified:
        return 0
    if pension_in_payment > 0:
        return max(pension_in_payment, old_age_pension_minimum)
    by_formula = average_monthly_wage * pension_years
    lowest = old_age_pension_minimum * pension_formula_divisor
    return half_up(max(by_formula, lowest), pension_formula_divisor)


@rule(cites="s.22B(1), (2)", unit="PKR")
def survivors_old_age_spouse(survivors_old_age: Paisa, spouse: bool) -> Paisa:
    """The spouse has all of it for life; one who married a pensioner after pension age is none."""
    return survivors_old_age if spouse else 0


@rule(cites="s.22B(3), (3A), (4)", unit="PKR", rounding=HALF_UP_TO_PAISA)
def survivors_old_age_child_each(survivors_old_age: Paisa, spouse: bool, children: Count) -> Paisa:
    """Without a spouse, each minor child has an equal part; it is shared anew as each one's ends.

    To eighteen, a daughter to her marriage if that comes first.
    """
    if spouse or children == 0:
        return 0
    return half_up(survivors_old_age, children)


@rule(cites="s.22B(3B), (4)", unit="PKR")
def survivors_old_age_parents(survivors_old_age: Paisa, spouse: bool, children: Count) -> Paisa:
    """Without spouse and minor child, the surviving parents have it together for five years."""
    if spouse or children > 0:
        return 0
    return survivors_old_age
