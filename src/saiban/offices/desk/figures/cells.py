"""The numbers of a figure: one for each place, hidden where too few stand behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

ALL = "all"
"""The place of the sum over an institution's places."""
SMALLEST = {"persons": 10, "establishments": 3}
"""Below this many behind it, a number could be about somebody in particular."""
LARGEST, TWO_LARGEST = 80, 90
"""Percent of an amount: where one unit has more, or two together, it is about these (0021)."""
UNITS = {
    "persons": 0,
    "establishments": 0,
    "returns": 0,
    "PKR": 2,
    "days": 1,
    "rows": 2,
    "percent": 1,
}
"""Places after the decimal point by unit. A numerator in PKR is in paisa."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A number for a place: numerator, over a denominator where the figure has one."""

    place: str
    numerator: int
    denominator: int | None = None
    behind: int = 0
    """How many persons or establishments it is about."""
    dominated: bool = False
    """An amount, nearly all of which is of one or two of these; see `is_dominated`."""


@dataclass(frozen=True, slots=True)
class NoData:
    """The office cannot say, and why, in both languages. Never a zero."""

    en: str
    ur: str


NOTHING_RECORDED = NoData("Nothing is recorded for this month.", "اس مہینے کے لیے کچھ درج نہیں ہے۔")


def is_dominated(total: int | None, leading: Sequence[int] | None) -> bool:
    """Whether one unit has more than 80 % of an amount, or two have more than 90 %.

    `leading` holds what the largest two units have, the larger first, in the unit of `total`.
    """
    first, second = (*(leading or ()), 0, 0)[:2]
    whole = total or 0
    return first * 100 > whole * LARGEST or (first + second) * 100 > whole * TWO_LARGEST


def written(cell: Cell, unit: str) -> str:
    """The number as it is published: exact, halves rounded up at the last place shown."""
    places = UNITS[unit]
    top, bottom = cell.numerator, cell.denominator if cell.denominator is not None else 1
    if unit == "PKR":
        bottom *= 100
    if unit == "percent":
        top *= 100
    scale: int = 10**places
    whole = (2 * top * scale + bottom) // (2 * bottom)
    if not places:
        return str(whole)
    sign, rest = ("-", -whole) if whole < 0 else ("", whole)
    return f"{sign}{rest // scale}.{rest % scale:0{places}}"


def as_content(found: Iterable[Cell] | NoData, *, unit: str, behind: str) -> list[dict[str, Any]]:
    """The cells as they are published, by place; small ones hidden, and what would uncover them."""
    if isinstance(found, NoData):
        return [_missing(found)]
    cells = sorted(found, key=lambda each: (each.place == ALL, each.place))
    if not any(each.behind or each.numerator for each in cells):
        return [_missing(NOTHING_RECORDED)]
    hidden = _hidden(cells, SMALLEST[behind])
    return [_shown(each, unit, SMALLEST[behind], each.place in hidden) for each in cells]


def _missing(why: NoData) -> dict[str, Any]:
    return {"place": ALL, "state": "no_data", "why": {"en": why.en, "ur": why.ur}}


def _hidden(cells: Sequence[Cell], smallest: int) -> set[str]:
    """Places whose number is about too few; with one such, the next smallest too.

    Otherwise the sum less what is shown would give away the one that is hidden.
    """
    hidden = {each.place for each in cells if each.behind < smallest or each.dominated}
    parts = sorted(
        (each for each in cells if each.place not in (ALL, *hidden)), key=lambda each: each.behind
    )
    if len(hidden - {ALL}) == 1 and parts and len(cells) > 1:
        hidden.add(parts[0].place)
    return hidden


def _shown(cell: Cell, unit: str, smallest: int, hide: bool) -> dict[str, Any]:
    if hide:
        few = smallest if cell.behind < smallest else None
        held = {"place": cell.place, "state": "suppressed", "fewer_than": few}
        return {**held, "dominated": True} if cell.dominated and not few else held
    if cell.denominator == 0:
        return {**_missing(NOTHING_RECORDED), "place": cell.place}
    return {
        "place": cell.place,
        "state": "value",
        "value": written(cell, unit),
        "numerator": str(cell.numerator),
        "denominator": None if cell.denominator is None else str(cell.denominator),
    }
