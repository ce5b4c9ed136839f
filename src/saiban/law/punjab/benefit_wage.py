"""The wage on which Punjab's benefits are counted."""

from saiban.law.engine.rule import rule
from saiban.law.engine.units import Paisa

TEXT = "Ordinance X of 1965 as amended by Punjab"


@rule(cites="s.54-A", unit="PKR", start="2013-10-07")
def benefit_wage_day(daily_wage: Paisa) -> Paisa:
    """The whole daily wage.

    The amendment of 2013 left wage limits to notifications, and section 54-A's figure for Punjab
    was not found, so no limit is applied. Before it the shared text's figure stands, disputed.
    """
    return daily_wage
