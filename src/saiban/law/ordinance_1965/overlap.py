"""Benefits that fall on the same days: section 51."""

from saiban.law.engine.rule import rule
from saiban.law.engine.units import Days, Paisa

TEXT = "Ordinance X of 1965"


@rule(cites="s.51(1)", unit="PKR")
def overlap_highest(daily_sickness: Paisa, daily_maternity: Paisa, daily_injury: Paisa) -> Paisa:
    """The one benefit of the three that is paid for a day: the highest."""
    return max(daily_sickness, daily_maternity, daily_injury)


@rule(cites="s.51(2)", unit="days")
def overlap_days(days: Days, days_with_wages: Days) -> Days:
    """Days that are left once those with wages are taken away: no benefit is paid for them."""
    return max(0, days - days_with_wages)


@rule(cites="s.51", unit="PKR")
def overlap(overlap_highest: Paisa, overlap_days: Days) -> Paisa:
    """What is paid for the days on which benefits meet: the highest of them, once."""
    return overlap_highest * overlap_days
