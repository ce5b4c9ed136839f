"""Which establishments are covered by their size: section 1(3) and the notifications under it."""

from saiban.law.engine.rule import rule
from saiban.law.engine.units import Count

TEXT = "Ordinance X of 1965"


@rule(cites="s.1(3)", unit="flag")
def establishment_large_enough(
    persons_employed: Count, establishment_size_threshold: Count
) -> bool:
    """As many people work in it as the notification asks for."""
    return persons_employed >= establishment_size_threshold


@rule(cites="s.1(3)", unit="flag")
def establishment_covered(establishment_large_enough: bool) -> bool:
    """Covered by its size. That its industry and area are notified is taken as given."""
    return establishment_large_enough
