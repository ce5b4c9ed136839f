"""The self-assessment scheme: section 20A, a flat sum for each secured employee and month."""

from saiban.law.engine.rule import rule
from saiban.law.engine.units import Count, Paisa

TEXT = "Ordinance X of 1965"


@rule(cites="s.20A(1)", unit="PKR")
def self_assessment_employer(employees: Count, self_assessment_employer_sum: Paisa) -> Paisa:
    """What an employer who opted pays a month, for employees secured on 30 June 2001."""
    return employees * self_assessment_employer_sum


@rule(cites="s.20A(3)", unit="PKR")
def self_assessment_workers(employees: Count, self_assessment_worker_sum: Paisa) -> Paisa:
    """What the employees themselves pay a month, through the employer."""
    return employees * self_assessment_worker_sum
