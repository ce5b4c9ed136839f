"""Medical care: who is entitled to it, and on which ground (sections 38, 38-A and 44).

Each ground stands by itself; one is enough. How and where care is given is left to regulations,
which were not read. That a relative is a dependant is a question of its own (`dependants`).
"""

from saiban.law.engine.rule import rule
from saiban.law.engine.units import Count, Days, Months

TEXT = "Ordinance X of 1965"


@rule(cites="s.38(1)", unit="flag")
def care_through_work(employment: str, relation: str, care_need: str) -> bool:
    """While contributions are payable, the secured person and the dependants have care.

    For a secured woman's own confinement the section has a condition of its own.
    """
    own_confinement = relation == "secured_person" and care_need == "maternity"
    return employment == "secured" and not own_confinement


@rule(cites="s.38(2)", unit="flag")
def care_in_maternity(
    relation: str,
    care_need: str,
    maternity_days_6_months: Days,
    maternity_days_12_months: Days,
    care_maternity_days_min: Days,
    maternity_qualifying_days: Days,
) -> bool:
    """A secured woman's confinement: the days of maternity benefit, or enough in six months.

    The days are those of contributions paid or payable, so they outlast the employment.
    """
    if relation != "secured_person" or care_need != "maternity":
        return False
    enough_in_year = maternity_days_12_months >= maternity_qualifying_days
    return enough_in_year or maternity_days_6_months >= care_maternity_days_min


@rule(cites="s.44(1)(a)", unit="flag")
def care_for_injury(relation: str, care_need: str) -> bool:
    """Care that an employment injury calls for, whatever contributions were paid."""
    return relation == "secured_person" and care_need == "employment_injury"


@rule(cites="s.44(2)", unit="flag")
def care_with_benefit(
    relation: str,
    on_injury_benefit: bool,
    on_disablement_pension: bool,
    on_survivors_pension: bool,
    disablement_pension_degree: Count,
    care_pension_degree_min: Count,
) -> bool:
    """Who draws injury benefit, a pension for half or more, or a survivor's pension: while it runs.

    The person who draws it, not that person's own dependants.
    """
    if relation != "secured_person":
        return on_survivors_pension
    severe = disablement_pension_degree >= care_pension_degree_min
    return on_injury_benefit or (on_disablement_pension and severe)


@rule(cites="s.44(2)", unit="flag")
def care_after_pension(
    relation: str,
    months_since_pension_ended: Months,
    disablement_pension_degree: Count,
    care_pension_degree_min: Count,
    care_after_pension_months: Months,
) -> bool:
    """Some months more when a disablement pension that carried care has ended.

    Months are whole ones that have passed: none on the first day.
    """
    severe = disablement_pension_degree >= care_pension_degree_min
    in_time = months_since_pension_ended < care_after_pension_months
    return relation == "secured_person" and severe and in_time


@rule(cites="s.38-A", unit="months")
def care_death_months_due(
    seasonal: bool, care_death_months: Months, care_death_months_seasonal: Months
) -> Months:
    """For how long dependants keep care: a year; where the work was seasonal, six months."""
    return care_death_months_seasonal if seasonal else care_death_months


@rule(cites="s.38-A provisos", unit="months")
def care_death_months_needed(
    seasonal: bool, care_death_employment_months: Months, care_death_season_months: Months
) -> Months:
    """How long the deceased must have worked: a year without a break, or six months in two seasons.

    The year is one in a single establishment, as the proviso says; the six months are read as those
    of both seasons together.
    """
    return care_death_season_months if seasonal else care_death_employment_months


@rule(cites="s.38-A", unit="flag")
def care_after_death(
    employment: str,
    relation: str,
    died_of_injury: bool,
    months_employed: Months,
    months_since_death: Months,
    care_death_months_due: Months,
    care_death_months_needed: Months,
) -> bool:
    """Dependants after a death that no employment injury caused; after one they have the pension.

    Months since the death are whole ones that have passed: none on the first day.
    """
    if employment != "died" or relation == "secured_person" or died_of_injury:
        return False
    worked = months_employed >= care_death_months_needed
    return worked and months_since_death < care_death_months_due


@rule(cites="s.38(1), 44(2)", unit="flag")
def care_out_of_work() -> bool:
    """Care for the disabled who have left secured work: the shared text adds none to a pension's.

    A rule of its own so that an institution which gives it can say so.
    """
    return False


@rule(cites="s.38, 44(2)", unit="flag")
def care_after_retirement(care_in_retirement: bool) -> bool:
    """Care of those who have retired: the shared text has no clause for them."""
    return care_in_retirement


@rule(cites="s.38, 38-A, 44", unit="flag")
def care_by_text(
    care_through_work: bool,
    care_in_maternity: bool,
    care_for_injury: bool,
    care_with_benefit: bool,
    care_after_pension: bool,
    care_after_death: bool,
    care_out_of_work: bool,
) -> bool:
    """Whether any of the grounds holds."""
    through_contributions = care_through_work or care_in_maternity or care_after_death
    through_injury = care_for_injury or care_with_benefit or care_after_pension
    return through_contributions or through_injury or care_out_of_work


@rule(cites="s.38, 38-A, 44", unit="flag", guarded=("care_after_retirement",))
def medical_care(care_by_text: bool, employment: str, care_after_retirement: bool) -> bool:
    """Whether the institution owes this person medical care on this day.

    Without a ground in the text, care ends with the contributions; whether regulations add some
    days was not read. Where it is open what the retired have, only they are refused.
    """
    if care_by_text:
        return True
    if employment == "retired":
        return care_after_retirement
    return False


@rule(cites="s.44(1)(b)", unit="flag")
def care_dental(care_by_text: bool, care_need: str) -> bool:
    """Dental care comes with the care of an employment injury only."""
    return care_by_text and care_need == "employment_injury"
