"""Maternity benefit: section 36. The certificate of the expected date is taken as given."""

from saiban.law.engine.rounding import HALF_UP_TO_PAISA, half_up
from saiban.law.engine.rule import rule
from saiban.law.engine.units import BasisPoints, Days, Paisa

TEXT = "Ordinance X of 1965"


@rule(cites="s.36", unit="flag")
def maternity_qualified(contribution_days_12_months: Days, maternity_qualifying_days: Days) -> bool:
    """Enough days of contribution in the twelve months before the expected date of confinement."""
    return contribution_days_12_months >= maternity_qualifying_days


@rule(cites="s.36", unit="days")
def maternity_payable_days(
    days_before: Days, days_after: Days, maternity_days_before_max: Days, maternity_days_max: Days
) -> Days:
    """Days not worked that are paid: so many in all, of which only some before the confinement.

    Days not taken before may be taken after. Sindh's pages show 42 and 42; that fewer before bar
    more after was not read there.
    """
    return min(min(days_before, maternity_days_before_max) + days_after, maternity_days_max)


@rule(cites="s.36", unit="PKR", rounding=HALF_UP_TO_PAISA)
def maternity_benefit(
    maternity_qualified: bool,
    maternity_payable_days: Days,
    maternity_rate: BasisPoints,
    benefit_wage_day: Paisa,
) -> Paisa:
    """What is paid for the days not worked: the rate of the daily wage for each.

    Nothing without the qualifying contributions.
    """
    if not maternity_qualified:
        return 0
    return half_up(benefit_wage_day * maternity_payable_days * maternity_rate, 10_000)
