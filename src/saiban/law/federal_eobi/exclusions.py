"""Whom the Act leaves out, whatever the size of the establishment: sections 47 and 2(bb)."""

from saiban.law.engine.refusal import Reason
from saiban.law.engine.rule import absence, rule

TEXT = "EOB Act, 1976"

earlier_list_not_read = absence(
    "eobi_left_out",
    reason=Reason.NOT_MODELLED,
    detail="The list was read as it stands since July 2008; what it held before was not noted. "
    "EOBI can say.",
    cites="EOB Act, 1976 s.47",
    until="2008-06-30",
)


@rule(cites="s.47, 2(bb)", unit="flag", start="2008-07-01")
def eobi_left_out(
    public_service: bool,
    statutory_body: bool,
    factory_or_mine: bool,
    employers_family: bool,
    company_director: bool,
) -> bool:
    """Whether the Act leaves this person's work out.

    The public services that section 47 names; statutory bodies, but not their factories and mines;
    the employer's spouse and dependent children who live in. A company's director is no employee.
    """
    if public_service or employers_family or company_director:
        return True
    return statutory_body and not factory_or_mine
