"""Second opinions on EOBI: coverage, months that count, pensions, claims and raises."""

from datetime import date
from fractions import Fraction
from typing import Any

from tests.law.proof.oracles import Facts, Figures, Oracle, Unknown, paisa, part


def _formula(f: Facts, v: Figures) -> Fraction:
    """The pension before any reduction: wages times years over fifty, or the lowest one."""
    years, months = divmod(f.insured_months + f.months_only_payable, 12)
    years += months >= 6
    by_formula = Fraction(f.average_monthly_wage * years, v.pension_formula_divisor)
    return sorted([by_formula, Fraction(v.old_age_pension_minimum)])[-1]


def _months_needed(f: Facts, v: Figures) -> int:
    """The easier tests are five years earlier for women."""
    younger = 0 if f.sex == "male" else v.women_entrant_age_reduction
    if f.entry_age_months >= v.oldest_entrant_age - younger:
        return v.oldest_entrant_pension_months  # type: ignore[no-any-return]
    if f.entry_age_months >= v.older_entrant_age - younger:
        return v.older_entrant_pension_months  # type: ignore[no-any-return]
    return v.pension_months  # type: ignore[no-any-return]


def _ages(f: Facts, v: Figures) -> tuple[int, int]:
    """The age of the full pension, and that from which there is any for this person."""
    full = v.pension_age_men if f.sex == "male" else v.pension_age_women
    full -= v.miner_age_reduction * f.miner
    early = v.early_pension_age_men if f.sex == "male" else v.early_pension_age_women
    return full, (early if f.retired_by_employer and early < full else full)


def _has_pension(f: Facts, v: Figures) -> bool:
    return f.age_months >= _ages(f, v)[1] and f.insured_months >= _months_needed(f, v)


def old_age(f: Facts, v: Figures) -> dict[str, Any]:
    full, _ = _ages(f, v)
    if not _has_pension(f, v):
        return {"value": 0}
    lost = sum(part(v.early_pension_reduction) for _ in range(f.age_months, full))
    return {"value": paisa(_formula(f, v) * (1 - lost))}


def grant(f: Facts, v: Figures) -> dict[str, Any]:
    as_woman = f.miner or f.sex == "female"
    age = v.pension_age_women if as_woman else v.pension_age_men
    if _has_pension(f, v) or f.age_months < age or f.insured_months < v.grant_months_min:
        return {"value": 0}
    years, months = divmod(f.insured_months + f.months_only_payable, 12)
    return {"value": f.average_monthly_wage * (years + (months > 6))}


def invalidity(f: Facts, v: Figures) -> dict[str, Any]:
    young = f.age_months < (v.pension_age_men if f.sex == "male" else v.pension_age_women)
    invalid = part(f.remaining_earning) <= Fraction(1, v.invalidity_earning_part)
    long = f.insured_months >= v.invalidity_months
    recent = f.insured_months_last_5_years >= v.invalidity_recent_months
    short = f.insured_months >= v.invalidity_months_short and recent
    entitled = young and invalid and (long or short) and not f.caused_by_employment_injury
    return {"value": paisa(_formula(f, v)) if entitled else 0}


def left_out(f: Facts, v: Figures) -> dict[str, Any]:
    office = f.statutory_body - f.factory_or_mine > 0
    return {"value": any((f.public_service, office, f.employers_family, f.company_director))}


def invalidity_continues(f: Facts, v: Figures) -> dict[str, Any]:
    old = f.age_months - (v.pension_age_men if f.sex == "male" else v.pension_age_women)
    long = f.pension_paid_months - v.invalidity_life_months
    for_life = max(old, long) >= 0
    return {"value": any((for_life, f.invalidity_lasts)), "for_life": for_life}


def survivors(f: Facts, v: Figures) -> dict[str, Any]:
    none = {"value": 0, "spouse_share": 0, "child_each": 0, "parents_share": 0}
    needed = v.survivors_months_out_of_employment
    if f.died_in_employment:
        needed = v.survivors_months_in_employment
    pensioner = f.pension_in_payment > 0
    if not pensioner and f.insured_months < needed - f.months_only_payable:
        return none
    pension = max(f.pension_in_payment, v.old_age_pension_minimum)
    if not pensioner:
        pension = paisa(_formula(f, v))
    if f.spouse:
        return {**none, "value": pension, "spouse_share": pension}
    if f.children:
        return {**none, "value": pension, "child_each": paisa(Fraction(pension, f.children))}
    barred = f.child_had_pension or f.spouse_pension_months // v.survivors_parents_entry_months
    if f.parents and not barred:
        return {**none, "value": pension, "parents_share": pension}
    return none


def survivors_continue(f: Facts, v: Figures) -> dict[str, Any]:
    minor = f.relative_age_months in range(v.survivors_minor_age_max)
    parent = f.parents_pension_months in range(v.survivors_parents_months_max)
    goes_on = {
        **dict.fromkeys(("wife", "husband"), True),
        **dict.fromkeys(("father", "mother"), parent),
        "son": minor,
        "daughter": minor and f.unmarried,
    }
    return {"value": goes_on.get(f.relative, False)}


def coverage(f: Facts, v: Figures) -> dict[str, Any]:
    if f.unit_covered_before or not f.unit_employees < v.eobi_size_threshold:
        return {"value": True}
    if f.unit_opted_in and v.on < date(2002, 1, 1):
        raise Unknown("opting in before the Ordinance of 2001 was certainly in force")
    return {"value": f.unit_opted_in}


def insured_months(f: Facts, v: Figures) -> dict[str, Any]:
    protected = f.months_unpaid * (f.particulars_told and f.card_held)
    credited = 0
    if f.months_on_benefit:
        if not v.has("benefit_month_credit"):
            raise Unknown("benefit_month_credit")
        credited = f.months_on_benefit
    counted = [f.months_paid, f.months_own_share_only, f.months_unpaid_before_july_2002]
    total = sum([*counted, protected, credited])
    return {"value": total, "protected": protected, "credited": credited}


def back_pay(f: Facts, v: Figures) -> dict[str, Any]:
    if f.pension_kind == "survivors":
        return {"value": 0 * v.back_pay_months_max_survivors}
    dead = f.months_since_entitled > v.claim_months_max and not f.delay_condoned
    months = range(f.months_since_entitled)[: v.back_pay_months_max]
    return {"value": 0 if dead else sum(f.monthly_pension for _ in months)}


def raised(f: Facts, v: Figures) -> dict[str, Any]:
    floor = paisa(v.old_age_pension_minimum * (1 - part(f.early_reduction_percent)))
    pension = f.pension_before_raise
    if f.pension_by_formula:
        pension = paisa(pension * (1 + part(v.pension_raise_rate)))
    return {"value": pension if pension > floor else floor}


def overlap(f: Facts, v: Figures) -> dict[str, Any]:
    if f.invalidity_beside_essi:
        raise Unknown("section 28(4)")
    return {"value": sorted([f.eobi_benefit, f.eobi_second_benefit, f.essi_disablement_pension])[2]}


ORACLES: dict[str, Oracle] = {
    "eobi.coverage": coverage,
    "eobi.left_out": left_out,
    "eobi.insured_months": insured_months,
    "eobi.back_pay": back_pay,
    "eobi.raised_pension": raised,
    "eobi.overlap": overlap,
    "old_age.pension": old_age,
    "old_age.grant": grant,
    "invalidity.pension": invalidity,
    "survivors.old_age": survivors,
    "survivors.old_age_continues": survivors_continue,
    "eobi.invalidity_continues": invalidity_continues,
}
