"""Legal positions: what to do where courts or offices disagree."""

from dataclasses import dataclass
from functools import cached_property

from saiban.law.engine.labels import Label

THE_INSTITUTION = "The choice is the institution's, and a setting of it."
"""Whose choice a position is, where nothing more is to be said."""


@dataclass(frozen=True, slots=True)
class Position:
    """One reading of the law: who holds it and where that can be read (keys of the sources)."""

    name: str
    title: Label
    held_by: str
    source: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True)
class Dispute:
    """A point of law on which several positions are held.

    `gap` marks a dispute that only fills a hole: without a choice the law is not contested, a
    value is simply not found, and the refusal names the position that would fill it. `chosen_by`
    says whose choice it is: the law makes none.
    """

    name: str
    title: Label
    positions: tuple[Position, ...]
    gap: bool = False
    chosen_by: str = THE_INSTITUTION

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names a caller may pass as `position`."""
        return tuple(position.name for position in self.positions)
