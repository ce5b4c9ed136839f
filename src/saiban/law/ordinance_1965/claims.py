"""The time in which a benefit must be claimed: section 48, and the rules under it."""

from saiban.law.engine.rule import rule
from saiban.law.engine.units import Days

TEXT = "Ordinance X of 1965"


@rule(cites="s.48(1)", unit="days", guarded=("claim_days_other",))
def claim_days_allowed(
    claimed: str,
    claim_days_maternity: Days,
    claim_days_iddat: Days,
    claim_days_death_grant: Days,
    claim_days_other: Days,
) -> Days:
    """Days in which the claim is to be made; the section leaves them to rules."""
    if claimed == "maternity":
        return claim_days_maternity
    if claimed == "iddat":
        return claim_days_iddat
    if claimed == "death_grant":
        return claim_days_death_grant
    return claim_days_other


@rule(cites="s.48(1)", unit="flag")
def claim_in_time(days_since_event: Days, claim_days_allowed: Days) -> bool:
    """Whether the claim comes within the days; whether a late one is forgiven was not found."""
    return days_since_event <= claim_days_allowed
