"""Which establishments are covered by their size: section 1(3) and the notifications under it."""

from saiban.law.engine.rule import rule
from saiban.law.engine.units import Count

TEXT = "Ordinance X of 1965"


@rule(cites="s.1(3)", unit="flag")
def establishment_covered(persons_employed: Count, establishment_size_threshold: Count) -> bool:
    """Enough people work in it. That its industry and area are notified is taken as given."""
    return persons_employed >= establishment_size_threshold
