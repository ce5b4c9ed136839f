"""The small part of Python that rules may use, so that one text runs, is traced, and compiles.

Allowed: a docstring, `return`, assignment to a name, `if`, conditional expressions,
`and`/`or`/`not`, comparisons, `+ - * //`, whole numbers, truth values, words, and calls of
`min`, `max` and `half_up`.
"""

import ast

from saiban.law.engine.rule import Rule

ALLOWED_CALLS = frozenset({"min", "max", "half_up"})
MAX_LINES = 25
_NODES: tuple[type[ast.AST], ...] = (
    ast.Return,
    ast.Assign,
    ast.If,
    ast.IfExp,
    ast.BoolOp,
    ast.And,
    ast.Or,
    ast.UnaryOp,
    ast.Not,
    ast.USub,
    ast.Compare,
    ast.Eq,
    ast.NotEq,
    ast.Lt,
    ast.LtE,
    ast.Gt,
    ast.GtE,
    ast.BinOp,
    ast.Add,
    ast.Sub,
    ast.Mult,
    ast.FloorDiv,
    ast.Name,
    ast.Load,
    ast.Store,
    ast.Constant,
    ast.Call,
)


def faults(rule: Rule) -> list[str]:
    """What is wrong with the text of a rule; an empty list when nothing is."""
    definition = ast.parse(rule.source).body[0]
    if not isinstance(definition, ast.FunctionDef):
        return [f"{rule.name}: is not a plain function"]
    found = []
    if not rule.cites:
        found.append(f"{rule.name}: cites no section")
    if not rule.explanation:
        found.append(f"{rule.name}: has no docstring that says what it means")
    if len(rule.source.strip().splitlines()) > MAX_LINES:
        found.append(f"{rule.name}: is longer than {MAX_LINES} lines")
    known = set(rule.arguments)
    for statement in definition.body:
        for node in ast.walk(statement):
            found.extend(f"{rule.name}: {fault}" for fault in _fault(node, known))
    if _rounds(definition) and rule.rounding is None:
        found.append(f"{rule.name}: divides, and says nothing on rounding")
    return found + [f"{rule.name}: {fault}" for fault in _guarded(rule, definition)]


def _guarded(rule: Rule, definition: ast.FunctionDef) -> list[str]:
    """A guarded argument may only be handed on (`return name`): its law may be unknown."""
    found = [f"guards {n}, which is no argument" for n in rule.guarded if n not in rule.arguments]
    handed_on = {
        id(node.value)
        for node in ast.walk(definition)
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Name)
    }
    for node in ast.walk(definition):
        if isinstance(node, ast.Name) and node.id in rule.guarded and id(node) not in handed_on:
            found.append(f"line {node.lineno}: {node.id} is guarded and may only be returned")
    return found


def _fault(node: ast.AST, known: set[str]) -> list[str]:
    if isinstance(node, ast.Expr):
        docstring = isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        return [] if docstring else [f"line {node.lineno}: an expression that does nothing"]
    if not isinstance(node, _NODES):
        return [
            f"line {getattr(node, 'lineno', 0)}: {type(node).__name__} is not allowed in a rule"
        ]
    if isinstance(node, ast.Constant) and not isinstance(node.value, int | str):
        return [f"line {node.lineno}: {node.value!r} is not a whole number, truth value or word"]
    if isinstance(node, ast.Call):
        plain = isinstance(node.func, ast.Name) and node.func.id in ALLOWED_CALLS
        return [] if plain and not node.keywords else [f"line {node.lineno}: call not allowed"]
    if isinstance(node, ast.Assign):
        for target in node.targets:
            if not isinstance(target, ast.Name):
                return [f"line {node.lineno}: assigns to something that is not a name"]
            known.add(target.id)
        return []
    if isinstance(node, ast.Name) and node.id not in known | ALLOWED_CALLS:
        return [f"line {node.lineno}: {node.id} is neither an argument nor assigned here"]
    return []


def _rounds(definition: ast.FunctionDef) -> bool:
    for node in ast.walk(definition):
        if isinstance(node, ast.FloorDiv):
            return True
        if isinstance(node, ast.Name) and node.id == "half_up":
            return True
    return False
