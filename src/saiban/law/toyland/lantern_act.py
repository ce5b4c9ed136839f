"""The Lantern Act, common to the shires: keepers of lanterns pay a levy on wicks' wages."""

from saiban.law.engine.refusal import Reason
from saiban.law.engine.rounding import HALF_UP_TO_PAISA, half_up
from saiban.law.engine.rule import absence, rule
from saiban.law.engine.units import BasisPoints, Count, Days, Paisa

TEXT = "Lantern Act"


@rule(cites="s.1", unit="flag")
def liable(weekly_wage: Paisa, liable_before: bool, wage_limit: Paisa) -> bool:
    """Whoever earns no more than the limit is liable, and once liable stays so."""
    return liable_before or weekly_wage <= wage_limit


@rule(cites="s.2", unit="PKR", until="2009-12-31")
def levy_base(weekly_wage: Paisa) -> Paisa:
    """The levy falls on the whole wage."""
    return weekly_wage


@rule(name="levy_base", cites="s.2 as amended 2010", unit="PKR", start="2010-01-01")
def levy_base_from_2010(weekly_wage: Paisa, wage_limit: Paisa) -> Paisa:
    """The levy falls on the wage up to the limit."""
    return min(weekly_wage, wage_limit)


@rule(cites="s.3(1)", unit="PKR", rounding=HALF_UP_TO_PAISA)
def keeper_levy(liable: bool, levy_base: Paisa, keeper_rate: BasisPoints) -> Paisa:
    """What the keeper of the lantern pays for one wick and week."""
    if not liable:
        return 0
    return half_up(levy_base * keeper_rate, 10_000)


@rule(cites="s.3(2)", unit="PKR", rounding=HALF_UP_TO_PAISA)
def wick_levy(liable: bool, levy_base: Paisa, wick_rate: BasisPoints) -> Paisa:
    """What the wick pays itself."""
    return half_up(levy_base * wick_rate, 10_000) if liable else 0


@rule(cites="s.3", unit="PKR")
def levy_due(keeper_levy: Paisa, wick_levy: Paisa) -> Paisa:
    """Both shares together."""
    return keeper_levy + wick_levy


@rule(cites="s.4", unit="PKR", rounding=HALF_UP_TO_PAISA)
def fine(
    levy_owed: Paisa, days_late: Days, fine_rate_day: BasisPoints, fine_cap: BasisPoints
) -> Paisa:
    """So much for each day late, up to the cap."""
    if days_late <= 0:
        return 0
    return half_up(levy_owed * min(days_late * fine_rate_day, fine_cap), 10_000)


NO_REBATE_YET = absence(
    "rebate",
    reason=Reason.NOT_IN_FORCE,
    detail="Rebates came with the amendment of 2010.",
    cites="s.5",
    until="2009-12-31",
)


@rule(cites="s.5", unit="PKR", start="2010-01-01", rounding=HALF_UP_TO_PAISA)
def rebate(weekly_wage: Paisa, colour: str, moths: Count, rebate_rate: BasisPoints) -> Paisa:
    """Green lanterns get back a share of the wage; five or more moths double it."""
    if colour != "green":
        return 0
    shares = 2 if moths >= 5 else 1
    return half_up(weekly_wage * rebate_rate * shares, 10_000)
