"""Rounding is law: which way, to what, and on whose authority."""

from dataclasses import dataclass
from typing import Final

NONE_FOUND: Final = "none found"
"""Stands where a citation would, when no text of law on the rounding was found."""


@dataclass(frozen=True, slots=True)
class Rounding:
    """How a rule rounds: direction, the unit it rounds to, and the section that says so."""

    direction: str
    to: str
    cites: str = NONE_FOUND
    note: str = ""


HALF_UP_TO_PAISA: Final = Rounding(
    "half up",
    "1 paisa",
    NONE_FOUND,
    "No section on rounding was found; exact until this step.",
)


def half_up(numerator: int, denominator: int) -> int:
    """The quotient rounded to the nearest whole number, a half going up. Denominator above zero."""
    return (2 * numerator + denominator) // (2 * denominator)
