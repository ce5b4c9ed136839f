"""Balochistan has no law of domestic workers that was found."""

from saiban.law.engine.refusal import Reason
from saiban.law.engine.rule import absence

TEXT = "Balochistan Act of 2022"

NO_LAW_FOUND = absence(
    "domestic_contribution",
    reason=Reason.NOT_MODELLED,
    detail="No Act on domestic workers was found, only consultations in 2023, nor whether "
    "the Act of 2022 keeps section 55-A. The Balochistan Labour Department can say.",
    cites="Balochistan Act of 2022",
    start="2022-10-12",
)
