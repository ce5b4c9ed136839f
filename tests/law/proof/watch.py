"""Running a law while every comparison in its rules is watched, from the rules' own text."""

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from operator import eq, ge, gt, le, lt, ne
from typing import Any

from saiban.law.engine.graph import Graph
from saiban.law.engine.refusal import Refusal
from saiban.law.engine.rounding import half_up
from saiban.law.engine.rule import Rule

OPERATORS = {ast.Eq: eq, ast.NotEq: ne, ast.Lt: lt, ast.LtE: le, ast.Gt: gt, ast.GtE: ge}
Values = dict[str, Any]


@dataclass(frozen=True, eq=False)
class Condition:
    """A comparison in a rule's text, or a `min` or `max`, which compares too."""

    rule: str
    function: int
    number: int
    text: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.text}"


@dataclass
class Seen:
    """What one case met: both sides of each condition, each rule's result, and the outcome."""

    sides: dict[Condition, tuple[Any, Any]] = field(default_factory=dict)
    truth: dict[Condition, bool] = field(default_factory=dict)
    values: Values = field(default_factory=dict)
    refusal: Refusal | None = None


@cache
def constants(graph: Graph) -> Values:
    """The figures of a law."""
    return {n: e.value for n, e in graph.values.items() if e.value is not None}


def work(
    graph: Graph,
    facts: Mapping[str, Any],
    instead: Mapping[int, Callable[..., Any]] | None = None,
) -> Values | Refusal:
    """All values of a law for a case; `instead` has other functions by the id of the rule's own."""
    values = constants(graph) | dict(facts)
    for rule in graph.rules:
        function = (instead or {}).get(id(rule.function), rule.function)
        result = function(*[values[n] if n in values else graph.unknown[n] for n in rule.arguments])
        if isinstance(result, Refusal):
            return result
        values[rule.name] = result
    return values


def outputs(graph: Graph, values: Values) -> dict[str, Any]:
    """The value and the parts, by name; the value under `value`."""
    parts = {part: values[name] for part, name in graph.parts.items()}
    return {"value": values[graph.question.answer], **parts}


def watch(graph: Graph, facts: Mapping[str, Any]) -> Seen:
    """Run a case, keeping both sides of every comparison that is reached."""
    seen = _recorder.seen = Seen()
    values = work(graph, facts, _watched_rules(graph))
    if isinstance(values, Refusal):
        seen.refusal = values
    else:
        seen.values = values
    return seen


@cache
def _watched_rules(graph: Graph) -> dict[int, Callable[..., Any]]:
    return {id(rule.function): watched(rule)[0] for rule in graph.rules}


class _Recorder:
    """Where the watched functions report to: the case that is being run."""

    def __init__(self) -> None:
        self.seen = Seen()

    def note(
        self, condition: Condition, left: Any, right: Any, compare: Callable[..., bool]
    ) -> bool:
        truth = bool(compare(left, right))
        self.seen.sides[condition] = left, right
        self.seen.truth[condition] = truth
        return truth

    def least(self, condition: Condition, *given: Any) -> Any:
        self.note(condition, given[0], min(given[1:]), lt)
        return min(given)

    def most(self, condition: Condition, *given: Any) -> Any:
        self.note(condition, given[0], max(given[1:]), gt)
        return max(given)


_recorder = _Recorder()


@cache
def watched(rule: Rule) -> tuple[Callable[..., Any], tuple[Condition, ...]]:
    """The rule's function made anew so that it reports each comparison, and its comparisons."""
    tree = ast.parse(rule.source)
    definition = tree.body[0]
    assert isinstance(definition, ast.FunctionDef)
    definition.decorator_list = []
    definition.returns = None
    for argument in definition.args.args:
        argument.annotation = None
    reporter = _Reporter(rule)
    reporter.visit(definition)
    ast.fix_missing_locations(tree)
    scope: dict[str, Any] = {
        "half_up": half_up,
        "_note": _recorder.note,
        "_min": _recorder.least,
        "_max": _recorder.most,
        **reporter.scope,
    }
    exec(compile(tree, f"<watched {rule.name}>", "exec"), scope)
    return scope[definition.name], tuple(reporter.conditions)


class _Reporter(ast.NodeTransformer):
    """Puts a report in the place of every comparison, `min` and `max`."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.conditions: list[Condition] = []
        self.scope: dict[str, Any] = {}

    def _condition(self, node: ast.expr) -> ast.Name:
        number = len(self.conditions)
        text = ast.get_source_segment(self.rule.source, node) or ""
        one = Condition(self.rule.name, id(self.rule.function), number, " ".join(text.split()))
        self.conditions.append(one)
        self.scope[f"_c{number}"] = one
        return ast.Name(f"_c{number}", ast.Load())

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        assert len(node.ops) == 1, "a rule compares two things at a time"
        name = self._condition(node)
        self.generic_visit(node)
        operator = f"{name.id}_is"
        self.scope[operator] = OPERATORS[type(node.ops[0])]
        sides = [name, node.left, node.comparators[0], ast.Name(operator, ast.Load())]
        return ast.Call(ast.Name("_note", ast.Load()), sides, [])

    def visit_Call(self, node: ast.Call) -> ast.AST:
        chooser = node.func.id if isinstance(node.func, ast.Name) else ""
        name = self._condition(node) if chooser in ("min", "max") else None
        self.generic_visit(node)
        if name is None:
            return node
        return ast.Call(ast.Name(f"_{chooser}", ast.Load()), [name, *node.args], [])
