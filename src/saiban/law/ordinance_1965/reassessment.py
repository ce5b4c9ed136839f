"""A disablement pension when the Medical Board looks again: sections 40 and 41(2)."""

from saiban.law.engine.refusal import Reason
from saiban.law.engine.rule import absence, rule
from saiban.law.engine.units import Count, Months, Paisa

TEXT = "Ordinance X of 1965"


@rule(cites="s.40(2) proviso", unit="flag")
def disablement_pension_for_life(
    pension_paid_months: Months, disablement_life_months: Months
) -> bool:
    """A pension that was paid for so long is for life: it no longer ends when disablement does."""
    return pension_paid_months >= disablement_life_months


BELOW_PARTIAL = absence(
    "disablement_pension_below_partial",
    reason=Reason.NOT_MODELLED,
    detail="A pension paid for five years is for life; how much it is once less than partial "
    "disablement remains is not in the section, and the regulations were not read. The "
    "institution can supply it.",
    cites="s.40(2) proviso",
)


@rule(cites="s.40(1), (2)", unit="PKR", guarded=("disablement_pension_below_partial",))
def disablement_pension_reassessed(
    disablement_pension: Paisa,
    degree: Count,
    minor_disablement_degree_max: Count,
    disablement_pension_for_life: bool,
    disablement_pension_below_partial: Paisa,
) -> Paisa:
    """The month's pension from now on: it follows the degree as it is now assessed.

    It ends when less than partial disablement remains, unless it has become one for life; minor
    disablement that remains then has the gratuity (41(2)).
    """
    if degree > minor_disablement_degree_max:
        return disablement_pension
    if disablement_pension_for_life:
        return disablement_pension_below_partial
    return 0
