"""Khyber Pakhtunkhwa has no law of domestic workers that was found."""

from saiban.law.engine.refusal import Reason
from saiban.law.engine.rule import absence

TEXT = "KP Act of 2021"

NO_LAW_FOUND = absence(
    "domestic_contribution",
    reason=Reason.NOT_MODELLED,
    detail="No Act on domestic workers was found (one of 2021 is on home-based workers), nor "
    "whether the Act of 2021 keeps section 55-A. The KP Labour Department can say.",
    cites="KP Act of 2021",
    start="2021-09-09",
)
