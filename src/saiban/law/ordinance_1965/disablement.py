"""Disablement: a gratuity for minor loss of earning capacity, a pension for more (40, 41).

The Medical Board decides the degree. The amounts are left to notifications; the shape of the
formula is that of Sindh's pages, the only one found, and its figures are values of each place.
"""

from saiban.law.engine.rounding import HALF_UP_TO_PAISA, half_up
from saiban.law.engine.rule import rule
from saiban.law.engine.units import BasisPoints, Count, Days, Paisa

TEXT = "Ordinance X of 1965"


@rule(cites="s.2, 40, 41", unit="text")
def disablement_band(
    degree: Count, minor_disablement_degree_max: Count, total_disablement_degree_min: Count
) -> str:
    """Which kind of disablement a degree is: minor, partial or total; none at all without loss."""
    if degree <= 0:
        return "none"
    if degree <= minor_disablement_degree_max:
        return "minor"
    if degree < total_disablement_degree_min:
        return "partial"
    return "total"


@rule(cites="s.41", unit="PKR", rounding=HALF_UP_TO_PAISA)
def disablement_gratuity(
    disablement_gratuity_rate: BasisPoints,
    disablement_gratuity_days: Days,
    disablement_band: str,
    degree: Count,
    total_disablement_degree_min: Count,
    benefit_wage_day: Paisa,
) -> Paisa:
    """A lump sum for minor disablement, in proportion to the degree; each injury has its own.

    Also due when a pension ends because only minor disablement remains. Nothing for a higher
    degree, which has a pension instead.
    """
    if disablement_band != "minor":
        return 0
    return half_up(
        benefit_wage_day * disablement_gratuity_rate * degree * disablement_gratuity_days,
        total_disablement_degree_min * 10_000,
    )


@rule(cites="s.40", unit="count")
def disablement_degree_counted(degree: Count, total_disablement_degree_min: Count) -> Count:
    """The degree that the pension follows: from the lowest degree of total disablement, that."""
    return min(degree, total_disablement_degree_min)


@rule(cites="s.40", unit="PKR", rounding=HALF_UP_TO_PAISA)
def disablement_pension(
    disablement_pension_rate: BasisPoints,
    disablement_pension_days: Days,
    disablement_band: str,
    disablement_degree_counted: Count,
    total_disablement_degree_min: Count,
    benefit_wage_day: Paisa,
) -> Paisa:
    """A month's pension for partial or total disablement, from the end of injury benefit.

    It follows the degree as assessed from time to time and is for life once paid for five years.
    Nothing for minor disablement, which has the gratuity.
    """
    if disablement_band == "none" or disablement_band == "minor":
        return 0
    return half_up(
        benefit_wage_day
        * disablement_pension_rate
        * disablement_degree_counted
        * disablement_pension_days,
        total_disablement_degree_min * 10_000,
    )
