"""Returns on contribution from published budgets (`seed/returns.yaml`)."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import yaml

from saiban.offices.desk.figures import Words

SEED = Path(__file__).parents[1] / "seed"


@dataclass(frozen=True, slots=True)
class YearOfReturns:
    """Of an institution's year: what was contributed, and what care and benefits took of it."""

    institution: str
    year: str
    basis: str
    source: str
    quality: str
    contributions: int | None = None
    care: int | None = None
    cash: int | None = None
    url: str = ""
    note: str = ""
    conflict: bool = False

    @property
    def returned(self) -> int | None:
        """Care and cash, in rupees; None where a part was not published."""
        return None if self.care is None or self.cash is None else self.care + self.cash

    @property
    def paisa_per_rupee(self) -> int | None:
        """What of a rupee contributed came back, in paisa, halves up; None: cannot be said."""
        if self.returned is None or not self.contributions:
            return None
        return (200 * self.returned + self.contributions) // (2 * self.contributions)


@dataclass(frozen=True, slots=True)
class Returns:
    """Returns on contribution from published budgets, with the formula and what to beware of."""

    formula: Words
    caveats: list[Words]
    not_found: Words
    years: list[YearOfReturns] = field(default_factory=list)


@lru_cache(maxsize=1)
def returns_on_contribution() -> Returns:
    """Every year that was published, also those of which no ratio can be made."""
    read = yaml.safe_load((SEED / "returns.yaml").read_text(encoding="utf-8"))
    return Returns(
        formula=Words(**read["formula"]),
        caveats=[Words(**each) for each in read["caveats"]],
        not_found=Words(**read["not_found"]),
        years=[YearOfReturns(**each) for each in read["years"]],
    )
