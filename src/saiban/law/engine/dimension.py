"""Do a rule's units fit: paisa are added to paisa, days compared with days?

Units are followed through a rule's text from the names it takes. A number written in the rule has
no unit of its own, and a product or quotient has none that could be known from its parts, so only
sums, differences, limits, comparisons and what is returned are judged.
"""

import ast
from collections.abc import Iterator, Mapping

from saiban.law.engine.rule import Rule
from saiban.law.engine.scheme import Scheme

SAME = {"percent": "bp"}
"""A percent is held in hundredths, which are basis points."""


def unit_faults(scheme: Scheme) -> list[str]:
    """Every place at which rules of the scheme, or parts of its questions, mix units."""
    units = _units(scheme)
    found = [
        f"{rule.name}: {fault}"
        for rule in scheme.provisions
        if isinstance(rule, Rule)
        for fault in _Reader(rule, units).faults()
    ]
    for question in (scheme.contract[name] for name in scheme.manifest.questions):
        for part, name in question.parts.items():
            unit = units.get(name, question.unit)
            if unit not in (question.unit, "flag", "text"):
                found.append(f"{question.name}: part {part} is {unit}, shown as {question.unit}")
    return found


def _units(scheme: Scheme) -> dict[str, str]:
    units = {name: fact.unit for name, fact in scheme.facts.items()}
    units |= {name: parameter.unit for name, parameter in scheme.catalogue.items()}
    return units | {p.name: p.unit for p in scheme.provisions if isinstance(p, Rule)}


class _Reader:
    """Follows units through one rule."""

    def __init__(self, rule: Rule, units: Mapping[str, str]) -> None:
        self.rule = rule
        self.known = {name: _plain(units.get(name)) for name in rule.arguments}
        self.found: list[str] = []

    def faults(self) -> list[str]:
        definition = ast.parse(self.rule.source).body[0]
        assert isinstance(definition, ast.FunctionDef)
        for statement in _statements(definition.body):
            if isinstance(statement, ast.Assign):
                unit = self.unit(statement.value)
                self.known |= {t.id: unit for t in statement.targets if isinstance(t, ast.Name)}
            elif isinstance(statement, ast.If):
                self.unit(statement.test)
            elif isinstance(statement, ast.Return) and statement.value is not None:
                self._same("returns", statement, self.unit(statement.value), _plain(self.rule.unit))
        return self.found

    def unit(self, node: ast.expr) -> str | None:
        """The unit of an expression, None where there is none to be known."""
        if isinstance(node, ast.Name):
            return self.known.get(node.id)
        if isinstance(node, ast.BinOp):
            left, right = self.unit(node.left), self.unit(node.right)
            if isinstance(node.op, ast.Add | ast.Sub):
                return self._same("adds or takes away", node, left, right)
            return None
        if isinstance(node, ast.Compare):
            self._same("compares", node, self.unit(node.left), self.unit(node.comparators[0]))
            return "flag"
        if isinstance(node, ast.BoolOp):
            for value in node.values:
                self.unit(value)
            return "flag"
        if isinstance(node, ast.UnaryOp):
            return self.unit(node.operand)
        if isinstance(node, ast.IfExp):
            self.unit(node.test)
            return self._same("chooses between", node, self.unit(node.body), self.unit(node.orelse))
        if isinstance(node, ast.Call):
            return self._call(node)
        return None

    def _call(self, node: ast.Call) -> str | None:
        units = [self.unit(argument) for argument in node.args]
        if isinstance(node.func, ast.Name) and node.func.id in ("min", "max"):
            first = units[0]
            for other in units[1:]:
                first = self._same("limits", node, first, other)
            return first
        return None

    def _same(self, what: str, node: ast.AST, left: str | None, right: str | None) -> str | None:
        if left is not None and right is not None and left != right:
            line = getattr(node, "lineno", 0)
            self.found.append(f"line {line} {what} {left} and {right}")
        return left or right


def _plain(unit: str | None) -> str | None:
    return None if unit is None else SAME.get(unit, unit)


def _statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    for statement in body:
        yield statement
        if isinstance(statement, ast.If):
            yield from _statements(statement.body)
            yield from _statements(statement.orelse)
