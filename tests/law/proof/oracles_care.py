"""Second opinions on medical care, dependants, default and what follows an award."""

from typing import Any

from tests.law.proof.oracles import Facts, Figures, Oracle, Unknown, paisa, part
from tests.law.proof.oracles_benefits import gratuity, pension

WORKER = "secured_person"


def _grounds(f: Facts, v: Figures) -> dict[str, bool]:
    """Every ground, told as the people to whom it belongs."""
    worker, degree = f.relation == WORKER, f.disablement_pension_degree
    half = degree not in range(v.care_pension_degree_min)
    days = f.maternity_days_6_months // v.care_maternity_days_min
    days += f.maternity_days_12_months // v.maternity_qualifying_days
    worked, lasts = v.care_death_employment_months, v.care_death_months
    if f.seasonal:
        worked, lasts = v.care_death_season_months, v.care_death_months_seasonal
    family = f.employment == "died" and not worker and not f.died_of_injury
    on_pension = f.on_disablement_pension and half
    return {
        "through_work": f.employment == "secured" and (not worker or f.care_need != "maternity"),
        "maternity": worker and f.care_need == "maternity" and days > 0,
        "injury": (f.relation, f.care_need) == (WORKER, "employment_injury"),
        "with_benefit": (f.on_injury_benefit or on_pension) if worker else f.on_survivors_pension,
        "after_pension": worker
        and half
        and f.months_since_pension_ended in range(v.care_after_pension_months),
        "after_death": family
        and f.months_since_death in range(lasts)
        and f.months_employed not in range(worked),
    }


def care(f: Facts, v: Figures) -> dict[str, Any]:
    grounds = _grounds(f, v)
    kept = f.relation == WORKER and v.held.get("care_out_of_work_degree_min", 101)
    grounds["out_of_work"] = bool(kept and f.disablement_pension_degree >= kept)
    any_ground = any(grounds.values())
    found = any_ground
    if not found and f.employment == "retired":
        found = v.care_in_retirement and f.relation in (WORKER, "spouse")
    dental = bool(any_ground) and f.care_need == "employment_injury"
    return {"value": found, **grounds, "dental": dental}


def after_death(f: Facts, v: Figures) -> dict[str, Any]:
    seasonal = v.care_death_months_seasonal, v.care_death_season_months
    ordinary = v.care_death_months, v.care_death_employment_months
    value, needed = seasonal if f.seasonal else ordinary
    return {"value": value, "months_needed": needed}


def is_dependant(f: Facts, v: Figures) -> dict[str, Any]:
    child = f.needy and f.unmarried
    by_relative = {
        "wife": True,
        "husband": f.needy and f.invalid_husband,
        "son": child and f.relative_age_months in range(v.dependent_child_age_max),
        "daughter": child,
        "father": f.needy,
        "mother": f.needy,
    }
    return {"value": by_relative.get(f.relative, False)}


def continues(f: Facts, v: Figures) -> dict[str, Any]:
    ends = {
        "wife": f.remarried,
        "son": f.relative_age_months >= v.survivors_son_age_max,
        "daughter": f.relative_age_months >= v.survivors_daughter_age_max
        and {f.unmarried, f.needy} != {True},
    }
    return {"value": not ends.get(f.relative, False)}


def credited(f: Facts, v: Figures) -> dict[str, Any]:
    protected = (f.month_due, f.month_paid, f.connived) == (True, False, False)
    return {"value": protected or (f.month_due and f.month_paid), "protected": protected}


def employment(f: Facts, v: Figures) -> dict[str, Any]:
    told = vars(f).values()
    return {"value": any(told)}


def special_tax(f: Facts, v: Figures) -> dict[str, Any]:
    percent = sorted([f.percent, v.special_tax_rate_max])[0]
    return {"value": paisa(f.wages_counted * part(percent))}


def repayment(f: Facts, v: Figures) -> dict[str, Any]:
    waivable = (f.misrepresented, f.hardship) == (False, True)
    return {"value": f.amount_overpaid * (not (waivable and f.waived)), "waivable": waivable}


def reassessment(f: Facts, v: Figures) -> dict[str, Any]:
    for_life = f.pension_paid_months not in range(v.disablement_life_months)
    value = pension(f, v)["value"] if f.degree > v.minor_disablement_degree_max else 0
    if for_life and not f.degree > v.minor_disablement_degree_max:
        raise Unknown("what a pension for life is below partial disablement")
    ended = 0 if for_life else gratuity(f, v)["value"]
    return {"value": value, "gratuity": ended, "for_life": for_life}


def raised(f: Facts, v: Figures) -> dict[str, Any]:
    if v.has("pension_raise_rate"):
        more = paisa(f.pension_before_raise * (1 + part(v.pension_raise_rate)))
        lowest = v.disablement_pension_minimum if f.pension_branch == "disablement" else 0
        return {"value": sorted([more, lowest])[1]}
    if f.pension_before_raise not in range(v.pension_step_lowest, v.pension_step_3_to + 1):
        raise Unknown("outside the steps")
    for upto, becomes in (
        (v.pension_step_1_to, v.pension_step_1),
        (v.pension_step_2_to, v.pension_step_2),
    ):
        if f.pension_before_raise in range(upto + 1):
            return {"value": becomes}
    return {"value": v.pension_step_3}


def in_time(f: Facts, v: Figures) -> dict[str, Any]:
    named = {"maternity", "iddat", "death_grant"}
    days = getattr(v, f"claim_days_{f.claimed if f.claimed in named else 'other'}")
    return {"value": f.days_since_event in range(days + 1)}


def establishment(f: Facts, v: Figures) -> dict[str, Any]:
    if not f.karachi:
        raise Unknown("the size outside Karachi")
    return {"value": f.persons_employed not in range(v.establishment_size_threshold)}


def funeral(f: Facts, v: Figures) -> dict[str, Any]:
    """A sum for a relative; for the worker himself only a limit was reported."""
    if f.deceased != "relative":
        raise Unknown("how a worker's funeral money is fixed")
    return {"value": v.funeral_money_relative}


ORACLES: dict[str, Oracle] = {
    "death.funeral": funeral,
    "medical.care": care,
    "medical.after_death": after_death,
    "medical.dependant": is_dependant,
    "survivors.continues": continues,
    "contribution.credited": credited,
    "contribution.special_tax": special_tax,
    "employment.protected": employment,
    "contribution.establishment": establishment,
    "benefit.repayment": repayment,
    "disablement.reassessment": reassessment,
    "pension.raised": raised,
    "claim.in_time": in_time,
}
