"""Figures changed by one, and days of change moved by one: does a worked case notice?

Second opinions take their figures from the law, so only the worked cases, and the figures that are
written down a second time, can hold a figure fast.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from saiban import law
from saiban.law.engine.check import reached
from saiban.law.engine.parameters import Entry
from tests.law.mutation.witnesses import Witness, worked, worked_cases
from tests.law.proof.laws import SINCE, laws
from tests.law.test_figures import held_value, periods


@cache
def held_by() -> dict[Entry, tuple[Witness, ...]]:
    """Every figure that a law since 2008 rests on, with the worked cases that rest on it."""
    found: dict[int, tuple[Entry, list[Witness]]] = {}
    for one in laws():
        for entry in one.graph.values.values():
            found.setdefault(id(entry), (entry, []))
    for witness in worked():
        for entry in witness.graph.values.values():
            if id(entry) in found:
                found[id(entry)][1].append(witness)
    return {entry: tuple(cases) for entry, cases in found.values()}


def loose_figures() -> Iterator[str]:
    """Figures that may be one more or one less without any worked case noticing."""
    for entry, cases in held_by().items():
        if isinstance(entry.value, str) or entry.value in _written(entry).get(entry.start, ()):
            continue
        changed = [not entry.value] if isinstance(entry.value, bool) else _neighbours(entry)
        for value in changed:
            if not any(_with(case, entry, value).notices({}) for case in cases):
                yield f"{name(entry)}: {entry.value} -> {value}"


def loose_days() -> Iterator[str]:
    """Figures for which no worked case asks on their first day, or none on the day before."""
    asked = _asked()
    for entry in held_by():
        if entry.start <= SINCE or entry.place == "all_essi":
            continue
        days = asked.get((entry.place, entry.name), set()) | _checked(_written(entry))
        for missing in {entry.start, entry.start - timedelta(days=1)} - days:
            yield f"{name(entry)}: no case on {missing.isoformat()}"


def _written(entry: Entry) -> dict[date, list[int]]:
    """What the second list has for a figure's place and name, from each day on."""
    return {
        first: [held_value(place, name, h) for h in (held if isinstance(held, list) else [held])]
        for place, name, first, _, held in periods()
        if (place, name) == (entry.place, entry.name) and held is not None
    }


def _checked(written: dict[date, list[int]]) -> set[date]:
    """The first days, and the days before all but the first, on which the list is checked."""
    return {*written, *(first - timedelta(days=1) for first in sorted(written)[1:])}


def _asked() -> dict[tuple[str, str], set[date]]:
    """The days of the worked cases, by place and every name behind their question."""
    country, found = law.pakistan(), defaultdict(set)
    for case in worked_cases():
        scheme = country.scheme(case["place"])
        if scheme.models(case["question"]):
            for each in _behind(case["place"], case["question"]):
                found[case["place"], each].add(case["on"])
    return found


@cache
def _behind(place: str, question: str) -> frozenset[str]:
    return frozenset(reached(law.pakistan().scheme(place), [question]))


def name(entry: Entry) -> str:
    """A figure's place, name, day and position."""
    position = f" {entry.position}" if entry.position else ""
    return f"{entry.place} {entry.name} {entry.start.isoformat()}{position}"


def _neighbours(entry: Entry) -> list[int]:
    """One more and one less; of money a rupee, since a rate of it is rounded to the paisa."""
    assert isinstance(entry.value, int)
    step = 100 if entry.unit == "PKR" else 1
    return [entry.value + step, entry.value - step]


def _with(case: Witness, entry: Entry, value: int) -> Witness:
    values = {**case.graph.values, entry.name: replace(entry, value=value)}
    return replace(case, graph=replace(case.graph, values=values))
