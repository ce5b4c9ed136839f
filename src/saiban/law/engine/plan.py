"""A question compiled for mass assessment: the same rules, no trace, no look-ups.

The law of one day in one place is fixed, so values are constants and a rule that depends on
values alone is worked out once. What is left is a short plain function, made from the graph.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from saiban.law.engine.graph import Graph
from saiban.law.engine.units import Value

Row = tuple[Value, ...]


@dataclass(frozen=True)
class Plan:
    """A compiled question. Call it with the facts by name (money in paisa, see `facts`).

    A fact that the law of the day does not need may be left out of a call. Gives exactly what
    `decide` gives, but checks no facts and keeps no steps. `source` is the text of the compiled
    functions.
    """

    facts: tuple[str, ...]
    part_names: tuple[str, ...]
    unit: str
    law_version: str
    positions: tuple[str, ...]
    source: str
    _one: Callable[..., Value]
    _full: Callable[..., Row]
    _rows: Callable[..., list[Value]]
    _full_rows: Callable[..., list[Row]]

    def __call__(self, **facts: Value) -> Value:
        """The value for one case."""
        return self._one(**facts)

    def parts(self, **facts: Value) -> dict[str, Value]:
        """The parts for one case, by name."""
        return dict(zip(self.part_names, self._full(**facts)[1:], strict=True))

    def rows(self, columns: Sequence[Sequence[Value]]) -> list[Value]:
        """The values for many cases. Columns in the order of `facts`, all of one length."""
        return self._rows(*columns)

    def rows_with_parts(self, columns: Sequence[Sequence[Value]]) -> list[Row]:
        """For many cases, the value followed by the parts in the order of `part_names`."""
        return self._full_rows(*columns)


def compile_plan(graph: Graph) -> Plan:
    """The plan of a graph."""
    constants, body, scope = _fold(graph)
    question = graph.question
    outputs = [_operand(name, constants) for name in (question.answer, *graph.parts.values())]
    needed = ", ".join(f if f in graph.facts else f"{f}=None" for f in question.facts)
    value, row = outputs[0], f"({', '.join(outputs)},)"
    source = "\n\n".join(
        [
            _function("one", needed, body, value),
            _function("full", needed, body, row),
            _loop("rows", question.facts, body, value),
            _loop("full_rows", question.facts, body, row),
        ]
    )
    exec(compile(source, f"<plan {question.name}>", "exec"), scope)
    made: Mapping[str, Any] = scope
    return Plan(
        facts=question.facts,
        part_names=tuple(graph.parts),
        unit=question.unit,
        law_version=graph.law_version,
        positions=graph.positions,
        source=source,
        _one=made["one"],
        _full=made["full"],
        _rows=made["rows"],
        _full_rows=made["full_rows"],
    )


def _fold(graph: Graph) -> tuple[dict[str, Value], list[str], dict[str, object]]:
    """Constants, the lines that remain, and the rule functions that the lines call."""
    constants = {n: e.value for n, e in graph.values.items() if e.value is not None}
    body: list[str] = []
    scope: dict[str, object] = {}
    for rule in graph.rules:
        if all(name in constants for name in rule.arguments):
            constants[rule.name] = rule.function(*[constants[name] for name in rule.arguments])
            continue
        scope[f"rule_{rule.name}"] = rule.function
        arguments = ", ".join(_operand(name, constants) for name in rule.arguments)
        body.append(f"{rule.name} = rule_{rule.name}({arguments})")
    return constants, body, scope


def _operand(name: str, constants: Mapping[str, Value]) -> str:
    return repr(constants[name]) if name in constants else name


def _function(name: str, arguments: str, body: Sequence[str], result: str) -> str:
    lines = "".join(f"    {line}\n" for line in body)
    return f"def {name}(*, {arguments}):\n{lines}    return {result}"


def _loop(name: str, facts: Sequence[str], body: Sequence[str], result: str) -> str:
    columns = ", ".join(f"{fact}_column" for fact in facts)
    targets = f"{', '.join(facts)},"
    lines = "".join(f"        {line}\n" for line in body)
    return (
        f"def {name}({columns}):\n    out = []\n    add = out.append\n"
        f"    for {targets} in zip({columns}, strict=True):\n{lines}        add({result})\n"
        f"    return out"
    )
