"""Sickness benefit: section 35. The certificate of incapacity is taken as given."""

from saiban.law.engine.rounding import HALF_UP_TO_PAISA, half_up
from saiban.law.engine.rule import rule
from saiban.law.engine.units import BasisPoints, Days, Paisa

TEXT = "Ordinance X of 1965"


@rule(cites="s.35(1)", unit="flag")
def sickness_qualified(contribution_days_6_months: Days, sickness_qualifying_days: Days) -> bool:
    """Enough days of contribution, paid or payable, in the six months before the certificate.

    Each certificate is looked at for itself, a linked spell as well.
    """
    return contribution_days_6_months >= sickness_qualifying_days


@rule(cites="s.35(2) second proviso", unit="days")
def sickness_waiting_days_due(
    days_since_last_spell: Days, sickness_link_days: Days, sickness_waiting_days: Days
) -> Days:
    """The first days are not paid, unless the sickness closely follows a spell with benefit.

    A spell for which there was a right to benefit is enough, paid or not. So a spell cut in two by
    a few days at work is paid like one, without waiting twice.
    """
    if days_since_last_spell <= sickness_link_days:
        return 0
    return sickness_waiting_days


@rule(cites="s.35(2) first proviso", unit="days")
def sickness_yearly_limit(
    illness: str, sickness_days_max: Days, sickness_days_max_long_illness: Days
) -> Days:
    """Days paid at most in any 365 days: more for tuberculosis and cancer.

    More only where the illness makes the person unable to earn a living, which is for the doctor.
    """
    if illness == "ordinary":
        return sickness_days_max
    return sickness_days_max_long_illness


@rule(cites="s.35(2)", unit="days")
def sickness_payable_days(
    spell_days: Days,
    sickness_waiting_days_due: Days,
    sickness_yearly_limit: Days,
    days_paid_in_year: Days,
) -> Days:
    """Days of this spell that are paid: after the waiting days, within the limit of 365 days.

    The days already paid are those of the 365 days before; a spell so long that some of them fall
    out of the window while it lasts must be asked for in parts.
    """
    return max(
        0,
        min(spell_days - sickness_waiting_days_due, sickness_yearly_limit - days_paid_in_year),
    )


@rule(cites="s.35(1)", unit="bp", guarded=("sickness_rate_long_illness",))
def sickness_rate_due(
    illness: str, sickness_rate: BasisPoints, sickness_rate_long_illness: BasisPoints
) -> BasisPoints:
    """The share of the wage that is paid: the notified rate, which may be higher for long illness.

    Where only the ordinary rate was found, tuberculosis and cancer are refused, not paid less.
    """
    if illness == "ordinary":
        return sickness_rate
    return sickness_rate_long_illness


@rule(cites="s.35", unit="PKR", rounding=HALF_UP_TO_PAISA)
def sickness_benefit(
    sickness_qualified: bool,
    sickness_payable_days: Days,
    sickness_rate_due: BasisPoints,
    benefit_wage_day: Paisa,
) -> Paisa:
    """What is paid for the spell: the rate of the daily wage for each payable day.

    Nothing without the qualifying contributions.
    """
    if not sickness_qualified:
        return 0
    return half_up(benefit_wage_day * sickness_payable_days * sickness_rate_due, 10_000)
