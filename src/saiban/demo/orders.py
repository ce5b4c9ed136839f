"""What the processes of a load tell each other."""

from __future__ import annotations

from dataclasses import dataclass

from saiban.demo.size import Size

Units = dict[int, tuple[int, int | None]]
"""Firm number -> establishment (0: not registered yet) and its owner's user."""


@dataclass(frozen=True, slots=True)
class Orders:
    """What a process needs to know to make its part of the same country as the others."""

    size: Size
    place: int
    of: int
    units: Units


@dataclass(slots=True)
class Count:
    """What was filed and received."""

    rows: int = 0
    returns: int = 0
    receipts: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(
            self.rows + other.rows, self.returns + other.returns, self.receipts + other.receipts
        )
