"""Sindh: the severely disabled keep medical care."""

from saiban.law.engine.rule import rule
from saiban.law.engine.units import Count

TEXT = "Sindh Act VI of 2016"


@rule(cites="s.44", unit="flag", start="2021-05-01")
def care_out_of_work(
    relation: str, disablement_pension_degree: Count, care_out_of_work_degree_min: Count
) -> bool:
    """A degree of half or more keeps its holder in medical care, even out of secured work."""
    severe = disablement_pension_degree >= care_out_of_work_degree_min
    return relation == "secured_person" and severe
