"""Rules with one thing changed: a comparison, a number, an operator, a branch, a rounding."""

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from saiban.law.engine.rounding import half_up
from saiban.law.engine.rule import Rule

COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
}
OPERATORS: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.FloorDiv,),
    ast.FloorDiv: (ast.Mult,),
}
CALLS = {"min": "max", "max": "min"}


@dataclass(frozen=True)
class Mutant:
    """A rule's function with one change; `change` says which, as `old -> new`."""

    rule: Rule
    change: str
    function: Callable[..., Any]

    @property
    def name(self) -> str:
        """The place and the change, the same in every run."""
        function = self.rule.function
        module = function.__module__.removeprefix("saiban.law.")
        return f"{module}.{function.__name__}: {self.change}"


def mutants(rule: Rule) -> Iterator[Mutant]:
    """Every mutant of a rule. One thing is changed in each."""
    tree = ast.parse(rule.source)
    definition = tree.body[0]
    assert isinstance(definition, ast.FunctionDef)
    definition.decorator_list, definition.returns = [], None
    for argument in definition.args.args:
        argument.annotation = None
    seen: dict[str, int] = {}
    for number, node in enumerate(ast.walk(definition)):
        for other in _others(node):
            changed = copy.deepcopy(tree)
            _replace(changed, number, other)
            text = f"{_text(node)} -> {_text(other)}"
            seen[text] = seen.get(text, 0) + 1
            if seen[text] > 1:
                text = f"{text} ({seen[text]})"
            yield Mutant(rule, text, _compiled(changed, definition.name))


def _text(node: ast.AST) -> str:
    words = ast.unparse(ast.fix_missing_locations(copy.deepcopy(node)))
    return " ".join(words.split())


def _replace(tree: ast.Module, number: int, other: ast.AST) -> None:
    target = list(ast.walk(tree.body[0]))[number]
    for parent in ast.walk(tree):
        for name, value in ast.iter_fields(parent):
            if value is target:
                setattr(parent, name, other)
            elif isinstance(value, list):
                setattr(parent, name, [other if item is target else item for item in value])


def _compiled(tree: ast.Module, name: str) -> Callable[..., Any]:
    scope: dict[str, Any] = {"half_up": half_up}
    exec(compile(ast.fix_missing_locations(tree), f"<mutant {name}>", "exec"), scope)
    made: Callable[..., Any] = scope[name]
    return made


def _others(node: ast.AST) -> Iterator[ast.AST]:
    """What could stand in the place of a node."""
    if isinstance(node, ast.Compare):
        for operator in COMPARISONS[type(node.ops[0])]:
            yield ast.Compare(node.left, [operator()], node.comparators)
    elif isinstance(node, ast.BinOp):
        for kind in OPERATORS[type(node.op)]:
            yield ast.BinOp(node.left, kind(), node.right)
    elif isinstance(node, ast.BoolOp):
        other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield ast.BoolOp(other, node.values)
        yield from (_without(node, value) for value in node.values)
    elif isinstance(node, ast.UnaryOp):
        yield node.operand
    elif isinstance(node, ast.Constant):
        yield from _other_constants(node)
    elif isinstance(node, ast.Call):
        yield from _other_calls(node)
    elif isinstance(node, ast.If | ast.IfExp):
        yield from _other_branches(node)


def _without(node: ast.BoolOp, value: ast.expr) -> ast.expr:
    left = [each for each in node.values if each is not value]
    return left[0] if len(left) == 1 else ast.BoolOp(node.op, left)


def _other_constants(node: ast.Constant) -> Iterator[ast.AST]:
    if isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node.value, int):
        yield ast.Constant(node.value + 1)
        yield ast.Constant(node.value - 1)


def _other_calls(node: ast.Call) -> Iterator[ast.AST]:
    assert isinstance(node.func, ast.Name)
    if node.func.id in CALLS:
        yield ast.Call(ast.Name(CALLS[node.func.id], ast.Load()), node.args, [])
        yield from node.args
    elif node.func.id == "half_up":
        yield ast.BinOp(node.args[0], ast.FloorDiv(), node.args[1])
        down = ast.BinOp(ast.UnaryOp(ast.USub(), node.args[0]), ast.FloorDiv(), node.args[1])
        yield ast.UnaryOp(ast.USub(), down)


def _other_branches(node: ast.If | ast.IfExp) -> Iterator[ast.AST]:
    """The branch always taken, and never."""
    for truth in (True, False):
        other = copy.copy(node)
        other.test = ast.Constant(truth)
        yield other
