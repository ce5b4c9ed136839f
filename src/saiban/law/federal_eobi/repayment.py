"""Benefits of EOBI that were wrongly paid: section 30, whose words the copy shows unamended."""

from saiban.law.engine.rule import rule
from saiban.law.engine.units import Paisa

TEXT = "EOB Act, 1976"


@rule(cites="s.30(1) proviso", unit="flag")
def repayment_waivable(misrepresented: bool, hardship: bool) -> bool:
    """EOBI may forgo it where nobody misrepresented and repaying would be an undue hardship."""
    return hardship and not misrepresented


@rule(cites="s.30", unit="PKR")
def benefit_repayment(amount_overpaid: Paisa, repayment_waivable: bool, waived: bool) -> Paisa:
    """What must be paid back, all of it unless waived; it may be taken out of later pensions.

    A waiver without its two conditions is none.
    """
    return 0 if repayment_waivable and waived else amount_overpaid
