"""Benefits that were wrongly paid: section 52."""

from saiban.law.engine.rule import rule
from saiban.law.engine.units import Paisa

TEXT = "Ordinance X of 1965"


@rule(cites="s.52", unit="flag")
def repayment_waivable(misrepresented: bool, hardship: bool) -> bool:
    """The institution may forgo it where nobody misrepresented and repaying would be a hardship."""
    return hardship and not misrepresented


@rule(cites="s.52", unit="PKR")
def benefit_repayment(amount_overpaid: Paisa, repayment_waivable: bool, waived: bool) -> Paisa:
    """What must be paid back, by the person or out of the estate: all of it, unless waived.

    A waiver without its two conditions is none.
    """
    return 0 if repayment_waivable and waived else amount_overpaid
