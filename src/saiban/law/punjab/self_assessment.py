"""Punjab's self-assessment: six percent, of a base that was not found."""

from saiban.law.engine.labels import Label
from saiban.law.engine.positions import Dispute, Position
from saiban.law.engine.rounding import HALF_UP_TO_PAISA, half_up
from saiban.law.engine.rule import rule
from saiban.law.engine.units import BasisPoints, Count, Paisa

TEXT = "Ordinance X of 1965 as amended by Punjab"

SELF_ASSESSMENT_BASE = Dispute(
    "self_assessment_base",
    Label("What Punjab's self-assessment is counted on", "پنجاب میں خود تشخیص کس رقم پر"),
    (
        Position(
            "self_assessment_on_s71_limit",
            Label("the limit notified under section 71", "دفعہ 71 کی حد"),
            "an institution that chooses it; the amendment of 2013 ties the scheme to that limit",
            ("S14", "S18"),
        ),
        Position(
            "self_assessment_on_minimum_wage",
            Label("the minimum wage", "کم از کم اجرت"),
            "an institution that chooses it, as Sindh does for its own scheme",
            ("S8", "S18"),
        ),
    ),
    gap=True,
)


@rule(
    cites="s.20A, 2(25-a)",
    unit="PKR",
    start="2013-10-07",
    guarded=("minimum_wage_month", "contribution_wage_ceiling_month"),
)
def self_assessment_base_month(
    self_assessment_counts_minimum_wage: bool,
    minimum_wage_month: Paisa,
    contribution_wage_ceiling_month: Paisa,
) -> Paisa:
    """The monthly amount that stands for each employee's wage under the scheme."""
    if self_assessment_counts_minimum_wage:
        return minimum_wage_month
    return contribution_wage_ceiling_month


@rule(cites="s.20A", unit="PKR", start="2013-10-07", rounding=HALF_UP_TO_PAISA)
def self_assessment_employer(
    employees: Count, self_assessment_base_month: Paisa, self_assessment_rate: BasisPoints
) -> Paisa:
    """The general rate of the base for each employee; the federal text's flat sum is gone."""
    return half_up(employees * self_assessment_base_month * self_assessment_rate, 10_000)
