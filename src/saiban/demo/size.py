"""How large a country, how long its history, on what day it is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from saiban.offices.desk import months


@dataclass(slots=True)
class Size:
    """What is to be made: workers, months, the day it is told on, and the seed."""

    day: date
    workers: int = 20_000
    months: int = 24
    crowd_months: int = 12
    """How many of them the establishments outside the story have."""
    seed: int = 1
    mill: int = 320
    cast_scale: float = 1.0

    @property
    def last(self) -> date:
        """The newest month that is over."""
        return months.add(months.first(self.day), -1)

    @property
    def over(self) -> list[date]:
        """The months of the history."""
        return months.between(months.add(self.last, 1 - self.months), self.last)
