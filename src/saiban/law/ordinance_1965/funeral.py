"""Funeral money beside the death grant: a practice of Punjab's institution, not of the text."""

from saiban.law.engine.refusal import Reason
from saiban.law.engine.rule import absence

TEXT = "Ordinance X of 1965"

NO_FUNERAL_MONEY_FOUND = absence(
    "funeral_money",
    reason=Reason.NOT_MODELLED,
    detail="The text has the death grant (ask `death.grant`); no funeral money beside it was found "
    "here. The institution can say.",
    cites="s.37",
)
