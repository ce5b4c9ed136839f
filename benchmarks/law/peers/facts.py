"""Facts as either framework declares them: its type, and how the neutral rows become its arrays."""

from __future__ import annotations

import numpy as np

MONEY = (
    "monthly_wage",
    "daily_wage",
    "total_disablement_pension",
    "average_monthly_wage",
)
NUMBERS = (
    "days_paid",
    "contribution_days_6_months",
    "spell_days",
    "days_since_last_spell",
    "days_paid_in_year",
    "contribution_days_12_months",
    "days_before",
    "days_after",
    "incapacity_days",
    "degree",
    "widows",
    "children",
    "full_orphans",
    "insured_months",
    "age_months",
    "entry_age_months",
)
FLAGS = (
    "covered_before",
    "dependent_father",
    "dependent_mother",
    "miner",
    "retired_by_employer",
)
LONG_AGO = 1_000_000
RATES = (
    "contribution_rate",
    "coverage_wage_multiple",
    "sickness_rate",
    "sickness_rate_long_illness",
    "maternity_rate",
    "injury_rate",
    "disablement_pension_rate",
    "survivors_widow_rate",
    "survivors_child_rate",
    "survivors_full_orphan_rate",
    "survivors_parent_rate",
    "survivors_sole_rate",
    "federal_eobi_employer_rate",
    "federal_eobi_employee_rate",
    "federal_early_pension_reduction",
)
SUMS = (
    "minimum_wage_month",
    "coverage_wage_addition",
    "coverage_wage_ceiling_month",
    "contribution_wage_ceiling_month",
    "federal_minimum_wage_month",
    "federal_old_age_pension_minimum",
)
PROVINCES = ("punjab", "kp", "sindh", "balochistan")
VALUES = {
    "contribution.due": "contribution_due",
    "sickness.benefit": "sickness_benefit",
    "maternity.benefit": "maternity_benefit",
    "injury.benefit": "injury_benefit",
    "disablement.pension": "disablement_pension",
    "survivors.pension": "survivors_pension",
    "eobi.contribution": "eobi_contribution",
    "old_age.pension": "old_age_pension",
}
PARTS = {
    ("survivors.pension", "widow_each"): "survivors_widow_each",
    ("survivors.pension", "child_each"): "survivors_child_each",
    ("survivors.pension", "full_orphan_each"): "survivors_full_orphan_each",
    ("survivors.pension", "parent"): "survivors_parent",
    ("eobi.contribution", "employer"): "eobi_employer_contribution",
    ("eobi.contribution", "employee"): "eobi_employee_contribution",
}


def scale(parameter: str) -> int:
    """What a value of a parameter file is multiplied by to be whole: paisa, basis points, days."""
    return 10_000 if parameter in RATES else 100 if parameter in SUMS else 1


def variable(question: str, output: str) -> str:
    """The variable that holds an output of a question."""
    return VALUES[question] if output == "value" else PARTS[question, output]


def in_rupees(name: str, column: np.ndarray) -> np.ndarray:
    """The column as their users hold it: rupees as float32, numbers as int32, flags as they are."""
    if name in MONEY:
        return (column / 100).astype(np.float32)
    return _plain(name, column)


def in_wide_rupees(name: str, column: np.ndarray) -> np.ndarray:
    """The same with rupees as float64, as the tuned versions hold it."""
    return column / 100 if name in MONEY else _plain(name, column)


def in_paisa(name: str, column: np.ndarray) -> np.ndarray:
    """The column as the fused versions hold it: whole paisa in 64 bits."""
    return column.astype(np.int64) if name in MONEY else _plain(name, column)


def _plain(name: str, column: np.ndarray) -> np.ndarray:
    if name == "days_since_last_spell":
        column = np.where(column < 0, LONG_AGO, column)
    return column.astype(np.int32) if name in NUMBERS else column
