"""What changed in the law, and what a proposed amendment would change.

`between` compares two days, `read_overlay` and `amended` make the law with an amendment in it, and
`effect` shows over many cases who gets more and who less.
"""

from saiban.law.diff.amend import amended
from saiban.law.diff.change import Change, Kind
from saiban.law.diff.compare import Moment, between, differences
from saiban.law.diff.effect import Effect, Row, Tally, effect
from saiban.law.diff.overlay import Overlay, read_overlay

__all__ = [
    "Change",
    "Effect",
    "Kind",
    "Moment",
    "Overlay",
    "Row",
    "Tally",
    "amended",
    "between",
    "differences",
    "effect",
    "read_overlay",
]
