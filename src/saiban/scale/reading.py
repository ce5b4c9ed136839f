"""From the syntax tree of a rule to nodes.

Assignments are put in where their names are used and `if` becomes a choice, so a whole rule is one
tree. What the subset of rules allows is read; what has no exact counterpart is Unreadable.
"""

import ast
from collections.abc import Mapping, Sequence

from saiban.law.engine.rule import Rule
from saiban.scale.nodes import Constant, Node, Unreadable, choice, operation, truth

_BINARY = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.FloorDiv: "//"}
_COMPARE = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}
_CALLS = frozenset({"min", "max", "half_up"})

Known = Mapping[str, Node]


def read(rule: Rule, arguments: Known) -> Node:
    """What a rule gives, in terms of its arguments. Raises Unreadable."""
    definition = ast.parse(rule.source).body[0]
    if not isinstance(definition, ast.FunctionDef):
        raise Unreadable(f"{rule.name} is no plain function")
    try:
        return _given(definition.body, arguments)
    except Unreadable as error:
        raise Unreadable(f"{rule.name}: {error}") from error


def words_of(rule: Rule) -> list[str]:
    """Every word written in a rule, its docstring apart."""
    statements = ast.parse(rule.source).body[0]
    assert isinstance(statements, ast.FunctionDef)
    return [
        node.value
        for statement in statements.body
        if not isinstance(statement, ast.Expr)
        for node in ast.walk(statement)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


def _given(statements: Sequence[ast.stmt], known: Known) -> Node:
    if not statements:
        raise Unreadable("a way through the rule gives nothing")
    first, *rest = statements
    match first:
        case ast.Expr(value=ast.Constant(value=str())):
            return _given(rest, known)
        case ast.Return(value=ast.expr() as value):
            return _read(value, known)
        case ast.Assign(targets=targets, value=value):
            node = _read(value, known)
            named = {t.id: node for t in targets if isinstance(t, ast.Name)}
            return _given(rest, {**known, **named})
        case ast.If(test=test, body=body, orelse=orelse):
            asked = truth(_read(test, known))
            if isinstance(asked, Constant):
                return _given([*(body if asked.value else orelse), *rest], known)
            return choice(asked, _given([*body, *rest], known), _given([*orelse, *rest], known))
    raise Unreadable(f"{type(first).__name__} is not known here")


def _read(node: ast.expr, known: Known) -> Node:
    match node:
        case ast.Constant(value=bool() | int() | str() as value):
            return Constant(value)
        case ast.Name(id=name):
            return known[name]
        case ast.BinOp(left=left, op=op, right=right):
            return operation(_BINARY[type(op)], _read(left, known), _read(right, known))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return operation("-", Constant(0), _read(operand, known))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return operation("not", truth(_read(operand, known)))
        case ast.BoolOp(op=op, values=values):
            sign = "and" if isinstance(op, ast.And) else "or"
            return operation(sign, *[_read(value, known) for value in values])
        case ast.Compare():
            return _compared(node, known)
        case ast.IfExp(test=test, body=body, orelse=orelse):
            return _chosen(test, body, orelse, known)
        case ast.Call(func=ast.Name(id=name), args=arguments) if name in _CALLS:
            return operation(name, *[_read(argument, known) for argument in arguments])
    raise Unreadable(f"{type(node).__name__} is not known here")


def _chosen(test: ast.expr, body: ast.expr, orelse: ast.expr, known: Known) -> Node:
    asked = truth(_read(test, known))
    if isinstance(asked, Constant):
        return _read(body if asked.value else orelse, known)
    return choice(asked, _read(body, known), _read(orelse, known))


def _compared(node: ast.Compare, known: Known) -> Node:
    """`a < b < c` is `a < b and b < c`."""
    operands = [_read(each, known) for each in (node.left, *node.comparators)]
    pairs = zip(node.ops, operands, operands[1:], strict=False)
    parts = [operation(_COMPARE[type(op)], a, b) for op, a, b in pairs]
    return parts[0] if len(parts) == 1 else operation("and", *parts)
