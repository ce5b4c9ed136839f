"""Running a graph on the facts of one case, step by step."""

from collections.abc import Mapping
from functools import lru_cache

from saiban.law.engine.answer import Answer, Step, ValueUsed
from saiban.law.engine.graph import Graph
from saiban.law.engine.parameters import Entry
from saiban.law.engine.refusal import Refusal
from saiban.law.engine.rule import OPEN, Rule
from saiban.law.engine.scheme import Scheme
from saiban.law.engine.succession import Succession
from saiban.law.engine.units import Value


def evaluate(scheme: Scheme, graph: Graph, facts: Mapping[str, Value]) -> Answer | Refusal:
    """The answer of a graph to the facts, with its steps. All facts of the graph are there.

    A Refusal where the facts lead to a guarded name whose law is not known.
    """
    values: dict[str, Value] = {name: facts[name] for name in graph.facts}
    units = {name: scheme.facts[name].unit for name in graph.facts}
    for name, entry in graph.values.items():
        if entry.value is not None:
            values[name], units[name] = entry.value, entry.unit
    steps = []
    for rule in graph.rules:
        value = _applied(rule, values, graph.unknown)
        if isinstance(value, Refusal):
            return value
        steps.append(_step(rule, value, values, units, graph.succession))
        values[rule.name], units[rule.name] = value, rule.unit
    question = graph.question
    return Answer(
        value=values[question.answer],
        unit=question.unit,
        parts={part: values[name] for part, name in graph.parts.items()},
        steps=tuple(steps),
        values_used=values_used(scheme, tuple(graph.values.values()), graph.succession),
        law_version=graph.law_version,
        positions=graph.positions,
        refused_parts=graph.refused_parts,
    )


def _applied(
    rule: Rule, values: Mapping[str, Value], unknown: Mapping[str, Refusal]
) -> Value | Refusal:
    """What the rule gives; the refusal of a guarded argument if that is what it hands on."""
    return rule.function(
        *[values[name] if name in values else unknown[name] for name in rule.arguments]
    )


def _step(
    rule: Rule,
    value: Value,
    values: Mapping[str, Value],
    units: Mapping[str, str],
    succession: Succession | None,
) -> Step:
    rounding = rule.rounding
    inherited = succession.cites(rule) if succession else ""
    known = [name for name in rule.arguments if name in values]
    return Step(
        name=rule.name,
        value=value,
        unit=rule.unit,
        cites=f"{rule.text} {rule.cites}".strip() + inherited,
        inputs={name: values[name] for name in known},
        input_units={name: units[name] for name in known},
        text=rule.explanation,
        rounding=f"{rounding.direction} to {rounding.to} ({rounding.cites})" if rounding else "",
    )


def values_used(
    scheme: Scheme, entries: tuple[Entry, ...], succession: Succession | None
) -> tuple[ValueUsed, ...]:
    """The entries with the titles and addresses of their sources.

    Under a `succession` those that are inherited say so, with less confidence.
    """
    standing = (succession.entry(e, scheme.place) if succession else e for e in entries)
    return tuple(_value_used(scheme, entry) for entry in standing)


@lru_cache(maxsize=4096)
def _value_used(scheme: Scheme, entry: Entry) -> ValueUsed:
    if entry.value is None:
        raise ValueError(f"{entry.where}: nothing was found, so nothing can rest on it")
    return ValueUsed(
        name=entry.name,
        title=scheme.catalogue[entry.name].title,
        value=entry.value,
        unit=entry.unit,
        place=entry.place,
        start=entry.start,
        end=None if entry.end == OPEN else entry.end,
        section=entry.section,
        source=tuple(scheme.sources[key] for key in entry.source),
        status=entry.status,
        confidence=entry.confidence,
        checked_on=entry.checked_on,
        position=entry.position,
        note=entry.note,
    )
