"""Pensions in payment: Government may raise them by notification (section 71)."""

from saiban.law.engine.refusal import Reason
from saiban.law.engine.rule import absence

TEXT = "Ordinance X of 1965"

NO_RAISE_FOUND = absence(
    "pension_raised",
    reason=Reason.NOT_MODELLED,
    detail="No notification that raises pensions in payment was found for this place and day. "
    "Section 71 has limits and rates looked at each January; the institution can supply what "
    "was notified.",
    cites="s.71",
)
