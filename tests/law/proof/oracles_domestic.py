"""Second opinions on domestic workers and on one-off measures."""

from fractions import Fraction
from typing import Any

from tests.law.proof.oracles import Facts, Figures, Oracle, Unknown, paisa


def named(f: Facts, v: Figures) -> dict[str, Any]:
    figures = {
        "medical_care": "domestic_medical_care",
        "sickness": "domestic_sickness",
        "maternity": "domestic_maternity_right",
    }
    return {"value": getattr(v, figures.get(f.domestic_claim, "domestic_injury_benefits"))}


def employment(f: Facts, v: Figures) -> dict[str, Any]:
    needed = v.domestic_age_min if f.light_part_time else v.domestic_full_work_age_min
    return {"value": f.worker_age_months not in range(max(needed, v.domestic_age_min))}


def maternity(f: Facts, v: Figures) -> dict[str, Any]:
    """Week by week, at the wage, or at the minimum wage where the law of the day has one."""
    day = Fraction(f.daily_wage)
    if v.has("minimum_wage_month") and day * 26 < v.minimum_wage_month:
        day = Fraction(v.minimum_wage_month, 26)
    weeks = [day * v.domestic_week_days for _ in range(v.domestic_maternity_weeks)]
    return {"value": paisa(sum(weeks))}


def sick_leave(f: Facts, v: Figures) -> dict[str, Any]:
    held = 0
    for _ in range(f.sick_days_carried + v.domestic_sick_days_year):
        held += held < v.domestic_sick_days_max
    for _ in range(f.sick_days_taken):
        held -= held > 0
    return {"value": held}


def amnesty(f: Facts, v: Figures) -> dict[str, Any]:
    if "inactive_restart" in v.positions and not f.unit_inactive:
        raise Unknown("what others pay where only inactive enterprises are spoken of")
    forgiven = f.arrears_increase
    if "inactive_restart" in v.positions:
        forgiven += f.arrears_principal
    paid = f.arrears_principal + f.arrears_increase - forgiven
    return {"value": paid, "principal": paid, "increase": 0, "forgiven": forgiven}


ORACLES: dict[str, Oracle] = {
    "domestic.benefit": named,
    "domestic.employment": employment,
    "domestic.maternity": maternity,
    "domestic.sick_leave": sick_leave,
    "amnesty.due": amnesty,
}
