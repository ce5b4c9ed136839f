"""Second opinions: the same questions worked out anew, in another way, from the sections.

An oracle has the facts and the figures of a law, not its rules. Days are counted one by one, shares
are fractions, and rounding is done by the decimal module. `Unknown` stands for a figure that the
law does not have; the law must refuse then.
"""

from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from tests.law.proof.cases_of import Case
from tests.law.proof.laws import Law
from tests.law.proof.watch import constants


class Unknown(Exception):
    """The law has no figure of this name for the day."""


class Figures:
    """The dated values of a law, by name."""

    def __init__(self, law: Law) -> None:
        self.held: Mapping[str, Any] = constants(law.graph)
        self.positions = law.positions
        self.on = law.on

    def __getattr__(self, name: str) -> Any:
        if name not in self.held:
            raise Unknown(name)
        return self.held[name]

    def has(self, name: str) -> bool:
        """Whether the law rests on a figure."""
        return name in self.held


Facts = SimpleNamespace
Oracle = Callable[[Facts, Figures], dict[str, Any]]


def paisa(amount: Fraction | int) -> int:
    """Rounded to the paisa, a half going up."""
    exact = Fraction(amount)
    # Six more digits than any amount has keep a half a half and nothing else.
    scaled = Decimal(exact.numerator * 10**6 // exact.denominator) / 10**6
    return int(scaled.quantize(Decimal(1), ROUND_HALF_UP))


def part(rate: int) -> Fraction:
    """Basis points as a fraction."""
    return Fraction(rate, 10_000)


def all_oracles() -> dict[str, Oracle]:
    """Every second opinion, by question."""
    from tests.law.proof import (
        oracles_benefits,
        oracles_care,
        oracles_contribution,
        oracles_domestic,
        oracles_eobi,
    )

    return {
        **oracles_contribution.ORACLES,
        **oracles_benefits.ORACLES,
        **oracles_care.ORACLES,
        **oracles_domestic.ORACLES,
        **oracles_eobi.ORACLES,
    }


def opinion(law: Law, case: Case) -> dict[str, Any] | None:
    """What the oracle of the question says: value and parts; None where it knows no figure."""
    oracle = all_oracles()[law.question]
    try:
        found = oracle(SimpleNamespace(**case), Figures(law))
    except Unknown:
        return None
    return {name: found[name] for name in ("value", *law.graph.parts)}
