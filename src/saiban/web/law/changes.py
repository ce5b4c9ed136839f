"""What would change an answer: the conditions that decided it, and by how much.

Nothing is written by hand for a question: facts are moved, one at a time, to where a comparison in
the rules turns over, and the law is asked again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from saiban.law.engine.facts import Fact
from saiban.law.engine.graph import Graph
from saiban.law.engine.refusal import Refusal
from saiban.law.engine.resolve import resolve
from saiban.law.engine.scheme import Scheme
from saiban.law.engine.units import Value
from saiban.web.law.boundaries import Boundary, find
from saiban.web.law.recorded import Run, run

SHOWN = 8
TRIED = 12


@dataclass(frozen=True, slots=True)
class Move:
    """A fact that were otherwise: what it is now, and what it would be."""

    fact: Fact
    now: Value
    then: Value

    @property
    def by(self) -> int | None:
        """By how much a number moves; None for a word or a truth value."""
        if isinstance(self.now, bool) or not isinstance(self.now, int):
            return None
        return int(self.then) - self.now


@dataclass(frozen=True, slots=True)
class Change:
    """Facts moved together, the rules whose conditions turn over, and the answer that follows."""

    moves: tuple[Move, ...]
    rules: tuple[str, ...]
    value: Value | Refusal


@dataclass(frozen=True, slots=True)
class Changes:
    """`conditions` change the answer at once; at `limits` a fact begins, or ceases, to count."""

    conditions: tuple[Change, ...] = ()
    limits: tuple[Change, ...] = ()


def of(
    scheme: Scheme,
    question: str,
    told: Mapping[str, Value],
    *,
    on: date,
    positions: tuple[str, ...],
) -> Changes:
    """What would change the answer to a question; `told` are the facts as rules hold them.

    Nothing where the law is not known or a fact is missing.
    """
    chosen = frozenset(positions)
    graph = resolve(scheme, scheme.contract[question], scheme.last_change(on), chosen)
    if isinstance(graph, Refusal) or any(name not in told for name in graph.facts):
        return Changes()
    facts = {name: told[name] for name in graph.facts}
    now = run(graph, facts)
    boundaries = list(find(graph, scheme.facts, facts, now))
    words = list(_words(graph, scheme, facts, now))
    jumps, limits = [], []
    for boundary in boundaries:
        change = _change(boundary, facts)
        if _jumps(graph, facts, boundary):
            jumps.append(change)
        elif boundary.run.value != now.value or _bends(graph, facts, boundary):
            limits.append(change)
    telling = [each for each in (*jumps, *words) if each.value != now.value]
    if not now.amount and not any(_is_more(each.value, now.value) for each in telling):
        first = [*(_change(each, facts) for each in boundaries), *words]
        telling += _together(graph, scheme, facts, first)
    telling.sort(key=lambda each: (not _is_more(each.value, now.value), len(each.moves)))
    return Changes(tuple(telling[:SHOWN]), tuple(limits[:SHOWN]))


def _change(boundary: Boundary, facts: Mapping[str, Value]) -> Change:
    move = Move(boundary.fact, facts[boundary.fact.name], boundary.at)
    return Change((move,), _rules(boundary.marks), boundary.run.value)


def _rules(marks: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mark.partition(":")[0] for mark in marks))


def _jumps(graph: Graph, facts: Mapping[str, Value], boundary: Boundary) -> bool:
    """Whether one step over the boundary changes more than a step beside it."""
    towards = boundary.at - boundary.before
    numbers = [boundary.before - towards, boundary.before, boundary.at, boundary.at + towards]
    values = [_at(graph, facts, boundary.fact, number) for number in numbers]
    if any(isinstance(value, Refusal) for value in values):
        return values[1] != values[2]
    before, over, after = (abs(int(b) - int(a)) for a, b in pairwise(values))
    # Two paisa of rounding are no jump.
    return over > max(before, after) + (2 if graph.question.unit == "PKR" else 0)


def _bends(graph: Graph, facts: Mapping[str, Value], boundary: Boundary) -> bool:
    """Whether the answer grows otherwise beyond the boundary than before it."""
    step = 10_000 if boundary.fact.unit == "PKR" else 1
    towards = step if boundary.at > boundary.before else -step
    number = boundary.at
    values = [_at(graph, facts, boundary.fact, number + k * towards) for k in (-1, 0, 1)]
    if any(isinstance(value, Refusal) for value in values):
        return False
    first, middle, last = (int(value) for value in values)
    return abs((last - middle) - (middle - first)) > 2


def _at(graph: Graph, facts: Mapping[str, Value], fact: Fact, number: int) -> Value | Refusal:
    lowest = (fact.minimum or 0) if fact.minimum is not None else number
    return run(graph, {**facts, fact.name: max(lowest, number)}).value


def _words(graph: Graph, scheme: Scheme, facts: Mapping[str, Value], now: Run) -> Iterator[Change]:
    """Truth values turned round, and other words chosen."""
    for name in graph.facts:
        fact, value = scheme.facts[name], facts[name]
        others: tuple[Value, ...] = tuple(each for each in fact.choices if each != value)
        if isinstance(value, bool):
            others = (not value,)
        looking = tuple(rule.name for rule in graph.rules if name in rule.arguments)
        for other in others:
            found = run(graph, {**facts, name: other})
            if found.value != now.value or found.seen != now.seen:
                yield Change((Move(fact, value, other),), looking, found.value)


def _together(
    graph: Graph, scheme: Scheme, facts: Mapping[str, Value], first: list[Change]
) -> list[Change]:
    """Two facts moved at once, where no single one gives anything.

    The second is searched for from where the first has been moved to: a rule may look at it only
    then.
    """
    found: dict[frozenset[tuple[str, Value]], Change] = {}
    for change in first[:TRIED]:
        move = change.moves[0]
        moved = {**facts, move.fact.name: move.then}
        now = run(graph, moved)
        for boundary in find(graph, scheme.facts, moved, now):
            if boundary.fact.name != move.fact.name and _is_more(boundary.run.value, now.value):
                second = _change(boundary, moved)
                both = (move, *second.moves)
                rules = tuple(dict.fromkeys((*change.rules, *second.rules)))
                found.setdefault(
                    frozenset((each.fact.name, each.then) for each in both),
                    Change(both, rules, boundary.run.value),
                )
    return sorted(found.values(), key=_how_far)


def _how_far(change: Change) -> int:
    """Small moves first: what is nearest to the case says most."""
    return sum(abs(move.by or 0) for move in change.moves)


def _is_more(value: Value | Refusal, than: Value | Refusal) -> bool:
    if isinstance(value, int) and isinstance(than, int):
        return value > than
    return isinstance(than, Refusal) and not isinstance(value, Refusal)
