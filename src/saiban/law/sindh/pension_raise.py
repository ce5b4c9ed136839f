"""Sindh's step-up of pensions in payment from July 2023."""

from saiban.law.engine.refusal import Reason
from saiban.law.engine.rule import absence, rule
from saiban.law.engine.units import Paisa

TEXT = "SESSI, 165th meeting"

OUTSIDE_STEPS = absence(
    "pension_outside_steps",
    reason=Reason.NOT_MODELLED,
    detail="The steps reported go from 700 to 3,750 rupees a month; what became of smaller and "
    "larger pensions was not found. SESSI can supply it.",
    cites="s.75, 165th meeting",
)


@rule(cites="s.75", unit="PKR", start="2023-07-01", guarded=("pension_outside_steps",))
def pension_raised(
    pension_before_raise: Paisa,
    pension_step_lowest: Paisa,
    pension_step_1_to: Paisa,
    pension_step_1: Paisa,
    pension_step_2_to: Paisa,
    pension_step_2: Paisa,
    pension_step_3_to: Paisa,
    pension_step_3: Paisa,
    pension_outside_steps: Paisa,
) -> Paisa:
    """The pension after the step-up: one of three amounts, by what it was before."""
    outside = pension_before_raise < pension_step_lowest
    if outside or pension_before_raise > pension_step_3_to:
        return pension_outside_steps
    if pension_before_raise <= pension_step_1_to:
        return pension_step_1
    if pension_before_raise <= pension_step_2_to:
        return pension_step_2
    return pension_step_3
