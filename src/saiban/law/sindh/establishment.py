"""Sindh's notification of 2011 on the size of establishments, for Karachi."""

from saiban.law.engine.refusal import Reason
from saiban.law.engine.rule import absence, rule

TEXT = "Notification of 19 December 2011"

OUTSIDE_KARACHI = absence(
    "establishment_outside_karachi",
    reason=Reason.NOT_MODELLED,
    detail="The notification found is for the districts of Karachi; that for the rest of Sindh was "
    "not found. SESSI can supply it.",
    cites="s.1(3)",
)


@rule(cites="s.1(3)", unit="flag", start="2011-12-19", guarded=("establishment_outside_karachi",))
def establishment_covered(
    karachi: bool, establishment_large_enough: bool, establishment_outside_karachi: bool
) -> bool:
    """Covered by its size; the number is known for Karachi only."""
    if karachi:
        return establishment_large_enough
    return establishment_outside_karachi
