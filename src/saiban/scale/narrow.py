"""What a test says of the names in it: `children == 0` being false, there is a child."""

from collections.abc import Mapping

from saiban.scale.nodes import Kind, Name, Node, Operation
from saiban.scale.spans import TRUTH, Span

Spans = Mapping[str, Span]

_CONTRARY = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}
_MIRRORED = {"==": "==", "!=": "!=", "<": ">", ">": "<", "<=": ">=", ">=": "<="}


def narrowed(test: Node, outcome: bool, known: Spans) -> Spans | None:
    """The spans where the test comes out so; None when it never does."""
    match test:
        case Name(name=name, kind=Kind.TRUTH):
            return _met(name, Span(int(outcome), int(outcome)), known)
        case Operation(sign="not", operands=(only,)):
            return narrowed(only, not outcome, known)
        case Operation(sign="and" | "or" as sign, operands=operands):
            return _joined(operands, outcome, known) if outcome == (sign == "and") else known
        case Operation(sign=sign, operands=(left, right)) if _whole(left, right):
            return _compared(sign if outcome else _CONTRARY[sign], left, right, known)
    return known


def _joined(operands: tuple[Node, ...], outcome: bool, known: Spans) -> Spans | None:
    """All parts of an `and` that is true, or of an `or` that is false."""
    found: Spans | None = known
    for operand in operands:
        if found is None:
            return None
        found = narrowed(operand, outcome, found)
    return found


def _compared(sign: str, left: Node, right: Node, known: Spans) -> Spans | None:
    """Both sides of a comparison of numbers that is true."""
    found: Spans | None = known
    sides = ((left, sign, right), (right, _MIRRORED[sign], left))
    for side, as_read, other in sides:
        if found is None or side.span is None or other.span is None:
            return found
        room = _room(as_read, side.span, other.span)
        if room.empty:
            return None
        if isinstance(side, Name):
            found = _met(side.name, room, found)
    return found


def _room(sign: str, span: Span, other: Span) -> Span:
    """What is left of a span where it compares so with the other."""
    low, high = span.low, span.high
    if sign in ("<", "<="):
        return Span(low, min(high, other.high - (sign == "<")))
    if sign in (">", ">="):
        return Span(max(low, other.low + (sign == ">")), high)
    if sign == "==":
        return span.meet(other)
    if other.low == other.high:
        return Span(low + (low == other.low), high - (high == other.low))
    return span


def _met(name: str, room: Span, known: Spans) -> Spans | None:
    span = known.get(name, TRUTH).meet(room)
    return None if span.empty else {**known, name: span}


def _whole(left: Node, right: Node) -> bool:
    return left.kind == right.kind == Kind.WHOLE
