"""Everyday cases: spans so narrow that quotients are exact in floating point too.

A float of 64 bits holds every whole number below 2^53. For whole n, and d above zero, n / d is
wrong by at most |n/d| * 2^-53, and adding a half by at most as much of the sum. What lies below the
next half lies below it by 1 / (2d) or more. So `floor(n / d + 0.5)` rounds half up exactly while
4 * |n| + d < 2^53 - 1; and `floor(n / d)` is exact while |n| + d < 2^53 - 1. (The half itself is a
float, and rounding never crosses one, so what reaches it is not rounded below it.)
"""

from collections.abc import Iterator, Mapping

from saiban.law.engine.facts import Fact
from saiban.scale.nodes import Choice, Node, Operation, names
from saiban.scale.program import Program
from saiban.scale.proof import prove
from saiban.scale.ranges import MACHINE, facts_behind
from saiban.scale.spans import TRUTH, Span

EXACT = 2**53 - 1

_EVERYDAY = {"PKR": 2 * 10**8, "days": 400, "months": 600}
_EVERYDAY_WHOLE = 100
"""Two million rupees, 400 days, 600 months, 100 of all else: no span is made narrower than that."""


def usual(program: Program, machine: Mapping[str, Span]) -> tuple[Program, Mapping[str, Span]]:
    """The program proved for spans in which every quotient is exact as a float, and these spans.

    Where no such spans are wide enough for everyday cases, those of the machine's whole numbers.
    """
    spans = dict(machine)
    while True:
        proved = prove(program, spans, MACHINE)
        wanting = next((each for each in quotients(proved) if not exact(each)), None)
        if wanting is None:
            return proved, spans
        narrower = _narrower(program, spans, frozenset(names(wanting)))
        if narrower is None:
            return prove(program, machine, MACHINE), machine
        spans = narrower


def _narrower(
    program: Program, spans: Mapping[str, Span], behind: frozenset[str]
) -> dict[str, Span] | None:
    """Spans in which the fact that goes furthest beyond the everyday goes half as far."""
    excess = {}
    for name in facts_behind(program, behind):
        everyday = _EVERYDAY.get(program.facts[name].unit, _EVERYDAY_WHOLE)
        half = _half(program.facts[name], spans[name])
        if half != spans[name] and half.largest >= everyday:
            excess[name] = half.largest / everyday
    if not excess:
        return None
    widest = max(excess, key=excess.__getitem__)
    return {**spans, widest: _half(program.facts[widest], spans[widest])}


def exact(quotient: Operation) -> bool:
    """Whether a quotient comes out right when it is worked out in floating point."""
    numerator, divisor = (operand.span or TRUTH for operand in quotient.operands)
    times = 4 if quotient.sign == "half_up" else 1
    return divisor.low > 0 and times * numerator.largest + divisor.high < EXACT


def quotients(program: Program) -> Iterator[Operation]:
    """Every division of a program."""
    for column in program.columns:
        yield from _quotients(column.node)


def _quotients(node: Node) -> Iterator[Operation]:
    if isinstance(node, Operation):
        if node.sign in ("//", "half_up"):
            yield node
        for operand in node.operands:
            yield from _quotients(operand)
    elif isinstance(node, Choice):
        for part in (node.test, node.yes, node.no):
            yield from _quotients(part)


def _half(fact: Fact, span: Span) -> Span:
    """Half as far; what stands for a fact that is not told stays inside."""
    stands = [int(v) for v in (fact.null_as, fact.left_out_as) if v is not None]
    return Span(min([-(-span.low // 2), *stands]), max([span.high // 2, *stands]))
