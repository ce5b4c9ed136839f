"""Which way an answer may move when one fact grows: what the sections promise, fact by fact.

For a fact that is chosen, growing means from no to yes, or to a later word of its choices. A fact
without a direction says why.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.law.proof.cases_of import Case

UP, DOWN = 1, -1


def always(case: Case) -> bool:
    """The direction holds for every case."""
    return True


@dataclass(frozen=True)
class Direction:
    """`sign` is UP where more of the fact never gives less, DOWN where it never gives more.

    `given` is what must hold of the case before. `sign` 0 promises nothing, and `why` says why.
    `strict` is false where no case can move, because the fact only keeps others from moving.
    """

    sign: int
    given: Callable[[Case], bool] = always
    why: str = ""
    strict: bool = True


up, down = Direction(UP), Direction(DOWN)


def all_up(*facts: str) -> dict[str, Direction]:
    """The plain promise for several facts."""
    return dict.fromkeys(facts, up)


def none(why: str) -> Direction:
    """No promise."""
    return Direction(0, why=why)


def _has_nobody_nearer(case: Case) -> bool:
    parent = case["dependent_father"] or case["dependent_mother"]
    return bool(case["widows"] + case["children"] + case["full_orphans"]) or not parent


def _no_pension_yet(case: Case) -> bool:
    return bool(case["insured_months"] < 59)


GRANT_ONLY = Direction(UP, _no_pension_yet, "with enough months the pension takes its place")

_NO_ORDER = none("these have no order among them")

_CARE: Mapping[str, Mapping[str, Direction]] = {
    "medical.care": {
        **dict.fromkeys(("relation", "employment", "care_need"), _NO_ORDER),
        **all_up("maternity_days_6_months", "maternity_days_12_months", "months_employed"),
        **all_up("on_injury_benefit", "on_disablement_pension", "on_survivors_pension"),
        "disablement_pension_degree": up,
        **dict.fromkeys(("months_since_pension_ended", "months_since_death"), down),
        "died_of_injury": Direction(DOWN, why="after an injury survivors have the pension"),
        "seasonal": none("care is shorter, but fewer months of work are needed"),
    },
    "medical.after_death": {"seasonal": down},
    "medical.dependant": {
        "relative": _NO_ORDER,
        **all_up("needy", "unmarried", "invalid_husband"),
        "relative_age_months": down,
    },
    "survivors.continues": {
        "relative": _NO_ORDER,
        **all_up("needy", "unmarried"),
        **dict.fromkeys(("relative_age_months", "remarried"), down),
    },
    "death.funeral": {"deceased": _NO_ORDER},
    "domestic.benefit": {"domestic_claim": _NO_ORDER},
    "domestic.employment": all_up("worker_age_months", "light_part_time"),
    "domestic.maternity": all_up("daily_wage"),
    "domestic.sick_leave": {"sick_days_carried": up, "sick_days_taken": down},
}

_OBLIGATIONS: Mapping[str, Mapping[str, Direction]] = {
    "contribution.credited": {**all_up("month_due", "month_paid"), "connived": down},
    "employment.protected": all_up(
        "on_sickness_benefit", "on_maternity_benefit", "on_injury_benefit", "under_medical_care"
    ),
    "contribution.special_tax": all_up("wages_counted", "percent"),
    "contribution.establishment": {
        "persons_employed": up,
        "karachi": none("elsewhere there is no answer"),
    },
    "benefit.repayment": {
        **all_up("amount_overpaid", "misrepresented"),
        **dict.fromkeys(("hardship", "waived"), down),
    },
    "amnesty.due": {
        "arrears_principal": up,
        "arrears_increase": Direction(UP, why="it is forgiven, so it never counts", strict=False),
        "unit_inactive": none("under the variant that asks, others have no answer"),
    },
    "claim.in_time": {"claimed": _NO_ORDER, "days_since_event": down},
}

DIRECTIONS: Mapping[str, Mapping[str, Direction]] = {
    **_CARE,
    **_OBLIGATIONS,
    "disablement.reassessment": {
        **all_up("daily_wage", "degree"),
        "pension_paid_months": Direction(
            UP, why="a pension for life goes on, but what it is then was not found", strict=False
        ),
    },
    "pension.raised": {
        "pension_before_raise": up,
        "pension_branch": Direction(DOWN, why="only the disabled have a new lowest pension"),
    },
    "contribution.coverage": {"monthly_wage": down, "covered_before": up},
    "contribution.due": {
        "monthly_wage": Direction(
            UP, lambda c: bool(c["covered_before"]), "a new employee above the limit is not covered"
        ),
        **all_up("days_paid", "covered_before"),
    },
    "contribution.increase": all_up("amount_due", "days_late"),
    "contribution.safety_increase": all_up("amount_due", "percent"),
    "contribution.self_assessment": all_up("employees"),
    "contribution.refund": {
        "amount_paid": up,
        "days_since_payment": down,
        "benefits_given": down,
    },
    "eobi.contribution": {"days_paid": up, "contributions_have_ended": down},
    "sickness.benefit": {
        **all_up("daily_wage", "contribution_days_6_months", "spell_days", "illness"),
        "days_since_last_spell": down,
        "days_paid_in_year": down,
    },
    "maternity.benefit": all_up(
        "daily_wage", "contribution_days_12_months", "days_before", "days_after"
    ),
    "iddat.benefit": all_up("daily_wage", "iddat_days"),
    "injury.benefit": all_up("daily_wage", "incapacity_days"),
    "disablement.gratuity": {
        "daily_wage": up,
        "degree": Direction(UP, lambda c: bool(c["degree"] < 20), "above 20 there is a pension"),
    },
    "disablement.pension": all_up("daily_wage", "degree"),
    "survivors.pension": {
        **all_up("total_disablement_pension", "widows", "full_orphans"),
        **all_up("dependent_father", "dependent_mother"),
        "children": Direction(
            UP, _has_nobody_nearer, "a parent alone has a half, beside a first child a fifth"
        ),
    },
    "survivors.siblings": all_up("total_disablement_pension", "dependent_siblings"),
    "death.grant": all_up("daily_benefit"),
    "overlap": {
        **all_up("daily_sickness", "daily_maternity", "daily_injury", "days"),
        "days_with_wages": down,
    },
    "old_age.pension": all_up(
        "average_monthly_wage",
        "insured_months",
        "age_months",
        "sex",
        "miner",
        "retired_by_employer",
        "entry_age_months",
        "months_only_payable",
    ),
    "old_age.grant": {
        **all_up("average_monthly_wage", "age_months", "months_only_payable"),
        **dict.fromkeys(("insured_months", "sex", "miner"), GRANT_ONLY),
        "entry_age_months": Direction(DOWN, why="a pension takes the grant's place"),
        "retired_by_employer": Direction(
            DOWN, why="whoever is of age for a grant is of age for a pension", strict=False
        ),
    },
    "invalidity.pension": {
        **all_up("average_monthly_wage", "insured_months", "insured_months_last_5_years"),
        "months_only_payable": up,
        "age_months": down,
        "sex": Direction(DOWN, why="women reach the age at which it ends earlier"),
        **dict.fromkeys(("remaining_earning", "caused_by_employment_injury"), down),
    },
    "eobi.left_out": {
        **all_up("public_service", "statutory_body", "employers_family", "company_director"),
        "factory_or_mine": down,
    },
    "eobi.invalidity_continues": all_up(
        "invalidity_lasts", "pension_paid_months", "age_months", "sex"
    ),
    "survivors.old_age": {
        **all_up("average_monthly_wage", "insured_months", "died_in_employment"),
        "months_only_payable": up,
        **all_up("spouse", "children", "parents"),
        **dict.fromkeys(("spouse_pension_months", "child_had_pension"), down),
        "pension_in_payment": Direction(
            UP, lambda c: bool(c["pension_in_payment"]), "it takes the place of the formula"
        ),
    },
    "survivors.old_age_continues": {
        "relative": _NO_ORDER,
        "unmarried": up,
        **dict.fromkeys(("relative_age_months", "parents_pension_months"), down),
    },
    "eobi.coverage": all_up("unit_employees", "unit_covered_before", "unit_opted_in"),
    "eobi.insured_months": all_up(
        "months_paid",
        "months_own_share_only",
        "months_unpaid",
        "particulars_told",
        "card_held",
        "months_unpaid_before_july_2002",
        "months_on_benefit",
    ),
    "eobi.back_pay": {
        **all_up("monthly_pension", "delay_condoned"),
        "months_since_entitled": Direction(
            UP, lambda c: bool(c["delay_condoned"]), "after twelve months the claim is dead"
        ),
        "pension_kind": none("for survivors there is no answer"),
    },
    "eobi.raised_pension": {
        **all_up("pension_before_raise", "pension_by_formula"),
        "early_reduction_percent": down,
    },
    "eobi.overlap": {
        **all_up("eobi_benefit", "eobi_second_benefit", "essi_disablement_pension"),
        "invalidity_beside_essi": none("beside such a benefit there is no answer"),
    },
}
