"""The rules on arrays of whole paisa, for the versions of both frameworks that are fused by hand.

What a user does who has measured: one formula for each output in place of one for each rule, plain
numbers in place of parameters for each row (a simulation holds one province), whole numbers where
the framework would round, arrays written over in place, and choices as products, which NumPy does
faster than `where`. Divisions are by a plain number, which NumPy does fast too.
`v` looks a value of the law up by its name (money in paisa, rates in basis points).
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

Get = Callable[[str], np.ndarray]
Value = Callable[[str], int]


def half_up(numerator: np.ndarray, denominator: int) -> np.ndarray:
    """The quotient rounded half up, in the place of the numerator; the denominator is even."""
    numerator += denominator // 2
    numerator //= denominator
    return numerator


def contribution_due(get: Get, v: Value, rules: frozenset[str]) -> np.ndarray:
    """`rules` says which reading of limit and base holds in the province that month."""
    wage = get("monthly_wage")
    if "sum" in rules:
        limit = v("minimum_wage_month") + v("coverage_wage_addition")
    elif "multiple" in rules:
        limit = v("minimum_wage_month") * v("coverage_wage_multiple") // 10_000
    else:
        limit = v("coverage_wage_ceiling_month")
    full_month = v("minimum_wage_days_month")
    days = np.minimum(get("days_paid"), full_month).astype(np.int64)
    if rules:
        days *= v("minimum_wage_month") * v("contribution_rate")
    else:
        days *= np.minimum(wage, v("contribution_wage_ceiling_month"))
        days *= v("contribution_rate")
    days *= get("covered_before") | (wage <= limit)
    return half_up(days, full_month * 10_000)


def sickness_benefit(get: Get, v: Value) -> np.ndarray:
    """Waiting days, limits by illness, rate by illness."""
    ordinary = get("illness") == 0
    unlinked = get("days_since_last_spell") > v("sickness_link_days")
    waiting = unlinked * np.int32(v("sickness_waiting_days"))
    longest = v("sickness_days_max_long_illness")
    limit = longest - ordinary * np.int32(longest - v("sickness_days_max"))
    days = np.minimum(get("spell_days") - waiting, limit - get("days_paid_in_year"))
    np.maximum(days, 0, out=days)
    days *= get("contribution_days_6_months") >= v("sickness_qualifying_days")
    highest = v("sickness_rate_long_illness")
    rate = highest - ordinary * np.int64(highest - v("sickness_rate"))
    rate *= days
    rate *= get("daily_wage")
    return half_up(rate, 10_000)


def maternity_benefit(get: Get, v: Value) -> np.ndarray:
    """Days before and after within their limits."""
    days = np.minimum(get("days_before"), v("maternity_days_before_max"))
    days += get("days_after")
    np.minimum(days, v("maternity_days_max"), out=days)
    days *= get("contribution_days_12_months") >= v("maternity_qualifying_days")
    due = get("daily_wage") * days
    due *= v("maternity_rate")
    return half_up(due, 10_000)


def injury_benefit(get: Get, v: Value) -> np.ndarray:
    """Days within the limit."""
    due = get("daily_wage") * np.minimum(get("incapacity_days"), v("injury_days_max"))
    due *= v("injury_rate")
    return half_up(due, 10_000)


def disablement_pension(get: Get, v: Value) -> np.ndarray:
    """The degree counts up to that of total disablement."""
    degree, total = get("degree"), v("total_disablement_degree_min")
    counted = np.minimum(degree, total)
    counted *= degree > v("minor_disablement_degree_max")
    due = get("daily_wage") * counted
    due *= v("disablement_pension_rate") * v("disablement_pension_days")
    return half_up(due, total * 10_000)


def survivors(get: Get, v: Value) -> dict[str, np.ndarray]:
    """The family's sum and the shares."""
    widows, children, orphans = get("widows"), get("children"), get("full_orphans")
    pension = get("total_disablement_pension")
    per_child, per_orphan = v("survivors_child_rate"), v("survivors_full_orphan_rate")
    of_spouse = (widows > 0) * np.int32(v("survivors_widow_rate"))
    sole = v("survivors_sole_rate")
    of_parent = sole - ((children + orphans) > 0) * np.int32(sole - v("survivors_parent_rate"))
    of_parent *= get("dependent_father") | get("dependent_mother")
    of_parent *= widows == 0
    total = children * per_child
    total += orphans * per_orphan
    total += of_spouse
    total += of_parent
    # Exact in 64-bit floats for any pension below 10 million rupees, and faster than integers.
    of_all = np.maximum(10_000, total).astype(np.float64)
    return {
        "survivors_pension": _nearest(pension * total, of_all),
        "survivors_widow_each": _nearest(pension * of_spouse, of_all * np.maximum(widows, 1)),
        "survivors_child_each": _nearest(pension * per_child, of_all) * (children > 0),
        "survivors_full_orphan_each": _nearest(pension * per_orphan, of_all) * (orphans > 0),
        "survivors_parent": _nearest(pension * of_parent, of_all),
    }


def _nearest(numerator: np.ndarray, denominator: np.ndarray) -> np.ndarray:
    quotient = numerator / denominator
    quotient += 0.5
    return quotient.astype(np.int64)


def eobi(get: Get, v: Value) -> dict[str, np.ndarray]:
    """Both shares of the base, in proportion to the days."""
    full_month = v("federal_minimum_wage_days_month")
    days = np.minimum(get("days_paid"), full_month).astype(np.int64)
    days *= v("federal_minimum_wage_month")
    employer = half_up(days * v("federal_eobi_employer_rate"), full_month * 10_000)
    employee = half_up(days * v("federal_eobi_employee_rate"), full_month * 10_000)
    return {
        "eobi_contribution": employer + employee,
        "eobi_employer_contribution": employer,
        "eobi_employee_contribution": employee,
    }


def old_age_pension(get: Get, v: Value) -> np.ndarray:
    """Ages by sex, months needed by age of entry, wages times years over fifty."""
    woman = get("sex") == 1
    age, months = get("age_months"), get("insured_months")
    men, early = v("federal_pension_age_men"), v("federal_early_pension_age_men")
    full_age = men - woman * np.int32(men - v("federal_pension_age_women"))
    full_age -= get("miner") * np.int32(v("federal_miner_age_reduction"))
    early_age = early - woman * np.int32(early - v("federal_early_pension_age_women"))
    from_age = np.where(get("retired_by_employer"), np.minimum(full_age, early_age), full_age)
    as_man = get("entry_age_months") + woman * np.int32(v("federal_women_entrant_age_reduction"))
    first, second = v("federal_pension_months"), v("federal_older_entrant_pension_months")
    needed = first - (as_man >= v("federal_older_entrant_age")) * np.int32(first - second)
    third = v("federal_oldest_entrant_pension_months")
    needed -= (as_man >= v("federal_oldest_entrant_age")) * np.int32(second - third)
    divisor = v("federal_pension_formula_divisor")
    full = get("average_monthly_wage") * ((months + 6) // 12)
    np.maximum(full, v("federal_old_age_pension_minimum") * divisor, out=full)
    reduction = np.maximum(full_age - age, 0)
    reduction *= v("federal_early_pension_reduction")
    full *= 10_000 - reduction
    full *= (months >= needed) & (age >= from_age)
    return half_up(full, divisor * 10_000)
