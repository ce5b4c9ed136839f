"""Which establishments must register: section 1(4)."""

from saiban.law.engine.refusal import Reason
from saiban.law.engine.rule import absence, rule
from saiban.law.engine.units import Count

TEXT = "EOB Act, 1976"

opting_in_not_read = absence(
    "eobi_opt_in",
    reason=Reason.NOT_MODELLED,
    detail="Opting in came during 2001 by Ordinance LIII of 2001, whose day was not noted; what "
    "held before it was not found. EOBI can say.",
    cites="EOB Act, 1976 s.1(4)(ia)",
    until="2001-12-31",
)


@rule(cites="s.1(4)(ia)", unit="flag", start="2002-01-01")
def eobi_opt_in(unit_opted_in: bool) -> bool:
    """A unit below the size may come in of its own accord, from the day on which it applies.

    Inserted by Ordinance LIII of 2001. Only the year is known, so it is held from the first day on
    which it was certainly in force.
    """
    return unit_opted_in


@rule(cites="s.1(4)", unit="flag", guarded=("eobi_opt_in",))
def eobi_coverage(
    unit_employees: Count,
    unit_covered_before: bool,
    unit_opted_in: bool,
    eobi_size_threshold: Count,
    eobi_opt_in: bool,
) -> bool:
    """Whether the unit is under the Act: by size on any day of twelve months, and then for good.

    Whom section 47 leaves out is asked by `eobi.left_out`. A worker may
    register himself (section 11) whatever the unit does.
    """
    if unit_covered_before or unit_employees >= eobi_size_threshold:
        return True
    if unit_opted_in:
        return eobi_opt_in
    return False
