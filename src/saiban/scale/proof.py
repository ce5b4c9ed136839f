"""The proof that nothing overflows and nothing is divided by zero.

Spans are carried through every rule, narrowed by the tests on the way to a branch. What comes out
is the same program with the span of each node, which says how wide it is and which sign it has.
"""

from collections.abc import Mapping
from dataclasses import replace

from saiban.scale import spans as span_of
from saiban.scale.narrow import narrowed
from saiban.scale.nodes import (
    Choice,
    Constant,
    Kind,
    Name,
    Node,
    Operation,
    Unknown,
    names,
)
from saiban.scale.program import Column, Output, Program
from saiban.scale.spans import TRUTH, Span

Spans = Mapping[str, Span]


class Unproved(Exception):
    """A number may grow past the limit, or a divisor may be zero. `names` are behind it."""

    def __init__(self, why: str, names: frozenset[str], size: int) -> None:
        self.names = names
        self.size = size
        super().__init__(why)


def prove(program: Program, facts: Spans, limit: Span) -> Program:
    """The program with the span of every node, all within the limit. Raises Unproved.

    `facts` holds the spans of the needed facts that are numbers, and of lifted values.
    """
    known = dict(facts)
    columns = []
    for column in program.columns:
        node = proved_node(column.node, known, limit)
        columns.append(Column(column.name, node, column.rule))
        known[column.name] = node.span or TRUTH
    outputs = tuple(_output(output, known) for output in program.outputs)
    return replace(program, columns=tuple(columns), outputs=outputs)


def _output(output: Output, known: Spans) -> Output:
    if isinstance(output.node, Constant):
        return output
    return replace(output, node=replace(output.node, span=known.get(output.node.name, TRUTH)))


def proved_node(node: Node, known: Spans, limit: Span) -> Node:
    """A tree with its spans, given those of the names in it. Raises Unproved."""
    match node:
        case Constant():
            return node
        case Name(name=name):
            return replace(node, span=known.get(name, TRUTH))
        case Unknown():
            # Stands for nothing: the row is refused. Zero keeps what follows in bounds.
            return replace(node, span=Span(0, 0))
        case Choice():
            return _choice(node, known, limit)
    operands = tuple(proved_node(operand, known, limit) for operand in node.operands)
    if node.kind != Kind.WHOLE:
        return replace(node, operands=operands, span=TRUTH)
    return replace(node, operands=operands, span=_span(node, operands, limit))


def _choice(node: Choice, known: Spans, limit: Span) -> Node:
    """Each branch under what its test says; one that no row reaches is left out."""
    test = proved_node(node.test, known, limit)
    when_true, when_false = narrowed(test, True, known), narrowed(test, False, known)
    if when_true is None and when_false is not None:
        return proved_node(node.no, when_false, limit)
    if when_false is None and when_true is not None:
        return proved_node(node.yes, when_true, limit)
    yes = proved_node(node.yes, when_true or known, limit)
    no = proved_node(node.no, when_false or known, limit)
    return replace(node, test=test, yes=yes, no=no, span=_of(yes).join(_of(no)))


def _span(node: Operation, operands: tuple[Node, ...], limit: Span) -> Span:
    found = [_of(operand) for operand in operands]
    behind = frozenset(name for operand in operands for name in names(operand))
    if node.sign in ("//", "half_up") and 0 in found[1]:
        raise Unproved("a divisor may be 0", behind, 0)
    for span in (_reach(node.sign, found), _result(node.sign, found)):
        if not span.within(limit):
            raise Unproved(f"{node.sign} may reach {span.largest}", behind, span.largest)
    return _result(node.sign, found)


def _reach(sign: str, found: list[Span]) -> Span:
    """What comes up on the way to the result: rounding doubles before it divides."""
    if sign == "half_up":
        two = Span(2, 2)
        doubled = span_of.multiply(found[1], two)
        return span_of.add(span_of.multiply(found[0], two), found[1]).join(doubled)
    return found[0]


def _result(sign: str, found: list[Span]) -> Span:
    if sign == "min":
        return span_of.least(found)
    if sign == "max":
        return span_of.greatest(found)
    of_two = {
        "+": span_of.add,
        "-": span_of.subtract,
        "*": span_of.multiply,
        "//": span_of.divide,
        "half_up": span_of.round_half_up,
    }
    return of_two[sign](found[0], found[1])


def _of(node: Node) -> Span:
    return node.span or TRUTH
