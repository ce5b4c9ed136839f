"""Who would notice a change of the law: worked cases, second opinions and promised directions."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from saiban import law
from saiban.law.engine.facts import read_facts
from saiban.law.engine.graph import Graph
from saiban.law.engine.refusal import Refusal
from saiban.law.engine.rule import Rule
from saiban.law.engine.units import hundredths, show
from tests.law.proof.boundaries import boundary_cases
from tests.law.proof.cases_of import Case, families
from tests.law.proof.laws import Law, imagined, shapes
from tests.law.proof.oracles import opinion
from tests.law.proof.watch import outputs, work

CASES = Path(__file__).parent.parent / "cases"
Instead = Mapping[int, Callable[..., Any]]


@dataclass(frozen=True, eq=False)
class Witness:
    """One case and what must come out, as the law holds it, by the names of parts and steps.

    None stands for a refusal. `kind` says where the expectation comes from: `case` (a file) or
    `opinion` (an oracle).
    """

    graph: Graph
    case: Case
    expected: dict[str, Any] | None
    kind: str

    def notices(self, instead: Instead) -> bool:
        """Whether the case comes out differently, or breaks, with other functions."""
        try:
            values = work(self.graph, self.case, instead)
        except (ZeroDivisionError, TypeError, ValueError):
            return True
        if isinstance(values, Refusal) or self.expected is None:
            return isinstance(values, Refusal) != (self.expected is None)
        found = values | outputs(self.graph, values)
        return any(found[name] != value for name, value in self.expected.items())


@cache
def worked_cases() -> tuple[dict[str, Any], ...]:
    """The worked cases as their files write them."""
    return tuple(
        case
        for path in sorted(CASES.rglob("*.yaml"))
        for case in yaml.safe_load(path.read_text(encoding="utf-8")) or []
    )


@cache
def worked() -> tuple[Witness, ...]:
    """The worked cases that the law answers, or refuses for their facts."""
    return tuple(_worked())


def _worked() -> Iterator[Witness]:
    country = law.pakistan()
    for case in worked_cases():
        asked = {"on": case["on"], "place": case["place"], "position": case.get("position")}
        graph = country.law(case["question"], **asked)
        if isinstance(graph, Graph):
            scheme = country.scheme(case["place"])
            facts = read_facts(scheme.facts, graph.question.facts, case["facts"])
            if set(graph.facts) <= set(facts):
                yield Witness(graph, facts, _wanted(graph, case["expect"]), "case")


def _wanted(graph: Graph, expect: dict[str, Any]) -> dict[str, Any] | None:
    if "refusal" in expect:
        return None
    units = {rule.name: rule.unit for rule in graph.rules}
    held = {"value": _held(graph.question.unit, expect["value"])}
    for name, value in expect.get("parts", {}).items():
        held[name] = _held(units.get(graph.parts[name], graph.question.unit), value)
    for name, value in expect.get("steps", {}).items():
        held[name] = _held(units[name], value)
    return held


def _held(unit: str, shown: Any) -> Any:
    """A shown value as the law holds it."""
    held = hundredths(shown) if unit in ("PKR", "percent") else shown
    assert show(unit, held) == shown
    return held


@cache
def opinions(one: Law) -> tuple[Witness, ...]:
    """The second opinion on a law, at its boundaries and between."""
    cases = (*boundary_cases(one), *families(one.graph.question, seed=5, draws=16))
    return tuple(Witness(one.graph, case, opinion(one, case), "opinion") for case in cases)


def meeting(rule: Rule) -> Iterator[Witness]:
    """Every witness whose law has the rule, the worked cases first."""
    yield from (witness for witness in worked() if _has(witness.graph, rule))
    for one in (*shapes(), *imagined()):
        if _has(one.graph, rule):
            yield from opinions(one)


def _has(graph: Graph, rule: Rule) -> bool:
    return any(each.function is rule.function for each in graph.rules)
