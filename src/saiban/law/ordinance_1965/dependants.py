"""Who is a dependant (section 2), and when a survivor's pension ends (section 42(3)).

Section 2 was lost in the copy read; the definition is that of a presentation of the Ordinance.
"""

from saiban.law.engine.rule import rule
from saiban.law.engine.units import Months

TEXT = "Ordinance X of 1965"


@rule(cites="s.2", unit="flag")
def dependent_spouse(relative: str, needy: bool, invalid_husband: bool) -> bool:
    """Every wife; a husband only if he is needy and an invalid."""
    if relative == "wife":
        return True
    return relative == "husband" and needy and invalid_husband


@rule(cites="s.2", unit="flag")
def dependent_child(
    relative: str,
    needy: bool,
    unmarried: bool,
    relative_age_months: Months,
    dependent_child_age_max: Months,
) -> bool:
    """An unmarried dependent child below the age; a daughter at any age while unmarried."""
    if relative != "son" and relative != "daughter":
        return False
    young = relative_age_months < dependent_child_age_max
    return unmarried and needy and (young or relative == "daughter")


@rule(cites="s.2", unit="flag")
def dependant(dependent_spouse: bool, dependent_child: bool, relative: str, needy: bool) -> bool:
    """Whether a relative shares in the secured person's medical care.

    Brothers, sisters and others do not, though some may have a survivor's pension.
    """
    dependent_parent = needy and (relative == "father" or relative == "mother")
    return dependent_spouse or dependent_child or dependent_parent


@rule(cites="s.42(3)(c)", unit="flag")
def survivor_child_continues(
    relative: str,
    needy: bool,
    unmarried: bool,
    relative_age_months: Months,
    survivors_son_age_max: Months,
    survivors_daughter_age_max: Months,
) -> bool:
    """A son below one age; a daughter below another, or while unmarried and dependent.

    Asked of sons and daughters only.
    """
    if relative == "son":
        return relative_age_months < survivors_son_age_max
    return relative_age_months < survivors_daughter_age_max or (unmarried and needy)


@rule(cites="s.42(2), (2-A), (3)", unit="flag")
def survivor_continues(relative: str, remarried: bool, survivor_child_continues: bool) -> bool:
    """Whether a living survivor's pension goes on; where one ends, the others are counted anew.

    A widow's ends when she marries again. The text says nothing of a widower's marriage; parents,
    brothers and sisters have theirs for life.
    """
    if relative == "wife":
        return not remarried
    if relative == "son" or relative == "daughter":
        return survivor_child_continues
    return True
