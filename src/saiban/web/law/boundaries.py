"""Where, for each fact of a case, a comparison of the law would come out otherwise.

A comparison turns over once as a fact grows or falls, as far as rules are written today; so it is
searched for by doubling steps, and then halved down to the very first number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from saiban.law.engine.facts import Fact
from saiban.law.engine.graph import Graph
from saiban.law.engine.units import Value
from saiban.web.law.recorded import Run, run

# How far a fact is moved: what no case would reach is not looked at.
REACH = {"days": 4_000, "months": 1_200, "count": 1_000, "percent": 10_000, "PKR": 100_000_000}
HUNDREDTHS = ("PKR", "percent")

Try = Callable[[int], Run]


@dataclass(frozen=True, slots=True)
class Boundary:
    """The nearest number of a fact at which a comparison turns over, and the case decided there.

    `before` is the number next to it on this side. `marks` name the comparisons.
    """

    fact: Fact
    at: int
    before: int
    marks: tuple[str, ...]
    run: Run


def find(
    graph: Graph, declared: Mapping[str, Fact], told: Mapping[str, Value], now: Run
) -> Iterator[Boundary]:
    """Boundaries of every number among the facts, upwards and downwards."""
    for name in graph.facts:
        fact, value = declared[name], told[name]
        if isinstance(value, bool) or not isinstance(value, int):
            continue
        decide = trial(graph, told, name)
        for towards in (1, -1):
            yield from _one_way(fact, value, towards, decide, now)


def trial(graph: Graph, told: Mapping[str, Value], name: str) -> Try:
    """Decides the case with another number for one fact."""

    @lru_cache(maxsize=512)
    def decide(value: int) -> Run:
        return run(graph, {**told, name: value})

    return decide


def _one_way(fact: Fact, start: int, towards: int, decide: Try, now: Run) -> Iterator[Boundary]:
    found: dict[int, list[str]] = {}
    settled: set[str] = set()
    last = start
    for number in _probes(fact, start, towards):
        seen = decide(number).seen
        for mark in sorted(now.seen.keys() & seen.keys() - settled):
            if seen[mark] != now.seen[mark]:
                settled.add(mark)
                found.setdefault(_first(mark, last, number, decide, now), []).append(mark)
        last = number
    for at, marks in found.items():
        yield Boundary(fact, at, at - towards, tuple(marks), decide(at))


def _first(mark: str, near: int, far: int, decide: Try, now: Run) -> int:
    """The first number after `near`, up to `far`, at which the mark differs from now."""
    while abs(far - near) > 1:
        middle = (near + far) // 2
        if decide(middle).seen.get(mark, now.seen[mark]) == now.seen[mark]:
            near = middle
        else:
            far = middle
    return far


def _probes(fact: Fact, start: int, towards: int) -> Iterator[int]:
    scale = 100 if fact.unit in HUNDREDTHS else 1
    reach = REACH.get(fact.unit, 1_000)
    lowest = fact.minimum * scale if fact.minimum is not None else -reach
    highest = min(reach, fact.maximum * scale if fact.maximum is not None else reach)
    step = 1
    while True:
        number = start + towards * step
        if not lowest <= number <= highest:
            break
        yield number
        step *= 2
    end = highest if towards > 0 else lowest
    if (end - start) * towards > 0:
        yield end
