"""Sindh has no law of domestic workers that was found."""

from saiban.law.engine.refusal import Reason
from saiban.law.engine.rule import absence

TEXT = "Sindh Act VI of 2016"

NO_LAW_FOUND = absence(
    "domestic_contribution",
    reason=Reason.NOT_MODELLED,
    detail="A Domestic Workers Welfare Bill of 2025 was in committee in March 2026; no Act "
    "is in force, and whether the Act of 2016 keeps section 55-A was not found. The "
    "Sindh Labour Department can say.",
    cites="Sindh Act VI of 2016",
    start="2016-04-12",
)
