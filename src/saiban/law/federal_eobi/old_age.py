"""Old-age pension: section 22 and the Schedule.

Ages and periods are in whole months. "Over sixty" is read as having completed sixty years.
"""

from saiban.law.engine.rounding import HALF_UP_TO_PAISA, Rounding, half_up
from saiban.law.engine.rule import rule
from saiban.law.engine.units import BasisPoints, Count, Months, Paisa

TEXT = "EOB Act, 1976"
FROM_SIX_MONTHS = Rounding("up from six months", "1 year", "Schedule, paragraph (1)")


@rule(cites="s.22(1)(a)", unit="months")
def ordinary_pension_age(sex: str, pension_age_men: Months, pension_age_women: Months) -> Months:
    """The age from which there is a full pension, miners apart."""
    return pension_age_men if sex == "male" else pension_age_women


@rule(cites="s.22(1) second proviso", unit="months")
def pension_age(ordinary_pension_age: Months, miner: bool, miner_age_reduction: Months) -> Months:
    """The age from which there is a full pension: earlier after ten years in a mine."""
    return ordinary_pension_age - miner_age_reduction if miner else ordinary_pension_age


@rule(cites="s.22(2C)", unit="months")
def early_pension_age(
    sex: str, early_pension_age_men: Months, early_pension_age_women: Months
) -> Months:
    """The age from which whoever was retired by the employer may have a reduced pension."""
    return early_pension_age_men if sex == "male" else early_pension_age_women


@rule(cites="s.22(1)(b), 22(2)", unit="months")
def pension_months_needed(
    sex: str,
    entry_age_months: Months,
    pension_months: Months,
    older_entrant_pension_months: Months,
    oldest_entrant_pension_months: Months,
    older_entrant_age: Months,
    oldest_entrant_age: Months,
    women_entrant_age_reduction: Months,
) -> Months:
    """Months paid that a pension needs: fifteen years, fewer for whoever was insured late in life.

    The easier tests are for those first insured before 1 July 2008; for anybody else the entry age
    is left out and counts as nothing.
    """
    as_man = entry_age_months if sex == "male" else entry_age_months + women_entrant_age_reduction
    if as_man < older_entrant_age:
        return pension_months
    if as_man < oldest_entrant_age:
        return older_entrant_pension_months
    return oldest_entrant_pension_months


@rule(cites="s.22(1), 22(2C)", unit="flag")
def old_age_pension_entitled(
    insured_months: Months,
    pension_months_needed: Months,
    age_months: Months,
    pension_age: Months,
    early_pension_age: Months,
    retired_by_employer: bool,
) -> bool:
    """Enough months paid, and of age; or old enough and retired at the employer's earlier age.

    The rounding of six months to a year belongs to the formula, not to the test of fifteen years.
    """
    if insured_months < pension_months_needed:
        return False
    if retired_by_employer:
        return age_months >= min(pension_age, early_pension_age)
    return age_months >= pension_age


@rule(cites="s.22(2D), 22(2E)", unit="bp")
def old_age_pension_reduction(
    age_months: Months, pension_age: Months, early_pension_reduction: BasisPoints
) -> BasisPoints:
    """By how much an early pension is less: so much for each month short, for life.

    The age is that at retirement, whenever the pension is asked for.
    """
    return max(0, pension_age - age_months) * early_pension_reduction


@rule(cites="Schedule, paragraph (1), s.2(q)", unit="count", rounding=FROM_SIX_MONTHS)
def pension_years(insured_months: Months, months_only_payable: Months) -> Count:
    """Years that the formula counts: six months or more are a year, fewer are nothing.

    They are years of insurable employment, for which contributions were payable; only the test of
    fifteen years asks for paid ones. Work after becoming entitled to the pension adds nothing.
    """
    return (insured_months + months_only_payable + 6) // 12


@rule(cites="s.22, Schedule", unit="PKR", rounding=HALF_UP_TO_PAISA)
def old_age_pension(
    old_age_pension_entitled: bool,
    average_monthly_wage: Paisa,
    pension_years: Count,
    pension_formula_divisor: Count,
    old_age_pension_minimum: Paisa,
    old_age_pension_reduction: BasisPoints,
) -> Paisa:
    """A month's pension: wages times years over fifty, at least the lowest pension.

    An early pension takes the reduction off both. Nothing while a condition is not met.
    """
    if not old_age_pension_entitled:
        return 0
    by_formula = average_monthly_wage * pension_years
    full = max(by_formula, old_age_pension_minimum * pension_formula_divisor)
    return half_up(full * (10_000 - old_age_pension_reduction), pension_formula_divisor * 10_000)
