"""Contributions paid by mistake: section 25."""

from saiban.law.engine.rounding import Rounding
from saiban.law.engine.rule import rule
from saiban.law.engine.units import Days, Months, Paisa

TEXT = "Ordinance X of 1965"
LONGEST = Rounding("exact", "1 day", note="Three calendar months have at most 92 days.")


@rule(cites="s.25 second proviso", unit="days", rounding=LONGEST)
def refund_period_days(refund_period_months: Months) -> Days:
    """The time to apply in days: the longest that so many calendar months can be (six: 184).

    For an application near the end of it the dates themselves must be compared.
    """
    return refund_period_months * 92 // 3


@rule(cites="s.25", unit="PKR")
def contribution_refund(
    amount_paid: Paisa, days_since_payment: Days, refund_period_days: Days, benefits_given: Paisa
) -> Paisa:
    """What the employer gets back: the sum paid by mistake less benefits given because of it.

    Nothing when the application comes too late.
    """
    if days_since_payment > refund_period_days:
        return 0
    return max(0, amount_paid - benefits_given)
