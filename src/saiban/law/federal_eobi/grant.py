"""Old-age grant, for whoever reaches the age with too few years for a pension: section 22A."""

from saiban.law.engine.rounding import Rounding
from saiban.law.engine.rule import rule
from saiban.law.engine.units import Count, Months, Paisa

TEXT = "EOB Act, 1976"
ABOVE_SIX_MONTHS = Rounding("up above six months", "1 year", "s.22A")


@rule(cites="s.22A", unit="months")
def grant_age(sex: str, miner: bool, pension_age_men: Months, pension_age_women: Months) -> Months:
    """The age from which there is a grant: that of women for miners too, even for women miners."""
    return pension_age_men if sex == "male" and not miner else pension_age_women


@rule(cites="s.22A, 2(q)", unit="count", rounding=ABOVE_SIX_MONTHS)
def grant_years(insured_months: Months, months_only_payable: Months) -> Count:
    """Years that the grant counts: a part of more than six months is a year.

    The pension's formula counts six months already; here six months exactly are nothing. Years are
    those of insurable employment, paid or only payable.
    """
    return (insured_months + months_only_payable + 5) // 12


@rule(cites="s.22A", unit="PKR")
def old_age_grant(
    old_age_pension_entitled: bool,
    age_months: Months,
    grant_age: Months,
    insured_months: Months,
    grant_months_min: Months,
    average_monthly_wage: Paisa,
    grant_years: Count,
) -> Paisa:
    """A lump sum on retirement: one month's average wage for every year.

    Nothing for whoever has a pension, is too young, or has paid less than two years.
    """
    if old_age_pension_entitled or age_months < grant_age or insured_months < grant_months_min:
        return 0
    return average_monthly_wage * grant_years
