"""A program as loops without a branch, which the compiler works on for several rows at once.

Only for rows within the spans of `usual`: where any of a piece turns out to lie outside, all of the
piece is marked, to be done again one by one. Both sides of a choice are worked out and one is
taken. So numbers that are not used may be anything: they wrap around, and no divisor is ever 0.
"""

from collections.abc import Mapping, Sequence

from saiban.scale import refusals
from saiban.scale.kernel_text import head, reaching, written
from saiban.scale.nodes import Choice, Constant, Kind, Name, Node, Operation, Unknown, names
from saiban.scale.program import Output, Program, kind_of_fact
from saiban.scale.ranges import told
from saiban.scale.spans import TRUTH, Span
from saiban.scale.usual import exact

PIECE = 4_096
"""Rows that are asked about and worked out at a time, so that they are still in the cache."""


AGAIN = 254
"""Marks the rows of a piece in which some number is not an everyday one."""


class Uneven(Exception):
    """A rule that has no text without a branch."""


def text(program: Program, spans: Mapping[str, Span]) -> str:
    """The source of `rows`: piece by piece without a branch; what is to be done again is marked.

    `program` is proved for the spans. Raises Uneven.
    """
    return "\n".join(
        [
            head(program).replace("first, last", "start, stop", 1),
            f"    for first in range(start, stop, {PIECE}):",
            f"        last = min(first + {PIECE}, stop)",
            "        outside = 0",
            *[f"        {line}" for line in _straight(program, spans)],
            "        if outside != 0:",
            "            for row in range(first, last):",
            f"                refusal[row] = {AGAIN}",
            "",
        ]
    )


def _checks(program: Program, spans: Mapping[str, Span]) -> list[str]:
    """Whether a row has a number outside its range as declared, or outside the spans."""
    lines = []
    for name in program.needed:
        fact = program.facts[name]
        if kind_of_fact(fact) != Kind.WHOLE:
            continue
        inside = told(fact).meet(spans[name])
        test = f"(({name} < {inside.low}) | ({name} > {inside.high}))"
        for stands in (fact.null_as, fact.left_out_as):
            if stands is not None and stands not in inside:
                test = f"({test} & ({name} != {int(stands)}))"
        lines.append(f"outside |= {test}")
    return lines


def _straight(program: Program, spans: Mapping[str, Span]) -> list[str]:
    """A loop that gives all outputs and looks at every fact's number."""
    needed, checks = frozenset(program.needed), _checks(program, spans)
    if program.unknown:
        every = needed.union(column.name for column in program.columns)
        return _loop(program, program.outputs, every, checks)
    answered = ["for row in range(first, last):", "    refusal[row] = 0"]
    wanted = behind(program, program.outputs) | needed
    return [*answered, *_loop(program, program.outputs, wanted, checks)]


def behind(program: Program, outputs: Sequence[Output]) -> frozenset[str]:
    """The facts and rules that outputs rest on."""
    found = {name for output in outputs for name in names(output.node)}
    for column in reversed(program.columns):
        if column.name in found:
            found |= {*names(column.node)}
    return frozenset(found)


def _loop(
    program: Program, outputs: Sequence[Output], wanted: frozenset[str], checks: list[str]
) -> list[str]:
    """One loop: facts, rules, results. A row that reaches unknown law gets the first refusal."""
    writer = Writer(program.words)
    codes = {words: code for code, words in enumerate(refusals.of_rows(program))}
    refused = ""
    for column in program.columns:
        if column.name not in wanted:
            continue
        writer.lines.append(f"{column.name} = {writer.write(column.node)}")
        reached = reaching(column.node, codes, program)
        if not isinstance(reached, Constant) or reached.value:
            code = writer.held(reached)
            writer.lines.append(f"refused = {refused.format(code=code) or code}")
            refused = "(refused if refused != 0 else {code})"
    for output in outputs:
        value = writer.write(output.node)
        if refused:
            nothing = "False" if output.node.kind == Kind.TRUTH else "0"
            value = f"({value} if refused == 0 else {nothing})"
        writer.lines.append(f"{output.name}_given[row] = {value}")
    if program.unknown:
        writer.lines.append(f"refusal[row] = {'refused' if refused else 0}")
    facts = [f"{name} = {name}_told[row]" for name in program.needed if name in wanted]
    lines = [f"    {line}" for line in [*facts, *checks, *writer.lines]]
    return ["for row in range(first, last):", *lines]


class Writer:
    """Writes rules; what a choice is between goes into lines before it, so that none is skipped."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self.lines: list[str] = []

    def held(self, node: Node) -> str:
        """A name or a constant for a node."""
        if isinstance(node, Constant | Name | Unknown):
            return written(node, self.words)
        value = self.write(node)
        self.lines.append(f"_{len(self.lines)} = {value}")
        return f"_{len(self.lines) - 1}"

    def write(self, node: Node) -> str:
        """A node as an expression."""
        match node:
            case Choice(test=test, yes=yes, no=no):
                parts = [self.held(each) for each in (yes, test, no)]
                return f"({parts[0]} if {parts[1]} else {parts[2]})"
            case Operation(sign="and" | "or" as sign, operands=operands):
                joined = " & " if sign == "and" else " | "
                return f"({joined.join(self.write(operand) for operand in operands)})"
            case Operation(sign="//" | "half_up"):
                return self._quotient(node)
            case Operation(sign="not", operands=(only,)):
                return f"(not {self.held(only)})"
            case Operation(sign="min" | "max" as sign, operands=operands):
                return f"{sign}({', '.join(self.write(operand) for operand in operands)})"
            case Operation(sign=sign, operands=operands):
                return f"({f' {sign} '.join(self.write(operand) for operand in operands)})"
        return written(node, self.words)

    def _quotient(self, node: Operation) -> str:
        numerator, divisor = (self.write(operand) for operand in node.operands)
        spans = [operand.span or TRUTH for operand in node.operands]
        name = "floor" if node.sign == "//" else "half_up"
        sign = "" if spans[0].low >= 0 and spans[1].low > 0 else "_signed"
        if spans[1].low <= 0:
            raise Uneven(f"{name} by what may be negative")
        if not isinstance(node.operands[1], Constant):
            divisor = f"max({divisor}, 1)"
        way = "_float" if exact(node) else ""
        return f"{name}{way}{sign}({numerator}, {divisor})"
