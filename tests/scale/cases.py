"""Every law there is, and many cases for each: at random, at every threshold, and at the ends."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from saiban.law.engine.country import Country
from saiban.law.engine.graph import Graph
from saiban.law.engine.plan import Plan, compile_plan, fold
from saiban.law.engine.scheme import Scheme
from saiban.law.pakistan import pakistan
from saiban.law.toyland.scheme import toyland
from saiban.scale.making import loops_of
from saiban.scale.program import Program, program
from saiban.scale.proof import prove
from saiban.scale.ranges import MACHINE, machine_spans, told


@dataclass(frozen=True)
class Asked:
    """A question whose law is known, with what led there."""

    name: str
    graph: Graph
    scheme: Scheme

    @property
    def plan(self) -> Plan:
        return compile_plan(self.graph)

    @property
    def program(self) -> Program:
        return program(self.graph, self.scheme.facts)


@lru_cache(maxsize=1)
def laws() -> tuple[Asked, ...]:
    """Each law of each question once: over places, days of change and positions."""
    return (*_laws_of(pakistan()), *_laws_of(toyland()))


@lru_cache(maxsize=1)
def shapes() -> tuple[Asked, ...]:
    """One law of each shape: those that differ in figures only compile to the same loop."""
    found: dict[str, Asked] = {}
    for asked in laws():
        spans = machine_spans(asked.program, {})
        text = loops_of(prove(asked.program, spans, MACHINE), spans).source
        found.setdefault(re.sub(r"\d+", "#", text), asked)
    return tuple(found.values())


def _laws_of(country: Country) -> Iterator[Asked]:
    seen = set()
    for place, scheme in country.schemes.items():
        for question in scheme.manifest.questions:
            for on in scheme.changes[1:]:
                for position in (None, *scheme.positions):
                    graph = country.law(question, on=on, place=place, position=position)
                    if isinstance(graph, Graph) and graph.law_version not in seen:
                        seen.add(graph.law_version)
                        yield Asked(f"{question} {place} {on} {position}", graph, scheme)


def columns(asked: Asked, rows: int, seed: int) -> dict[str, np.ndarray]:
    """Facts of so many cases, each in its range: small ones, large ones, and all boundaries."""
    rng = np.random.default_rng(seed)
    edges = _edges(asked.graph)
    found = {}
    for name in asked.graph.facts:
        fact = asked.scheme.facts[name]
        if fact.choices:
            found[name] = np.array(fact.choices)[rng.integers(0, len(fact.choices), rows)]
        elif fact.unit == "flag":
            found[name] = rng.random(rows) < 0.5
        else:
            found[name] = _numbers(rng, fact, edges, rows)
    return found


def _edges(graph: Graph) -> list[int]:
    """Every figure of the law, and the numbers next to it."""
    near = {0, 1, 2**53 - 1, 2**53 + 1}
    for value in fold(graph)[0].values():
        if isinstance(value, int):
            near |= {value - 1, value, value + 1, 2 * value}
    for rule in graph.rules:
        near |= {
            int(number) + d for number in re.findall(r"\b\d+\b", rule.source) for d in (-1, 0, 1)
        }
    return sorted(near)


def _numbers(rng, fact, edges: list[int], rows: int) -> np.ndarray:
    span = told(fact)
    inside = np.array([e for e in edges if e in span] + [span.low, span.high], np.int64)
    size = 10.0 ** rng.uniform(0, 18.9 if fact.unit == "PKR" else 9, rows)
    usual = rng.integers(0, 20_000_000 if fact.unit == "PKR" else 400, rows)
    mixed = np.select(
        [rng.random(rows) < 0.4, rng.random(rows) < 0.5],
        [inside[rng.integers(0, len(inside), rows)], (rng.random(rows) * size).astype(np.int64)],
        usual,
    )
    return np.clip(mixed, span.low, span.high)


def some(sequence, count: int, seed: int = 0) -> list:
    """So many of a sequence, always the same."""
    return random.Random(seed).sample(list(sequence), min(count, len(sequence)))


def as_lists(asked: Asked, told_columns: dict[str, np.ndarray]) -> list[list]:
    """The columns as a plan takes them."""
    rows = len(next(iter(told_columns.values()))) if told_columns else 0
    return [
        told_columns[name].tolist() if name in told_columns else [0] * rows
        for name in asked.plan.facts
    ]
