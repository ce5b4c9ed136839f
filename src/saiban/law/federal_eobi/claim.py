"""Late claims: six months of back-pay (22(3), 23(2)), twelve months to claim (26).

Months are whole months from the one after the conditions were met to that of the application.
While a pensioner is abroad the pension is suspended (27); such months are not asked for.
"""

from saiban.law.engine.rule import rule
from saiban.law.engine.units import Months, Paisa

TEXT = "EOB Act, 1976"


@rule(cites="s.26", unit="flag")
def eobi_claim_in_time(
    months_since_entitled: Months, delay_condoned: bool, claim_months_max: Months
) -> bool:
    """Whether the claim is alive: made within the time, or the delay is condoned."""
    return delay_condoned or months_since_entitled <= claim_months_max


@rule(cites="s.22(3), 23(2)", unit="months", guarded=("back_pay_months_max_survivors",))
def eobi_back_pay_limit(
    pension_kind: str, back_pay_months_max: Months, back_pay_months_max_survivors: Months
) -> Months:
    """How far back a pension is paid. For survivors no limit was read, so they are refused."""
    if pension_kind == "survivors":
        return back_pay_months_max_survivors
    return back_pay_months_max


@rule(cites="s.22(3), 23(2), 26", unit="months")
def eobi_back_pay_months(
    eobi_claim_in_time: bool, months_since_entitled: Months, eobi_back_pay_limit: Months
) -> Months:
    """Months before the application that are paid: all of them up to the limit.

    None of a claim that is dead. A condoned delay revives the claim, not the older months.
    """
    return min(months_since_entitled, eobi_back_pay_limit) if eobi_claim_in_time else 0


@rule(cites="s.22(3), 23(2), 26", unit="PKR")
def eobi_back_pay(monthly_pension: Paisa, eobi_back_pay_months: Months) -> Paisa:
    """What is paid at once for the months before the application, at one month's pension each."""
    return monthly_pension * eobi_back_pay_months
