"""The rules on arrays of whole paisa, for the tuned versions of both frameworks.

What a user does who has measured: one formula for each output in place of one for each rule, plain
numbers in place of parameters for each row (a simulation holds one province), integers where the
framework would round, and a division by a plain number, which NumPy does fast.
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
    full_month, rate = v("minimum_wage_days_month"), v("contribution_rate")
    days = np.minimum(get("days_paid"), full_month)
    if rules:
        # The base is the same for all, so there are only so many sums as days.
        base = v("minimum_wage_month") * rate
        sums = half_up(np.arange(full_month + 1, dtype=np.int64) * base, full_month * 10_000)
        due = sums[days]
    else:
        base = np.minimum(wage, v("contribution_wage_ceiling_month"))
        due = half_up(base * days * rate, full_month * 10_000)
    return due * (get("covered_before") | (wage <= limit))


def sickness_benefit(get: Get, v: Value) -> np.ndarray:
    """Waiting days, limits by illness, rate by illness."""
    ordinary = get("illness") == 0
    linked = get("days_since_last_spell") <= v("sickness_link_days")
    waiting = (~linked) * np.int32(v("sickness_waiting_days"))
    limit = np.array([v("sickness_days_max_long_illness"), v("sickness_days_max")], np.int32)
    rate = np.array([v("sickness_rate_long_illness"), v("sickness_rate")])
    which = ordinary.view(np.int8)
    days = np.minimum(get("spell_days") - waiting, limit[which] - get("days_paid_in_year"))
    days = np.maximum(days, 0) * (
        get("contribution_days_6_months") >= v("sickness_qualifying_days")
    )
    return half_up(get("daily_wage") * days * rate[which], 10_000)


def maternity_benefit(get: Get, v: Value) -> np.ndarray:
    """Days before and after within their limits."""
    before = np.minimum(get("days_before"), v("maternity_days_before_max"))
    days = np.minimum(before + get("days_after"), v("maternity_days_max"))
    days = days * (get("contribution_days_12_months") >= v("maternity_qualifying_days"))
    return half_up(get("daily_wage") * days * v("maternity_rate"), 10_000)


def injury_benefit(get: Get, v: Value) -> np.ndarray:
    """Days within the limit."""
    days = np.minimum(get("incapacity_days"), v("injury_days_max"))
    return half_up(get("daily_wage") * days * v("injury_rate"), 10_000)


def disablement_pension(get: Get, v: Value) -> np.ndarray:
    """The factor is the same for all of one degree, so there are a hundred and one of them."""
    total = v("total_disablement_degree_min")
    degrees = np.arange(101, dtype=np.int64)
    factor = np.minimum(degrees, total) * (degrees > v("minor_disablement_degree_max"))
    factor *= v("disablement_pension_rate") * v("disablement_pension_days")
    return half_up(get("daily_wage") * factor[get("degree")], total * 10_000)


def survivors(get: Get, v: Value) -> dict[str, np.ndarray]:
    """The family's sum and the shares."""
    widows, children, orphans = get("widows"), get("children"), get("full_orphans")
    pension = get("total_disablement_pension")
    per_child, per_orphan = v("survivors_child_rate"), v("survivors_full_orphan_rate")
    spouse_share = (widows > 0) * v("survivors_widow_rate")
    sole = np.array([v("survivors_sole_rate"), v("survivors_parent_rate")])
    parent_share = sole[((children + orphans) > 0).view(np.int8)]
    dependent = get("dependent_father") | get("dependent_mother")
    parent_share = parent_share * (dependent & (widows == 0))
    total = spouse_share + children * per_child + orphans * per_orphan + parent_share
    # Exact in 64-bit floats for any pension below 10 million rupees, and faster than integers.
    of_all = np.maximum(10_000, total).astype(np.float64)
    return {
        "survivors_pension": _nearest(pension * total, of_all),
        "survivors_widow_each": _nearest(pension * spouse_share, of_all * np.maximum(widows, 1)),
        "survivors_child_each": _nearest(pension * per_child, of_all) * (children > 0),
        "survivors_full_orphan_each": _nearest(pension * per_orphan, of_all) * (orphans > 0),
        "survivors_parent": _nearest(pension * parent_share, of_all),
    }


def _nearest(numerator: np.ndarray, denominator: np.ndarray) -> np.ndarray:
    quotient = numerator / denominator
    quotient += 0.5
    return quotient.astype(np.int64)


def eobi(get: Get, v: Value) -> dict[str, np.ndarray]:
    """A sum for each number of days: 0 to a full month."""
    full_month = v("federal_minimum_wage_days_month")
    days = np.arange(full_month + 1, dtype=np.int64) * v("federal_minimum_wage_month")
    employer = half_up(days * v("federal_eobi_employer_rate"), full_month * 10_000)
    employee = half_up(days * v("federal_eobi_employee_rate"), full_month * 10_000)
    paid = np.minimum(get("days_paid"), full_month)
    return {
        "eobi_contribution": (employer + employee)[paid],
        "eobi_employer_contribution": employer[paid],
        "eobi_employee_contribution": employee[paid],
    }


def old_age_pension(get: Get, v: Value) -> np.ndarray:
    """Ages by sex, months needed by age of entry, wages times years over fifty."""
    sex = get("sex")
    age, months = get("age_months"), get("insured_months")
    ages = np.array([v("federal_pension_age_men"), v("federal_pension_age_women")], np.int32)
    early_ages = np.array(
        [v("federal_early_pension_age_men"), v("federal_early_pension_age_women")], np.int32
    )
    full_age = ages[sex] - get("miner") * np.int32(v("federal_miner_age_reduction"))
    from_age = np.where(get("retired_by_employer"), np.minimum(full_age, early_ages[sex]), full_age)
    later = np.array([0, v("federal_women_entrant_age_reduction")], np.int32)
    as_man = get("entry_age_months") + later[sex]
    step = (as_man >= v("federal_older_entrant_age")).view(np.int8) + (
        as_man >= v("federal_oldest_entrant_age")
    )
    needed = np.array(
        [
            v("federal_pension_months"),
            v("federal_older_entrant_pension_months"),
            v("federal_oldest_entrant_pension_months"),
        ],
        np.int32,
    )[step]
    divisor = v("federal_pension_formula_divisor")
    by_formula = get("average_monthly_wage") * ((months + 6) // 12)
    full = np.maximum(by_formula, v("federal_old_age_pension_minimum") * divisor)
    reduction = np.maximum(full_age - age, 0) * v("federal_early_pension_reduction")
    due = half_up(full * (10_000 - reduction), divisor * 10_000)
    return due * ((months >= needed) & (age >= from_age))
