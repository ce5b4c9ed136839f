"""Contributions for Punjab's domestic workers."""

from saiban.law.engine.refusal import Reason
from saiban.law.engine.rule import absence

TEXT = "Punjab Domestic Workers Act 2019"

RATE_NOT_FOUND = absence(
    "domestic_contribution",
    reason=Reason.NOT_MODELLED,
    detail="The Act creates a Domestic Workers Welfare Fund; the rate of the contribution and who "
    "pays it were not found. PESSI, or section 22 of the Act with its rules, can supply them.",
    cites="Punjab Domestic Workers Act 2019 s.22",
    start="2019-01-25",
)
