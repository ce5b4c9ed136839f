"""Second opinions on coverage, contributions and what is added to them."""

from fractions import Fraction
from typing import Any

from tests.law.proof.oracles import Facts, Figures, Oracle, paisa, part


def _limit(v: Figures) -> Fraction:
    """The wage up to which a new employee is covered."""
    if v.has("coverage_wage_ceiling_month"):
        return Fraction(v.coverage_wage_ceiling_month)
    if v.has("coverage_wage_multiple"):
        return v.minimum_wage_month * part(v.coverage_wage_multiple)
    return Fraction(v.minimum_wage_month + v.coverage_wage_addition)


def _covered(f: Facts, v: Figures) -> bool:
    return True if f.covered_before else not f.monthly_wage > _limit(v)


def coverage(f: Facts, v: Figures) -> dict[str, Any]:
    return {"value": _covered(f, v)}


def due(f: Facts, v: Figures) -> dict[str, Any]:
    if not _covered(f, v):
        return {"value": 0}
    if v.has("contribution_wage_ceiling_month"):
        base = sorted([f.monthly_wage, v.contribution_wage_ceiling_month])[0]
    else:
        base = v.minimum_wage_month
    share = Fraction(sorted([f.days_paid, 26])[0], 26)
    return {"value": paisa(base * share * part(v.contribution_rate))}


def increase(f: Facts, v: Figures) -> dict[str, Any]:
    share = Fraction(0)
    for day in range(1, f.days_late + 1):
        share += part(v.late_increase_rate_day)
        if day > v.late_increase_days_max:
            share = part(v.late_increase_after_max)
            break
    if share > part(v.late_increase_cap):
        share = part(v.late_increase_cap)
    return {"value": paisa(f.amount_due * share)}


def safety_increase(f: Facts, v: Figures) -> dict[str, Any]:
    percent = f.percent if f.percent < v.safety_increase_max else v.safety_increase_max
    return {"value": paisa(f.amount_due * part(percent))}


def self_assessment(f: Facts, v: Figures) -> dict[str, Any]:
    if v.has("self_assessment_rate"):
        on_limit = v.held.get("self_assessment_counts_minimum_wage") is False
        base = v.contribution_wage_ceiling_month if on_limit else v.minimum_wage_month
        employer = paisa(f.employees * base * part(v.self_assessment_rate))
    else:
        employer = f.employees * v.self_assessment_employer_sum
    workers = f.employees * v.held.get("self_assessment_worker_sum", 0)
    return {"value": employer, "employer": employer, "workers": workers}


def refund(f: Facts, v: Figures) -> dict[str, Any]:
    longest = {3: 92, 6: 184}[v.refund_period_months]
    left = f.amount_paid - f.benefits_given
    return {"value": left if f.days_since_payment <= longest and left > 0 else 0}


def eobi(f: Facts, v: Figures) -> dict[str, Any]:
    capped = v.has("eobi_capped_wage_month")
    base = v.eobi_capped_wage_month if capped else v.minimum_wage_month
    share = Fraction(f.days_paid, 26) if f.days_paid < 26 else 1
    share *= not f.contributions_have_ended
    employer = paisa(base * share * part(v.eobi_employer_rate))
    employee = paisa(base * share * part(v.eobi_employee_rate))
    return {"value": employer + employee, "employer": employer, "employee": employee}


ORACLES: dict[str, Oracle] = {
    "contribution.coverage": coverage,
    "contribution.due": due,
    "contribution.increase": increase,
    "contribution.safety_increase": safety_increase,
    "contribution.self_assessment": self_assessment,
    "contribution.refund": refund,
    "eobi.contribution": eobi,
}
