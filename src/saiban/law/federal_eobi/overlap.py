"""One benefit, not two: section 28."""

from saiban.law.engine.refusal import Reason
from saiban.law.engine.rule import absence, rule
from saiban.law.engine.units import Paisa

TEXT = "EOB Act, 1976"

invalidity_rule_cut = absence(
    "eobi_invalidity_beside_essi",
    reason=Reason.NOT_MODELLED,
    detail=(
        "No invalidity pension is paid beside certain benefits of the Ordinance of 1965; which "
        "ones is cut off in the copy of section 28(4) that was read. EOBI can say."
    ),
    cites="EOB Act, 1976 s.28(4)",
)


older_text_not_read = absence(
    "eobi_overlap",
    reason=Reason.NOT_MODELLED,
    detail=(
        "The text before the last amendment that the copy embeds, July 2008, was not read. EOBI "
        "can supply it."
    ),
    cites="EOB Act, 1976 s.28",
    until="2008-06-30",
)


@rule(cites="s.28", unit="PKR", start="2008-07-01", guarded=("eobi_invalidity_beside_essi",))
def eobi_overlap(
    eobi_benefit: Paisa,
    eobi_second_benefit: Paisa,
    essi_disablement_pension: Paisa,
    invalidity_beside_essi: bool,
    eobi_invalidity_beside_essi: Paisa,
) -> Paisa:
    """What a person has a month who could have two: the highest, once.

    Of two EOBI benefits the higher; of an EOBI benefit and a provincial disablement pension the
    higher. Who pays where both are equal makes no difference to the person.
    """
    if invalidity_beside_essi:
        return eobi_invalidity_beside_essi
    return max(eobi_benefit, eobi_second_benefit, essi_disablement_pension)
