"""What a rule says, as a tree of a few kinds of nodes, free of Python's syntax.

A node is a whole number, a truth value or a word. Making one folds what is constant already, so a
rule in which the law of the day leaves nothing open becomes a constant.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from saiban.law.engine.rounding import half_up
from saiban.law.engine.units import Value
from saiban.scale.spans import Span


class Kind(StrEnum):
    """What a node holds."""

    WHOLE = "whole"
    TRUTH = "truth"
    WORD = "word"


class Unreadable(Exception):
    """A rule says something that has no exact meaning outside Python; it runs plain."""


@dataclass(frozen=True, slots=True)
class Constant:
    """A value that is the same in every row."""

    value: Value

    @property
    def kind(self) -> Kind:
        return kind_of(self.value)

    @property
    def span(self) -> Span:
        return Span(self.value, self.value) if isinstance(self.value, int) else Span(0, 0)


@dataclass(frozen=True, slots=True)
class Name:
    """A fact, or what an earlier rule gave. `span` is known once the proof has been made."""

    name: str
    kind: Kind
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Unknown:
    """A guarded name whose law is not known: the row that reaches it is refused."""

    name: str
    kind: Kind
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Operation:
    """`sign` is one of + - * // min max half_up == != < <= > >= and or not."""

    sign: str
    operands: "tuple[Node, ...]"
    kind: Kind
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One of two nodes, as a test says. Only the chosen one is ever worked out."""

    test: "Node"
    yes: "Node"
    no: "Node"
    kind: Kind
    span: Span | None = None


Node = Constant | Name | Unknown | Operation | Choice

ARITHMETIC = frozenset({"+", "-", "*", "//", "min", "max", "half_up"})
ORDER = frozenset({"<", "<=", ">", ">="})
EQUALITY = frozenset({"==", "!="})
LOGIC = frozenset({"and", "or", "not"})


def kind_of(value: Value) -> Kind:
    """The kind of a value of the law."""
    if isinstance(value, bool):
        return Kind.TRUTH
    return Kind.WHOLE if isinstance(value, int) else Kind.WORD


def operation(sign: str, *operands: Node) -> Node:
    """An operation, or the constant that it comes to. Raises Unreadable for mixed kinds."""
    kinds = {operand.kind for operand in operands}
    if sign in ARITHMETIC | ORDER and kinds != {Kind.WHOLE}:
        raise Unreadable(f"{sign} of {', '.join(sorted(kinds))}")
    if sign in EQUALITY and len(kinds) != 1:
        raise Unreadable(f"{sign} of {', '.join(sorted(kinds))}")
    if sign in LOGIC:
        return _logic(sign, operands)
    kind = Kind.WHOLE if sign in ARITHMETIC else Kind.TRUTH
    known = [operand.value for operand in operands if isinstance(operand, Constant)]
    if len(known) == len(operands) and not (sign in ("//", "half_up") and not known[1]):
        return Constant(_worked_out(sign, known))
    return Operation(sign, operands, kind)


def choice(test: Node, yes: Node, no: Node) -> Node:
    """A choice, or the branch that a constant test takes. Raises Unreadable for mixed kinds."""
    test = truth(test)
    if isinstance(test, Constant):
        return yes if test.value else no
    if yes.kind != no.kind and not isinstance(yes, Unknown) and not isinstance(no, Unknown):
        raise Unreadable(f"a choice between {yes.kind} and {no.kind}")
    if yes == no:
        return yes
    return Choice(test, yes, no, no.kind if isinstance(yes, Unknown) else yes.kind)


def truth(node: Node) -> Node:
    """What `if` makes of a node: a number is true unless it is 0. Raises Unreadable for words."""
    if node.kind == Kind.TRUTH:
        return node
    if node.kind == Kind.WORD:
        raise Unreadable("a word taken for a truth value")
    return operation("!=", node, Constant(0))


def names(node: Node) -> Iterator[str]:
    """Every name in a tree."""
    match node:
        case Name(name=name):
            yield name
        case Operation(operands=operands):
            for operand in operands:
                yield from names(operand)
        case Choice(test=test, yes=yes, no=no):
            for part in (test, yes, no):
                yield from names(part)


def _logic(sign: str, operands: tuple[Node, ...]) -> Node:
    if any(operand.kind != Kind.TRUTH for operand in operands):
        raise Unreadable(f"{sign} of what is no truth value")
    if sign == "not":
        (only,) = operands
        if isinstance(only, Constant):
            return Constant(not only.value)
        return Operation("not", operands, Kind.TRUTH)
    settling = sign == "or"
    left = tuple(o for o in operands if not (isinstance(o, Constant) and o.value is not settling))
    if any(isinstance(operand, Constant) for operand in left):
        return Constant(settling)
    if not left:
        return Constant(not settling)
    return left[0] if len(left) == 1 else Operation(sign, left, Kind.TRUTH)


def _worked_out(sign: str, known: list[Value]) -> Value:
    first, second = known[0], known[1] if len(known) > 1 else 0
    if sign == "==":
        return first == second
    if sign == "!=":
        return first != second
    numbers = [int(value) for value in known]
    if sign in ("min", "max"):
        return min(numbers) if sign == "min" else max(numbers)
    return _of_two(sign, numbers[0], numbers[1])


def _of_two(sign: str, a: int, b: int) -> Value:
    if sign in ("//", "half_up"):
        return a // b if sign == "//" else half_up(a, b)
    number = {"+": a + b, "-": a - b, "*": a * b}
    return number[sign] if sign in number else _ordered(sign, a, b)


def _ordered(sign: str, a: int, b: int) -> bool:
    return {"<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b}[sign]
