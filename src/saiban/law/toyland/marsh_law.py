"""What Marshmere changed: its courts disagree on the base since 2015, and it has no fines."""

from saiban.law.engine.refusal import Reason
from saiban.law.engine.rule import absence, rule
from saiban.law.engine.units import Paisa

TEXT = "Marsh Law"


@rule(
    name="levy_base",
    cites="Bog Court 2015",
    unit="PKR",
    start="2015-01-01",
    position="bog_court",
)
def levy_base_flat(marsh_wage: Paisa) -> Paisa:
    """The levy falls on the marsh wage, whatever is earned."""
    return marsh_wage


NO_FINES = absence(
    "fine",
    reason=Reason.NOT_IN_FORCE,
    detail="Marshmere repealed fines in 2012.",
    cites="s.9",
    start="2012-01-01",
)
