"""What is added to a contribution: for lateness (section 23) and for unsafe work (section 26)."""

from saiban.law.engine.rounding import HALF_UP_TO_PAISA, half_up
from saiban.law.engine.rule import rule
from saiban.law.engine.units import BasisPoints, Days, Paisa

TEXT = "Ordinance X of 1965"


@rule(cites="s.23(1)", unit="bp")
def late_increase_share(
    days_late: Days,
    late_increase_rate_day: BasisPoints,
    late_increase_days_max: Days,
    late_increase_after_max: BasisPoints,
) -> BasisPoints:
    """The share of the amount due: so much a day, and one flat share after the counted days."""
    if days_late <= 0:
        return 0
    if days_late > late_increase_days_max:
        return late_increase_after_max
    return days_late * late_increase_rate_day


@rule(cites="s.23(1) proviso", unit="PKR", rounding=HALF_UP_TO_PAISA)
def contribution_increase(
    amount_due: Paisa, late_increase_share: BasisPoints, late_increase_cap: BasisPoints
) -> Paisa:
    """The increase of a contribution not paid on its due date; never above the cap.

    The employer pays it alone.
    """
    return half_up(amount_due * min(late_increase_share, late_increase_cap), 10_000)


@rule(cites="s.26", unit="PKR", rounding=HALF_UP_TO_PAISA)
def contribution_safety_increase(
    amount_due: Paisa, percent: BasisPoints, safety_increase_max: BasisPoints
) -> Paisa:
    """The increase ordered in writing where safety rules are not kept; never above the limit."""
    return half_up(amount_due * min(percent, safety_increase_max), 10_000)
