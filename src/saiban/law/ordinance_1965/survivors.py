"""Survivors' pensions after death from an employment injury: section 42.

Shares are parts of the total disablement pension that the deceased had or would have had. A needy
widower counts as one widow. Re-adjustment (42(3)) is the same question asked with who remains: a
widow until she marries again, a son to 21, a daughter to 19 or, unmarried and dependent, for good.
"""

from saiban.law.engine.rounding import HALF_UP_TO_PAISA, half_up
from saiban.law.engine.rule import rule
from saiban.law.engine.units import BasisPoints, Count, Paisa

TEXT = "Ordinance X of 1965"


@rule(cites="s.42(1)(a)", unit="bp")
def survivors_widow_share(widows: Count, survivors_widow_rate: BasisPoints) -> BasisPoints:
    """What the widow, the widows together, or the needy widower take before the cap."""
    return survivors_widow_rate if widows > 0 else 0


@rule(cites="s.42(1)(b)", unit="bp")
def survivors_children_share(
    children: Count,
    full_orphans: Count,
    survivors_child_rate: BasisPoints,
    survivors_full_orphan_rate: BasisPoints,
) -> BasisPoints:
    """What all children take together before the cap; a full orphan, who has no parent left, more.

    Full orphans are counted apart from the other children.
    """
    return children * survivors_child_rate + full_orphans * survivors_full_orphan_rate


@rule(cites="s.42(2), (2-A)", unit="bp")
def survivors_parent_share(
    widows: Count,
    children: Count,
    full_orphans: Count,
    dependent_father: bool,
    dependent_mother: bool,
    survivors_parent_rate: BasisPoints,
    survivors_sole_rate: BasisPoints,
) -> BasisPoints:
    """What the dependent father, or if he is dead the mother, takes where no spouse is left.

    (2) and (2-A) overlap; they are read as one fifth beside children and one half where there are
    none. So a first child lowers what the family gets, from a half to two fifths. One parent only.
    """
    if widows > 0 or not (dependent_father or dependent_mother):
        return 0
    if children + full_orphans > 0:
        return survivors_parent_rate
    return survivors_sole_rate


@rule(cites="s.42(1) second proviso", unit="bp")
def survivors_shares_total(
    survivors_widow_share: BasisPoints,
    survivors_children_share: BasisPoints,
    survivors_parent_share: BasisPoints,
) -> BasisPoints:
    """All shares together, before the cap."""
    return survivors_widow_share + survivors_children_share + survivors_parent_share


@rule(cites="s.42(1) second proviso", unit="bp")
def survivors_divisor(survivors_shares_total: BasisPoints) -> BasisPoints:
    """What shares are divided by: the whole, or all shares together where they exceed the whole.

    So every share is cut in the same proportion, and only as long as the cap bites.
    """
    return max(10_000, survivors_shares_total)


@rule(cites="s.42(1)", unit="PKR", rounding=HALF_UP_TO_PAISA)
def survivors_pension(
    total_disablement_pension: Paisa,
    survivors_shares_total: BasisPoints,
    survivors_divisor: BasisPoints,
) -> Paisa:
    """What the family gets a month, all together; never more than the total disablement pension.

    Rounded once. The shares are rounded each for itself, so paid out together they may differ from
    this by up to half a paisa for each survivor.
    """
    return half_up(total_disablement_pension * survivors_shares_total, survivors_divisor)


@rule(cites="s.42(1)(a)", unit="PKR", rounding=HALF_UP_TO_PAISA)
def survivors_widow_each(
    total_disablement_pension: Paisa,
    widows: Count,
    survivors_widow_share: BasisPoints,
    survivors_divisor: BasisPoints,
) -> Paisa:
    """What each widow gets a month: an equal part of the widows' share."""
    if widows == 0:
        return 0
    return half_up(total_disablement_pension * survivors_widow_share, widows * survivors_divisor)


@rule(cites="s.42(1)(b)", unit="PKR", rounding=HALF_UP_TO_PAISA)
def survivors_child_each(
    total_disablement_pension: Paisa,
    children: Count,
    survivors_child_rate: BasisPoints,
    survivors_divisor: BasisPoints,
) -> Paisa:
    """What each child with one parent left gets a month."""
    if children == 0:
        return 0
    return half_up(total_disablement_pension * survivors_child_rate, survivors_divisor)


@rule(cites="s.42(1)(b) proviso", unit="PKR", rounding=HALF_UP_TO_PAISA)
def survivors_full_orphan_each(
    total_disablement_pension: Paisa,
    full_orphans: Count,
    survivors_full_orphan_rate: BasisPoints,
    survivors_divisor: BasisPoints,
) -> Paisa:
    """What each full orphan gets a month."""
    if full_orphans == 0:
        return 0
    return half_up(total_disablement_pension * survivors_full_orphan_rate, survivors_divisor)


@rule(cites="s.42(2), (2-A)", unit="PKR", rounding=HALF_UP_TO_PAISA)
def survivors_parent(
    total_disablement_pension: Paisa,
    survivors_parent_share: BasisPoints,
    survivors_divisor: BasisPoints,
) -> Paisa:
    """What the dependent father or mother gets a month, for life."""
    return half_up(total_disablement_pension * survivors_parent_share, survivors_divisor)


@rule(cites="s.42(2-A)", unit="PKR", rounding=HALF_UP_TO_PAISA)
def survivors_siblings(
    total_disablement_pension: Paisa, dependent_siblings: Count, survivors_sole_rate: BasisPoints
) -> Paisa:
    """What dependent brothers and sisters get a month together, where nobody nearer is left.

    That there is neither spouse nor child nor dependent parent is taken as given.
    """
    if dependent_siblings == 0:
        return 0
    return half_up(total_disablement_pension * survivors_sole_rate, 10_000)


@rule(cites="s.42(2-A)", unit="PKR", rounding=HALF_UP_TO_PAISA)
def survivors_sibling_each(
    total_disablement_pension: Paisa, dependent_siblings: Count, survivors_sole_rate: BasisPoints
) -> Paisa:
    """What each dependent brother or sister gets a month: equal shares."""
    if dependent_siblings == 0:
        return 0
    return half_up(total_disablement_pension * survivors_sole_rate, dependent_siblings * 10_000)
