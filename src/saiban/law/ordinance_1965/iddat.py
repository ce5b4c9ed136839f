"""Iddat benefit of a secured woman whose husband dies: section 37(2)."""

from saiban.law.engine.rounding import HALF_UP_TO_PAISA, half_up
from saiban.law.engine.rule import rule
from saiban.law.engine.units import BasisPoints, Days, Paisa

TEXT = "Ordinance X of 1965"


@rule(cites="s.37(2)", unit="PKR", rounding=HALF_UP_TO_PAISA)
def iddat_benefit(iddat_days: Days, iddat_rate: BasisPoints, benefit_wage_day: Paisa) -> Paisa:
    """Her daily wage for each day of her iddat, whether or not a season has ended meanwhile.

    The section sets no condition of contributions and no length. Iddat lasts four lunar months and
    ten days (the Punjab Labour Code counts 130 for leave), longer if a birth is awaited, so the
    days are a fact and are not capped.
    """
    return half_up(benefit_wage_day * iddat_days * iddat_rate, 10_000)
