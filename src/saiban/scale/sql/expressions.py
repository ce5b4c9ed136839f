"""Nodes as SQL expressions, each number as wide as the proof says it must be."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from saiban.scale.nodes import Choice, Constant, Kind, Name, Node, Operation, Unknown
from saiban.scale.ranges import MACHINE
from saiban.scale.spans import TRUTH, Span
from saiban.scale.sql.dialects import Dialect

_SIGNS = {"==": "=", "!=": "<>", "and": "AND", "or": "OR"}
_EMPTY = {Kind.WHOLE: "0", Kind.TRUTH: "FALSE", Kind.WORD: "''"}


class Width(IntEnum):
    """How wide a number is as the database sees it. A bare literal may be only 32 bits."""

    LITERAL = 0
    MACHINE = 1
    WIDE = 2


class Binding(IntEnum):
    """How tightly an expression holds together: what binds less stands in brackets."""

    LOGIC = 1
    NOT = 2
    COMPARE = 3
    PLUS = 4
    TIMES = 5
    ALONE = 6


_BINDINGS = {"+": Binding.PLUS, "-": Binding.PLUS, "*": Binding.TIMES}


@dataclass(frozen=True)
class Sql:
    """An expression, the width of its type, and how tightly it binds."""

    text: str
    width: Width = Width.LITERAL
    binding: Binding = Binding.ALONE

    def inside(self, binding: Binding = Binding.ALONE) -> str:
        """As an operand of what binds so tightly."""
        return self.text if self.binding >= binding else f"({self.text})"


@dataclass(frozen=True)
class Writer:
    """Writes nodes for one database. `widths` says how wide the columns before are."""

    dialect: Dialect
    widths: Mapping[str, Width]

    def column(self, node: Node) -> Sql:
        """A node as a column of its own: 64 bits if its values fit, whatever came up on the way."""
        sql = self.write(node)
        if node.kind != Kind.WHOLE:
            return sql
        fits = _span(node).within(MACHINE)
        if fits and sql.width != Width.MACHINE:
            return Sql(self.dialect.in_machine(sql.text), Width.MACHINE)
        return sql

    def write(self, node: Node) -> Sql:
        match node:
            case Constant(value=bool(truth)):
                return Sql("TRUE" if truth else "FALSE")
            case Constant(value=str(word)):
                return Sql(self.dialect.word(word))
            case Constant(value=int(number)):
                return Sql(str(number), binding=Binding.ALONE if number >= 0 else Binding.NOT)
            case Name(name=name):
                return Sql(name, self.widths.get(name, Width.MACHINE))
            case Unknown(kind=kind):
                return Sql(_EMPTY[kind])
            case Choice():
                return self._choice(node)
            case Operation(sign="not", operands=(only,)):
                return Sql(f"NOT {self.write(only).inside()}", binding=Binding.NOT)
            case Operation(sign="//" | "half_up"):
                return self._division(node)
            case Operation(kind=Kind.WHOLE):
                return self._number(node)
            case Operation():
                return self._tested(node)
        raise AssertionError(node)

    def _tested(self, node: Operation) -> Sql:
        """Comparisons, `and`, `or`."""
        logic = node.sign in ("and", "or")
        binding, least = (Binding.LOGIC, Binding.NOT) if logic else (Binding.COMPARE, Binding.PLUS)
        parts = [self.write(operand).inside(least) for operand in node.operands]
        return Sql(f" {_SIGNS.get(node.sign, node.sign)} ".join(parts), binding=binding)

    def _choice(self, node: Choice) -> Sql:
        """`CASE WHEN ... THEN ... WHEN ... THEN ... ELSE ... END`, as flat as can be."""
        branches, widest = [], Width.LITERAL
        rest: Node = node
        while isinstance(rest, Choice):
            yes = self.write(rest.yes)
            branches.append(f"WHEN {self.write(rest.test).text} THEN {yes.text}")
            widest, rest = max(widest, yes.width), rest.no
        last = self.write(rest)
        text = f"CASE {' '.join(branches)} ELSE {last.text} END"
        return Sql(text, max(widest, last.width))

    def _number(self, node: Operation) -> Sql:
        """`+ - * min max`."""
        wide = not _span(node).within(MACHINE)
        parts = self._widened([self.write(operand) for operand in node.operands], wide=wide)
        width = max(part.width for part in parts)
        if node.sign in ("min", "max"):
            called = "least" if node.sign == "min" else "greatest"
            return Sql(f"{called}({', '.join(part.text for part in parts)})", width)
        binding = _BINDINGS[node.sign]
        first, *others = parts
        written = [first.inside(binding), *(each.inside(Binding(binding + 1)) for each in others)]
        return Sql(f" {node.sign} ".join(written), width, binding)

    def _widened(self, parts: list[Sql], *, wide: bool) -> list[Sql]:
        """The operands, the first of them cast if otherwise the result would not fit its type."""
        widest = max(part.width for part in parts)
        if wide and widest < Width.WIDE:
            return [Sql(self.dialect.in_wide(parts[0].text), Width.WIDE), *parts[1:]]
        if widest == Width.LITERAL:
            return [Sql(self.dialect.in_machine(parts[0].text), Width.MACHINE), *parts[1:]]
        return parts

    def _division(self, node: Operation) -> Sql:
        numerator, divisor = (self.write(operand) for operand in node.operands)
        spans = [_span(operand) for operand in node.operands]
        if node.sign == "half_up":
            numerator, divisor, spans = self._doubled(node, numerator, divisor, spans)
        wide = max(numerator.width, divisor.width) == Width.WIDE
        if not wide and numerator.width == Width.LITERAL:
            numerator = Sql(self.dialect.in_machine(numerator.text), Width.MACHINE)
        wide = wide and not (self.dialect.narrows and _span(node).within(MACHINE))
        quotient = self.dialect.divided(numerator.inside(), divisor.inside(), wide=wide)
        lower = self._lower_by_one(numerator, divisor, spans)
        width = Width.WIDE if wide else Width.MACHINE
        return Sql(quotient + lower, width, Binding.PLUS if lower else Binding.TIMES)

    def _doubled(
        self, node: Operation, numerator: Sql, divisor: Sql, spans: list[Span]
    ) -> tuple[Sql, Sql, list[Span]]:
        """Half up: twice the numerator and once the divisor, over twice the divisor."""
        high = max(2 * spans[0].high + spans[1].high, 2 * spans[1].high)
        low = 2 * spans[0].low + spans[1].low
        wide = not Span(low, high).within(MACHINE)
        (once,) = self._widened([numerator], wide=wide)
        constant = node.operands[1]
        twice = Sql(f"2 * {divisor.inside()}", divisor.width, Binding.TIMES)
        if isinstance(constant, Constant) and isinstance(constant.value, int):
            twice = Sql(str(2 * constant.value))
        # In brackets: a literal times 2 may be more than the 32 bits that literals have.
        doubled = f"2 * {once.inside()} + {divisor.inside(Binding.TIMES)}"
        up = Sql(doubled, max(once.width, divisor.width), Binding.PLUS)
        return up, twice, [Span(low, high), spans[1]]

    def _lower_by_one(self, numerator: Sql, divisor: Sql, spans: list[Span]) -> str:
        """Databases divide towards zero and the law downwards: one less for a negative quotient."""
        if spans[0].low >= 0 and spans[1].low > 0:
            return ""
        rest = f"{numerator.inside()} % {divisor.inside()}"
        if spans[1].low > 0:
            return f" - CASE WHEN {rest} < 0 THEN 1 ELSE 0 END"
        contrary = f"({numerator.inside()} < 0) <> ({divisor.inside()} < 0)"
        return f" - CASE WHEN {rest} <> 0 AND {contrary} THEN 1 ELSE 0 END"


def _span(node: Node) -> Span:
    return node.span or TRUTH
