"""Spans of whole numbers: how small and how large a value can be.

What is proved of a span is proved of every row whose facts lie in the spans of the facts.
"""

from dataclasses import dataclass

from saiban.law.engine.rounding import half_up


@dataclass(frozen=True, slots=True)
class Span:
    """From `low` to `high`, both included. Truth values are 0 and 1."""

    low: int
    high: int

    @property
    def largest(self) -> int:
        """The largest distance from zero."""
        return max(abs(self.low), abs(self.high))

    @property
    def empty(self) -> bool:
        return self.low > self.high

    def __contains__(self, value: int) -> bool:
        return self.low <= value <= self.high

    def within(self, other: "Span") -> bool:
        """Whether all of it lies in the other."""
        return other.low <= self.low and self.high <= other.high

    def meet(self, other: "Span") -> "Span":
        """What both have; may be empty."""
        return Span(max(self.low, other.low), min(self.high, other.high))

    def join(self, other: "Span") -> "Span":
        """The smallest span that holds both."""
        return Span(min(self.low, other.low), max(self.high, other.high))


TRUTH = Span(0, 1)


def add(a: Span, b: Span) -> Span:
    return Span(a.low + b.low, a.high + b.high)


def subtract(a: Span, b: Span) -> Span:
    return Span(a.low - b.high, a.high - b.low)


def multiply(a: Span, b: Span) -> Span:
    corners = [x * y for x in (a.low, a.high) for y in (b.low, b.high)]
    return Span(min(corners), max(corners))


def divide(a: Span, b: Span) -> Span:
    """Floor division. `b` does not hold zero."""
    corners = [x // y for x in (a.low, a.high) for y in (b.low, b.high)]
    return Span(min(corners), max(corners))


def round_half_up(a: Span, b: Span) -> Span:
    """Division rounded half up. `b` does not hold zero."""
    corners = [half_up(x, y) for x in (a.low, a.high) for y in (b.low, b.high)]
    return Span(min(corners), max(corners))


def least(spans: list[Span]) -> Span:
    return Span(min(s.low for s in spans), min(s.high for s in spans))


def greatest(spans: list[Span]) -> Span:
    return Span(max(s.low for s in spans), max(s.high for s in spans))
