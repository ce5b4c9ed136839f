"""A question compiled for mass assessment: the same rules, no trace, no look-ups.

The law of one day in one place is fixed, so values are constants and a rule that depends on
values alone is worked out once. What is left is a short plain function, made from the graph.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from saiban.law.engine.graph import Graph
from saiban.law.engine.refusal import Refusal
from saiban.law.engine.rule import Rule
from saiban.law.engine.units import Value

Outcome = Value | Refusal
Row = tuple[Outcome, ...]


@dataclass(frozen=True)
class Plan:
    """A compiled question. Call it with the facts by name (money in paisa, see `facts`).

    A fact that is optional or that the law of the day does not need may be left out of a call.
    Gives exactly what `decide` gives, but checks no facts and keeps no steps. Where `whole` is
    false, the law of some cases is not known: a Refusal stands in place of their value and parts.
    `source` is the text of the compiled functions.
    """

    facts: tuple[str, ...]
    part_names: tuple[str, ...]
    unit: str
    law_version: str
    positions: tuple[str, ...]
    source: str
    whole: bool
    _one: Callable[..., Outcome]
    _full: Callable[..., Row]
    _rows: Callable[..., list[Outcome]]
    _full_rows: Callable[..., list[Row]]

    def __call__(self, **facts: Value) -> Outcome:
        """The value for one case."""
        return self._one(**facts)

    def parts(self, **facts: Value) -> dict[str, Outcome]:
        """The parts for one case, by name."""
        return dict(zip(self.part_names, self._full(**facts)[1:], strict=True))

    def rows(self, columns: Sequence[Sequence[Value]]) -> list[Outcome]:
        """The values for many cases. Columns in the order of `facts`, all of one length."""
        return self._rows(*columns)

    def rows_with_parts(self, columns: Sequence[Sequence[Value]]) -> list[Row]:
        """For many cases, the value followed by the parts in the order of `part_names`."""
        return self._full_rows(*columns)


def compile_plan(graph: Graph) -> Plan:
    """The plan of a graph."""
    constants, rules = fold(graph)
    question = graph.question
    outputs = [_operand(name, constants) for name in (question.answer, *graph.parts.values())]
    told = ", ".join(_parameter(name, graph) for name in question.facts)
    columns = ", ".join(f"{fact}_column" for fact in question.facts)
    head = f"for {', '.join(question.facts)}, in zip({columns}, strict=True):"
    value, row = outputs[0], f"({', '.join(outputs)},)"
    refused = f"({'refusal, ' * len(outputs)})"
    source = "\n".join(
        [
            f"def one(*, {told}):",
            *_body(graph, rules, constants, "return {}", "refusal"),
            f"    return {value}",
            f"def full(*, {told}):",
            *_body(graph, rules, constants, "return {}", refused),
            f"    return {row}",
            f"def rows({columns}):\n    out = []\n    add = out.append\n    {head}",
            *_body(graph, rules, constants, "add({}); continue", "refusal", indent=8),
            f"        add({value})\n    return out",
            f"def full_rows({columns}):\n    out = []\n    add = out.append\n    {head}",
            *_body(graph, rules, constants, "add({}); continue", refused, indent=8),
            f"        add({row})\n    return out",
        ]
    )
    scope: dict[str, object] = {f"rule_{rule.name}": rule.function for rule in rules}
    scope |= {f"unknown_{name}": refusal for name, refusal in graph.unknown.items()}
    scope["Refusal"] = Refusal
    exec(compile(source, f"<plan {question.name}>", "exec"), scope)
    made: Mapping[str, Any] = scope
    return Plan(
        facts=question.facts,
        part_names=tuple(graph.parts),
        unit=question.unit,
        law_version=graph.law_version,
        positions=graph.positions,
        source=source,
        whole=not graph.unknown,
        _one=made["one"],
        _full=made["full"],
        _rows=made["rows"],
        _full_rows=made["full_rows"],
    )


def fold(graph: Graph) -> tuple[dict[str, Value], list[Rule]]:
    """What is worked out once, and the rules that remain for each case."""
    constants = {n: e.value for n, e in graph.values.items() if e.value is not None}
    rules = []
    for rule in graph.rules:
        if all(name in constants for name in rule.arguments):
            constants[rule.name] = rule.function(*[constants[name] for name in rule.arguments])
        else:
            rules.append(rule)
    return constants, rules


def _body(
    graph: Graph,
    rules: Sequence[Rule],
    constants: Mapping[str, Value],
    leave: str,
    refused: str,
    indent: int = 4,
) -> Iterator[str]:
    """A line for each rule; after one that may hand on what is not known, the way out."""
    for rule in rules:
        operands = [
            f"unknown_{n}" if n in graph.unknown else _operand(n, constants) for n in rule.arguments
        ]
        yield f"{' ' * indent}{rule.name} = rule_{rule.name}({', '.join(operands)})"
        if graph.unknown.keys() & set(rule.guarded):
            way_out = leave.format(refused.replace("refusal", rule.name))
            yield f"{' ' * indent}if isinstance({rule.name}, Refusal): {way_out}"


def _operand(name: str, constants: Mapping[str, Value]) -> str:
    return repr(constants[name]) if name in constants else name


def _parameter(fact: str, graph: Graph) -> str:
    if fact in graph.left_out:
        return f"{fact}={graph.left_out[fact]!r}"
    return fact if fact in graph.facts else f"{fact}=None"
