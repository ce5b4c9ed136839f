"""Months that count for a benefit although the employer did not pay them: sections 14 and 24.

The fact `insured_months` of the benefits is this sum; the record of the institution keeps its
parts apart, month by month.
"""

from saiban.law.engine.refusal import Reason
from saiban.law.engine.rule import absence, rule
from saiban.law.engine.units import Months

TEXT = "EOB Act, 1976"

older_text_not_read = absence(
    "eobi_months_protected",
    reason=Reason.NOT_MODELLED,
    detail=(
        "The text before the last amendment that the copy embeds, July 2008, was not read. EOBI "
        "can supply it."
    ),
    cites="EOB Act, 1976 s.14",
    until="2008-06-30",
)


@rule(cites="s.14", unit="months", start="2008-07-01")
def eobi_months_protected(months_unpaid: Months, particulars_told: bool, card_held: bool) -> Months:
    """Months unpaid by the employer of a worker who did his own part; else they are nothing.

    He had told EOBI his particulars and each change of job, and holds a card.
    """
    return months_unpaid if particulars_told and card_held else 0


@rule(cites="s.24", unit="months")
def eobi_benefit_months_counted(months_on_benefit: Months, benefit_month_credit: Months) -> Months:
    """Months on benefit as far as they count; the regulations that say how far were not read."""
    return months_on_benefit * benefit_month_credit


@rule(cites="s.24", unit="months", guarded=("eobi_benefit_months_counted",))
def eobi_months_credited(months_on_benefit: Months, eobi_benefit_months_counted: Months) -> Months:
    """Months credited for maternity, sickness or injury benefit or a total disablement pension.

    Those of a provincial institution, and of EOBI's own invalidity pension. The section names the
    Ordinance of 1965; that it reaches benefits under the later Acts of Sindh, KP and Balochistan is
    inferred. Who had none needs no regulation; who had some is refused until EOBI says how they
    count.
    """
    if months_on_benefit == 0:
        return 0
    return eobi_benefit_months_counted


@rule(cites="s.14, 22, 22A, 23 provisos, 24", unit="months")
def eobi_insured_months(
    months_paid: Months,
    months_own_share_only: Months,
    months_unpaid_before_july_2002: Months,
    eobi_months_protected: Months,
    eobi_months_credited: Months,
) -> Months:
    """All months that count: paid, protected and credited.

    Who paid his own one percent keeps the month though the employer's share is missing, and
    arrears up to 30 June 2002 do not stand in the way.
    """
    paid = months_paid + months_own_share_only + months_unpaid_before_july_2002
    return paid + eobi_months_protected + eobi_months_credited
