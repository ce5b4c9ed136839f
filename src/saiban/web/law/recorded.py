"""Rules run so that every comparison on the way is seen: which held, and which limit was taken."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from saiban.law.engine.graph import Graph
from saiban.law.engine.refusal import Refusal
from saiban.law.engine.rounding import half_up
from saiban.law.engine.rule import Rule
from saiban.law.engine.units import Value

Seen = dict[str, Any]
"""By `rule:number` of a comparison: whether it held; of a `min` or `max`: which operand."""


@dataclass(frozen=True, slots=True)
class Run:
    """One case decided: the answer with its parts (a Refusal where there is none), and the way."""

    values: Mapping[str, Value]
    parts: tuple[Value, ...]
    value: Value | Refusal
    seen: Seen

    @property
    def amount(self) -> int | None:
        """The answer as a number, to be compared; None for a word or a refusal."""
        return int(self.value) if isinstance(self.value, int) else None


def run(graph: Graph, facts: Mapping[str, Value]) -> Run:
    """Decide a case whose facts are all there, as rules hold them."""
    values: dict[str, Any] = dict(facts)
    values |= {name: each.value for name, each in graph.values.items()}
    seen: Seen = {}
    for rule in graph.rules:
        arguments = [values[n] if n in values else graph.unknown[n] for n in rule.arguments]
        found = _recording(rule)(seen, *arguments)
        if isinstance(found, Refusal):
            return Run(values, (), found, seen)
        values[rule.name] = found
    parts = tuple(values[name] for name in graph.parts.values())
    return Run(values, parts, values[graph.question.answer], seen)


@lru_cache(maxsize=2048)
def _recording(rule: Rule) -> Callable[..., Any]:
    """The rule's own text, with every comparison and limit wrapped in a note of what came of it."""
    definition = ast.parse(rule.source).body[0]
    assert isinstance(definition, ast.FunctionDef)
    definition.decorator_list, definition.returns, definition.name = [], None, "recording"
    for argument in definition.args.args:
        argument.annotation = None
    definition.args.args.insert(0, ast.arg("_seen"))
    marked = _Marking(rule.name).visit(definition)
    module = ast.fix_missing_locations(ast.Module([marked], []))
    scope: dict[str, Any] = {"half_up": half_up, "_held": _held, "_limit": _limit}
    exec(compile(module, f"<recording {rule.name}>", "exec"), scope)
    made: Callable[..., Any] = scope["recording"]
    return made


def _held(seen: Seen, mark: str, truth: bool) -> bool:
    seen[mark] = truth
    return truth


def _limit(seen: Seen, mark: str, function: Callable[..., int], *operands: int) -> int:
    found = function(*operands)
    seen[mark] = operands.index(found)
    return found


class _Marking(ast.NodeTransformer):
    def __init__(self, rule: str) -> None:
        self.rule = rule
        self.count = 0

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        """Note whether it held."""
        self.generic_visit(node)
        return self._noted("_held", [node])

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """Note which operand of `min` and `max` was taken."""
        self.generic_visit(node)
        if isinstance(node.func, ast.Name) and node.func.id in ("min", "max"):
            return self._noted("_limit", [node.func, *node.args])
        return node

    def _noted(self, how: str, rest: list[ast.expr]) -> ast.Call:
        self.count += 1
        seen: list[ast.expr] = [ast.Name("_seen", ast.Load())]
        mark: list[ast.expr] = [ast.Constant(f"{self.rule}:{self.count}")]
        return ast.Call(ast.Name(how, ast.Load()), seen + mark + rest, [])
