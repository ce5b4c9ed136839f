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
    months_only_payable: Months,
    survivors_months_in_employment: Months,
    survivors_months_out_of_employment: Months,
) -> bool:
    """The deceased drew a pension, or had enough months: fewer if death came in employment.

    The section asks for months of insurable employment, so those count whose contribution was
    payable and not paid.
    """
    months = insured_months + months_only_payable
    if pension_in_payment > 0:
        return True
    if died_in_employment:
        return months >= survivors_months_in_employment
    return months >= survivors_months_out_of_employment


@rule(cites="s.22B(3B), (4)", unit="flag")
def survivors_old_age_parents_follow(
    spouse_pension_months: Months, child_had_pension: bool, survivors_parents_entry_months: Months
) -> bool:
    """Whether parents can still come in: no minor child was left, and no spouse drew it for long.

    After a spouse who drew the pension they follow only if that spouse died within five years of
    the insured person. Where a minor child had it, it ends with the last child.
    """
    return not child_had_pension and spouse_pension_months < survivors_parents_entry_months


@rule(cites="s.22B(1), (3), (4)", unit="flag")
def survivors_old_age_left(
    spouse: bool, children: Count, parents: Count, survivors_old_age_parents_follow: bool
) -> bool:
    """Whether anybody is left who has the pension: a spouse, else minor children, else parents."""
    return spouse or children > 0 or (parents > 0 and survivors_old_age_parents_follow)


@rule(cites="s.22B, Schedule", unit="PKR", rounding=HALF_UP_TO_PAISA)
def survivors_old_age(
    survivors_old_age_qualified: bool,
    survivors_old_age_left: bool,
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
    if not survivors_old_age_left or not survivors_old_age_qualified:
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
    """Without spouse and minor child, the surviving parents have it together for five years.

    Counted from the death of the insured person, or of a spouse who drew it before them.
    """
    if spouse or children > 0:
        return 0
    return survivors_old_age


@rule(cites="s.22B(1), (3), (3B), (4)", unit="flag")
def survivors_old_age_continues(
    relative: str,
    unmarried: bool,
    relative_age_months: Months,
    parents_pension_months: Months,
    survivors_minor_age_max: Months,
    survivors_parents_months_max: Months,
) -> bool:
    """Whether a living survivor's pension goes on; where a child's ends, the others share it.

    A spouse has it for life: the section does not end it on marriage. Nobody but spouse, minor
    children and parents has one.
    """
    if relative == "wife" or relative == "husband":
        return True
    if relative == "son":
        return relative_age_months < survivors_minor_age_max
    if relative == "daughter":
        return unmarried and relative_age_months < survivors_minor_age_max
    if relative == "father" or relative == "mother":
        return parents_pension_months < survivors_parents_months_max
    return False
