"""A program as the text of one loop over arrays, for Numba.

One pass: a row's facts are read, its rules worked out in registers, its results written. Words are
numbers in the order of `Program.words`. Every number fits 64 bits: that was proved.
"""

from collections.abc import Mapping, Sequence
from textwrap import indent

from saiban.scale import refusals
from saiban.scale.nodes import Choice, Constant, Kind, Name, Node, Operation, Unknown
from saiban.scale.program import Program, kind_of_fact
from saiban.scale.ranges import told
from saiban.scale.spans import TRUTH, Span

OUTSIDE = 255
"""Marks a row whose numbers are too large for the loop: it is worked out plain."""

_SIGNS = {"==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "and", "or"}


def text(program: Program, machine: Mapping[str, Span]) -> str:
    """The source of `rows(first, last, <facts>, <outputs>, refusal)`: row by row."""
    return "\n".join([head(program), indent(each(program, machine), "    "), ""])


def head(program: Program) -> str:
    """The first line of the function `rows`."""
    told_columns = [f"{name}_told" for name in program.needed]
    given = [f"{output.name}_given" for output in program.outputs]
    return f"def rows({', '.join(['first', 'last', *told_columns, *given, 'refusal'])}):"


def each(program: Program, machine: Mapping[str, Span]) -> str:
    """The loop that does one row after another and refuses those that ask for it."""
    given = [f"{output.name}_given" for output in program.outputs]
    lines = ["for row in range(first, last):"]
    lines += [f"    {name} = {name}_told[row]" for name in program.needed]
    codes = {words: code for code, words in enumerate(refusals.of_rows(program))}
    lines += _checks(program, machine, codes, given)
    for column in program.columns:
        lines.append(f"    {column.name} = {written(column.node, program.words)}")
        lines += _guards(column.name, column.node, program, codes, given)
    for output, name in zip(program.outputs, given, strict=True):
        lines.append(f"    {name}[row] = {written(output.node, program.words)}")
    lines.append("    refusal[row] = 0")
    return "\n".join(lines)


def _checks(
    program: Program, machine: Mapping[str, Span], codes: Mapping[str, int], given: Sequence[str]
) -> list[str]:
    """What a row's numbers must keep to: the declared range first, then the machine's."""
    lines, last = [], []
    for name in program.needed:
        fact = program.facts[name]
        if kind_of_fact(fact) != Kind.WHOLE:
            continue
        range_told, held = told(fact), machine[name]
        stands = [v for v in (fact.null_as, fact.left_out_as) if v is not None]
        besides = "".join(f" and {name} != {int(v)}" for v in stands if v not in range_told)
        low, high = codes[refusals.too_low(fact)], codes[refusals.too_high(fact)]
        lines += _leave(f"{name} < {range_told.low}{besides}", low, given)
        lines += _leave(f"{name} > {range_told.high}{besides}", high, given)
        if not range_told.within(held):
            last += _leave(f"{name} < {held.low} or {name} > {held.high}", OUTSIDE, given)
    return lines + last


def _leave(test: str, code: int, given: Sequence[str]) -> list[str]:
    return [
        f"    if {test}:",
        f"        refusal[row] = {code}",
        *[f"        {name}[row] = 0" for name in given],
        "        continue",
    ]


def _guards(
    name: str, node: Node, program: Program, codes: Mapping[str, int], given: Sequence[str]
) -> list[str]:
    """The way out of a row that reached law which is not known."""
    reached = reaching(node, codes, program)
    if isinstance(reached, Constant) and not reached.value:
        return []
    return [
        f"    refused = {written(reached, program.words)}",
        *_leave("refused", 0, given)[:1],
        "        refusal[row] = refused",
        *_leave("refused", 0, given)[2:],
    ]


def reaching(node: Node, codes: Mapping[str, int], program: Program) -> Node:
    """The number of the refusal that a row meets in a rule; 0 for none."""
    match node:
        case Unknown(name=name):
            return Constant(codes[refusals.unknown(name, program.unknown[name])])
        case Choice(test=test, yes=yes, no=no):
            if_yes, if_no = reaching(yes, codes, program), reaching(no, codes, program)
            if if_yes == if_no:
                return if_yes
            return Choice(test, if_yes, if_no, Kind.WHOLE, TRUTH)
    return Constant(0)


def written(node: Node, words: Sequence[str]) -> str:
    """One rule as an expression; words are numbers in the order of `words`."""
    match node:
        case Constant(value=str(word)):
            return str(words.index(word))
        case Constant(value=value):
            return f"({value})" if str(value).startswith("-") else str(value)
        case Name(name=name):
            return name
        case Unknown():
            return "0" if node.kind != Kind.TRUTH else "False"
        case Choice(test=test, yes=yes, no=no):
            parts = [written(each, words) for each in (yes, test, no)]
            return f"({parts[0]} if {parts[1]} else {parts[2]})"
    return _operation(node, [written(operand, words) for operand in node.operands])


def _operation(node: Operation, parts: list[str]) -> str:
    if node.sign in _SIGNS:
        return f"({f' {node.sign} '.join(parts)})"
    if node.sign == "not":
        return f"(not {parts[0]})"
    if node.sign in ("min", "max"):
        return f"{node.sign}({', '.join(parts)})"
    numerator, divisor = (operand.span or TRUTH for operand in node.operands)
    sign = "" if numerator.low >= 0 and divisor.low > 0 else "_signed"
    return f"{'floor' if node.sign == '//' else 'half_up'}{sign}({', '.join(parts)})"
