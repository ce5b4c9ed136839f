"""Every law since 2008: each question in each place, on each day of change, under each reading."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from saiban import law
from saiban.law.engine.check import positions_behind
from saiban.law.engine.graph import Graph
from saiban.law.engine.parameters import Entry
from saiban.law.engine.refusal import Refusal
from saiban.law.engine.scheme import Scheme
from saiban.law.engine.units import Value

SINCE = date(2008, 1, 1)


@dataclass(frozen=True, repr=False)
class Law:
    """A question's law on the first day on which it held, under the positions that were named."""

    place: str
    question: str
    on: date
    positions: tuple[str, ...]
    graph: Graph

    @property
    def shape(self) -> tuple[object, ...]:
        """Laws of one shape have the same rules; only their figures differ."""
        rules = tuple(sorted(f"{id(rule.function)}" for rule in self.graph.rules))
        return self.question, rules, tuple(sorted(self.graph.unknown)), tuple(self.graph.parts)

    def __repr__(self) -> str:
        held = "".join(f" {name}" for name in self.positions)
        return f"{self.question} {self.place} {self.on.isoformat()}{held}"


def days(scheme: Scheme) -> list[date]:
    """The first day looked at, and every later one on which anything changes."""
    return sorted({SINCE} | {on for on in scheme.changes if on > SINCE})


def readings(place: str, question: str, on: date) -> Iterator[tuple[tuple[str, ...], object]]:
    """The outcome with no position, with each alone, and with those that refusals ask for."""
    country = law.pakistan()
    scheme = country.scheme(place)
    alone = positions_behind(scheme, question) if scheme.models(question) else ()
    waiting: list[tuple[str, ...]] = [(), *((name,) for name in alone)]
    seen: set[tuple[str, ...]] = set()
    while waiting:
        chosen = waiting.pop(0)
        if chosen in seen:
            continue
        seen.add(chosen)
        outcome = country.law(question, on=on, place=place, position=chosen)
        yield chosen, outcome
        if isinstance(outcome, Refusal):
            waiting += [_with(scheme, chosen, name) for name in outcome.positions]


def _with(scheme: Scheme, chosen: tuple[str, ...], name: str) -> tuple[str, ...]:
    """The positions with one more, in the place of any that it excludes."""
    excluded = set(scheme.dispute_of(name).names)
    return tuple(sorted({*(set(chosen) - excluded), name}))


@cache
def laws() -> tuple[Law, ...]:
    """All laws since 2008 that differ in a rule or a figure, the newest first."""
    found: dict[tuple[str, str, str], Law] = {}
    for place, scheme in law.pakistan().schemes.items():
        for question in scheme.manifest.questions:
            for on in reversed(days(scheme)):
                for positions, outcome in readings(place, question, on):
                    if isinstance(outcome, Graph):
                        one = Law(place, question, on, positions, outcome)
                        found.setdefault((place, question, outcome.law_version), one)
    return tuple(found.values())


@cache
def shapes() -> tuple[Law, ...]:
    """One law of every shape, the newest."""
    found: dict[tuple[object, ...], Law] = {}
    for one in laws():
        found.setdefault(one.shape, one)
    return tuple(found.values())


@cache
def imagined() -> tuple[Law, ...]:
    """Every shape with rates and sums that no law has: odd, so that rounding and caps show.

    What the rules say must hold for the figures of tomorrow too, not only while rates are whole.
    """
    return tuple(replace(one, graph=_with_odd_figures(one.graph)) for one in shapes())


def _with_odd_figures(graph: Graph) -> Graph:
    values = {name: replace(entry, value=_odd(entry)) for name, entry in graph.values.items()}
    return replace(graph, values=values)


def _odd(entry: Entry) -> Value | None:
    """A part of a rate, another one for each name, and of a sum; both odd. Other figures stay.

    Sums all shrink alike, so that steps keep their order.
    """
    if not isinstance(entry.value, int) or entry.unit not in ("bp", "PKR"):
        return entry.value
    sixteenths = 9 if entry.unit == "PKR" else 3 + sum(map(ord, entry.name)) % 11
    return entry.value * sixteenths // 16 | 1
