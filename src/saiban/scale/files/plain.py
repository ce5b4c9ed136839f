"""Rows answered by the plain functions: the same results, slower, with nothing installed."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from saiban.law.engine.facts import Fact
from saiban.law.engine.plan import Plan, Row, compile_plan
from saiban.law.engine.refusal import Refusal
from saiban.law.engine.scheme import Scheme
from saiban.law.engine.units import Value, decimal
from saiban.scale import refusals
from saiban.scale.asking import unit_of
from saiban.scale.files.book import Law
from saiban.scale.files.cells import Unreadable, read
from saiban.scale.files.names import Told
from saiban.scale.ranges import MACHINE

Cells = Mapping[str, object]
Result = tuple[object, ...]
"""`value`, the parts of the question, `refusal`, `law_version`; money as decimals of rupees."""


def answers(rows: Sequence[Cells], law: Law, told: Told, parts: Sequence[str]) -> list[Result]:
    """The results of rows under one law. Rows map columns to cells; `parts` are the question's."""
    if law.graph is None or law.scheme is None:
        none = (None,) * (len(parts) + 1)
        return [(*none, _fault(row, law.scheme, told) or law.refusal, None) for row in rows]
    plan = compile_plan(law.graph)
    facts = {name: law.scheme.facts[name] for name in plan.facts}
    read_rows = [_read(row, facts, told, law.graph.facts) for row in rows]
    good = [row for row in read_rows if not isinstance(row, str)]
    columns = [[row[name] for row in good] for name in plan.facts]
    found = iter(plan.rows_with_parts(columns)) if good else iter(())
    units = [plan.unit, *(unit_of(law.graph.parts[part], law.scheme) for part in plan.part_names)]
    return [
        _refused(row, parts, plan)
        if isinstance(row, str)
        else _result(next(found), parts, plan, units, law)
        for row in read_rows
    ]


def _fault(row: Cells, scheme: Scheme | None, told: Told) -> str | None:
    """The first bad fact of a row that has no law."""
    facts = {name: scheme.facts[name] for name in told.facts} if scheme else {}
    found = _read(row, facts, told, ())
    return found if isinstance(found, str) else None


def _read(
    row: Cells, facts: Mapping[str, Fact], told: Told, needed: Sequence[str]
) -> dict[str, Value] | str:
    """The facts of a row as the plain functions take them, or the first refusal."""
    found: dict[str, Value | None] = {}
    for name, fact in facts.items():
        column, in_paisa = told.facts.get(name, (None, False))
        try:
            value = read(fact, row[column], in_paisa=in_paisa) if column is not None else None
        except Unreadable as error:
            return str(error)
        stands = fact.left_out_as if fact.null_as is None else fact.null_as
        found[name] = stands if value is None else value
    for name in needed:
        if found[name] is None:
            return refusals.missing(name)
    return {name: 0 if value is None else value for name, value in found.items()}


def _result(row: Row, parts: Sequence[str], plan: Plan, units: Sequence[str], law: Law) -> Result:
    first = row[0]
    if isinstance(first, Refusal):
        assert law.graph is not None
        name = next(name for name, refusal in law.graph.unknown.items() if refusal == first)
        return _refused(refusals.unknown(name, first), parts, plan)
    if not all(_fits(value, unit) for value, unit in zip(row, units, strict=True)):
        return _refused(refusals.TOO_WIDE, parts, plan)
    shown = [_shown(value, unit) for value, unit in zip(row, units, strict=True)]
    named = dict(zip(("value", *plan.part_names), shown, strict=True))
    return (*(named.get(name) for name in ("value", *parts)), None, plan.law_version)


def _refused(refusal: str, parts: Sequence[str], plan: Plan) -> Result:
    return (*(None,) * (len(parts) + 1), refusal, plan.law_version)


def _fits(value: Value | Refusal, unit: str) -> bool:
    """Whether a column of a file holds it."""
    if not isinstance(value, int):
        return True
    return abs(value) < 10**38 if unit in ("PKR", "percent") else value in MACHINE


def _shown(value: Value | Refusal, unit: str) -> object:
    if unit in ("PKR", "percent") and isinstance(value, int):
        return Decimal(decimal(value))
    return value
