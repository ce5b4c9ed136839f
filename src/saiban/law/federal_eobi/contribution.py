"""What employer and insured person pay a month: sections 9 and 9B.

Courts disagree whether amendments by Finance Act are valid, and so on the base.
"""

from saiban.law.engine.rounding import HALF_UP_TO_PAISA, half_up
from saiban.law.engine.rule import rule
from saiban.law.engine.units import BasisPoints, Days, Paisa

TEXT = "EOB Act, 1976"


@rule(cites="s.9(1)", unit="PKR", until="2004-12-31")
def eobi_base_month(eobi_capped_wage_month: Paisa) -> Paisa:
    """The wage ceiling, which every full-time wage reaches."""
    return eobi_capped_wage_month


@rule(
    name="eobi_base_month",
    cites="s.9(1) second proviso",
    unit="PKR",
    start="2005-01-01",
    position="capped_3000",
)
def eobi_base_capped(eobi_capped_wage_month: Paisa) -> Paisa:
    """The wage ceiling, for the amendments by Finance Act are held to be invalid."""
    return eobi_capped_wage_month


@rule(
    name="eobi_base_month",
    cites="s.9(1), 2",
    unit="PKR",
    start="2005-01-01",
    position="federal_minimum_wage",
)
def eobi_base_minimum_wage(minimum_wage_month: Paisa) -> Paisa:
    """The minimum wage notified by the Federal Government, as the printed Act has it."""
    return minimum_wage_month


@rule(cites="s.9(1) proviso, 9(2)", unit="days")
def eobi_days(
    days_paid: Days, contributions_have_ended: bool, minimum_wage_days_month: Days
) -> Days:
    """Days that count: those with wages, at most a full month.

    None for a person who draws the old-age pension or has reached its age, sixty, or fifty-five for
    a woman: then neither share is payable.
    """
    if contributions_have_ended:
        return 0
    return min(days_paid, minimum_wage_days_month)


@rule(cites="s.9(1)", unit="PKR", rounding=HALF_UP_TO_PAISA)
def eobi_employer_contribution(
    eobi_base_month: Paisa,
    eobi_days: Days,
    minimum_wage_days_month: Days,
    eobi_employer_rate: BasisPoints,
) -> Paisa:
    """The employer's share, which may not be taken from wages."""
    return half_up(
        eobi_base_month * eobi_days * eobi_employer_rate, minimum_wage_days_month * 10_000
    )


@rule(cites="s.9B", unit="PKR", rounding=HALF_UP_TO_PAISA)
def eobi_employee_contribution(
    eobi_base_month: Paisa,
    eobi_days: Days,
    minimum_wage_days_month: Days,
    eobi_employee_rate: BasisPoints,
) -> Paisa:
    """The insured person's own share, taken from wages."""
    return half_up(
        eobi_base_month * eobi_days * eobi_employee_rate, minimum_wage_days_month * 10_000
    )


@rule(cites="s.9, 9B", unit="PKR")
def eobi_contribution(
    eobi_employer_contribution: Paisa, eobi_employee_contribution: Paisa
) -> Paisa:
    """Both shares of the month."""
    return eobi_employer_contribution + eobi_employee_contribution
