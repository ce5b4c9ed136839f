"""Domestic workers: what the law gives them, and from what age they may be employed.

The Ordinance has one section on them, 55-A; Punjab (2019) and Islamabad (2022) have Acts of their
own. What each gives is a value of the place, so a place without an Act refuses by name.
"""

from saiban.law.engine.refusal import Reason
from saiban.law.engine.rule import absence, rule
from saiban.law.engine.units import Count, Days, Months, Paisa

TEXT = "Law of domestic workers"


_RIGHTS = (
    "domestic_medical_care",
    "domestic_sickness",
    "domestic_maternity_right",
    "domestic_injury_benefits",
)


@rule(cites="Ordinance s.55-A, or the Act of the place", unit="flag", guarded=_RIGHTS)
def domestic_benefit(
    domestic_claim: str,
    domestic_medical_care: bool,
    domestic_sickness: bool,
    domestic_maternity_right: bool,
    domestic_injury_benefits: bool,
) -> bool:
    """Whether the law of the place names this benefit for domestic workers.

    Named is not yet paid: no fund's contributions, and no day on which payments began, were found.
    """
    if domestic_claim == "medical_care":
        return domestic_medical_care
    if domestic_claim == "sickness":
        return domestic_sickness
    if domestic_claim == "maternity":
        return domestic_maternity_right
    return domestic_injury_benefits


@rule(cites="Punjab Act 2019; ICT Act 2022 s.3", unit="flag")
def domestic_employment_allowed(
    worker_age_months: Months,
    light_part_time: bool,
    domestic_age_min: Months,
    domestic_full_work_age_min: Months,
) -> bool:
    """Whether somebody of this age may do this work in a household.

    Below one age not at all; below another only light work, part of the day.
    """
    if worker_age_months < domestic_age_min:
        return False
    return light_part_time or worker_age_months >= domestic_full_work_age_min


@rule(cites="Punjab Act 2019; ICT Act 2022 s.9", unit="PKR")
def domestic_maternity(
    daily_wage: Paisa, domestic_maternity_weeks: Count, domestic_week_days: Days
) -> Paisa:
    """Wages of so many weeks, which the household owes; a week has six working days."""
    return daily_wage * domestic_maternity_weeks * domestic_week_days


@rule(cites="ICT Act 2022 s.6(2)", unit="days")
def domestic_sick_leave(
    sick_days_carried: Days,
    sick_days_taken: Days,
    domestic_sick_days_year: Days,
    domestic_sick_days_max: Days,
) -> Days:
    """Paid days of sickness that are left: this year's and those carried over, less those taken.

    What is carried and what is new together never pass the limit.
    """
    held = min(sick_days_carried + domestic_sick_days_year, domestic_sick_days_max)
    return max(0, held - sick_days_taken)


NO_CONTRIBUTION = absence(
    "domestic_contribution",
    reason=Reason.NOT_IN_FORCE,
    detail="Section 55-A has the household bear its domestic servant's medical care; there is no "
    "contribution.",
    cites="Ordinance s.55-A",
)
