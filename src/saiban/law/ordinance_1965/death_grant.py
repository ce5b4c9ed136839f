"""Death grants: section 37(1), and section 43 for deaths on injury benefit or total pension."""

from saiban.law.engine.rule import rule
from saiban.law.engine.units import Days, Paisa

TEXT = "Ordinance X of 1965"


@rule(cites="s.37(1), 43", unit="PKR")
def death_grant(daily_benefit: Paisa, death_grant_days: Days, death_grant_minimum: Paisa) -> Paisa:
    """A lump sum to the widow, the widows or the needy widower, else to who paid for the funeral.

    So many days of the daily sickness benefit, or under section 43 of the daily injury benefit or
    total disablement pension; never less than the floor. That the deceased was receiving or
    entitled to a benefit or medical care is taken as given.
    """
    return max(daily_benefit * death_grant_days, death_grant_minimum)
