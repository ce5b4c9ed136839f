"""Rules made at random from the subset: nodes, loop text and DuckDB follow Python exactly."""

import math

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from saiban.law.engine.rounding import half_up
from saiban.law.engine.rule import Rule
from saiban.scale import kernel_text
from saiban.scale.nodes import Constant, Kind, Name, Unreadable
from saiban.scale.proof import Unproved, proved_node
from saiban.scale.reading import read
from saiban.scale.spans import Span
from saiban.scale.sql.dialects import DUCKDB
from saiban.scale.sql.expressions import Writer
from saiban.scale.straight_text import Writer as Straight

FACTS = {"wage": Span(-50, 10**12), "days": Span(0, 400), "degree": Span(-100, 100)}
HELPERS = {
    "floor_float": lambda a, b: int(a / b),
    "floor_float_signed": lambda a, b: math.floor(a / b),
    "half_up_float": lambda a, b: int(a / b + 0.5),
    "half_up_float_signed": lambda a, b: math.floor(a / b + 0.5),
    "floor": lambda a, b: a // b,
    "floor_signed": lambda a, b: a // b,
    "half_up": half_up,
    "half_up_signed": half_up,
}
LIMIT = Span(-(2**63) + 1, 2**63 - 1)


def numbers(depth):
    leaves = some.one_of(
        some.sampled_from([*FACTS]), some.integers(-3, 12_000).map(lambda n: f"({n})")
    )
    if not depth:
        return leaves
    inner, test = numbers(depth - 1), conditions(depth - 1)
    return some.one_of(
        leaves,
        some.tuples(inner, some.sampled_from("+-*"), inner).map(lambda p: f"({' '.join(p)})"),
        some.tuples(inner, some.integers(1, 30_000)).map(lambda p: f"({p[0]} // {p[1]})"),
        some.tuples(inner, some.integers(1, 30_000)).map(lambda p: f"half_up({p[0]}, {p[1]})"),
        some.tuples(some.sampled_from(["min", "max"]), inner, inner).map(
            lambda p: f"{p[0]}({p[1]}, {p[2]})"
        ),
        some.tuples(inner, test, inner).map(lambda p: f"({p[0]} if {p[1]} else {p[2]})"),
        inner.map(lambda n: f"(half_up({n}, days) if days > 0 else {n})"),
    )


def conditions(depth):
    inner = numbers(depth)
    signs = some.sampled_from(["==", "!=", "<", "<=", ">", ">="])
    compared = some.tuples(inner, signs, inner).map(lambda p: f"({' '.join(p)})")
    joined = some.tuples(compared, some.sampled_from(["and", "or"]), compared)
    return some.one_of(
        compared,
        compared.map(lambda t: f"(not {t})"),
        joined.map(lambda p: f"({' '.join(p)})"),
    )


def rule_of(body):
    source = f'def made(wage, days, degree):\n    """Made."""\n{body}'
    scope = {"half_up": half_up}
    exec(source, scope)
    return Rule("made", scope["made"], "s.1", "PKR", source=source, arguments=tuple(FACTS))


def proved(rule):
    node = read(rule, {name: Name(name, Kind.WHOLE) for name in FACTS})
    return proved_node(node, FACTS, LIMIT)


@settings(max_examples=150, deadline=None)
@given(
    numbers(3),
    some.lists(
        some.tuples(*[some.integers(span.low, span.high) for span in FACTS.values()]),
        min_size=1,
        max_size=8,
    ),
)
def test_a_rule_means_in_sql_what_it_means_in_python(text, rows):
    rule = rule_of(f"    if wage < days:\n        wage = wage + 1\n    return {text}\n")
    try:
        node = proved(rule)
    except Unproved:
        return
    written = Writer(DUCKDB, {}).column(node).text
    values = ", ".join(f"({n}, {', '.join(map(str, row))})" for n, row in enumerate(rows))
    query = (
        f"SELECT {written} FROM (SELECT n, w::BIGINT AS wage, d::BIGINT AS days, "
        f"g::BIGINT AS degree FROM (VALUES {values}) AS t (n, w, d, g)) ORDER BY n"
    )
    with duckdb.connect(config={"threads": 1}) as made:
        found = [row[0] for row in made.execute(query).fetchall()]
    wanted = [rule.function(*row) for row in rows]
    assert found == wanted
    assert all(value in node.span for value in wanted)
    loop = kernel_text.written(node, ())
    assert [eval(loop, {**HELPERS, **dict(zip(FACTS, row, strict=True))}) for row in rows] == wanted
    assert [_without_branch(node, row) for row in rows] == wanted


def _without_branch(node, row):
    writer = Straight(())
    value = writer.held(node)
    known = {**HELPERS, **dict(zip(FACTS, row, strict=True))}
    exec("\n".join(writer.lines), known)
    return eval(value, known)


def test_branches_that_fall_through_are_read():
    rule = rule_of(
        "    part = 0\n"
        "    if days > 10:\n        part = 1\n        if degree > 5:\n            return 7\n"
        "    elif wage == 3:\n        part = 2\n"
        "    return part + 1\n"
    )
    node = read(rule, {name: Name(name, Kind.WHOLE) for name in FACTS})
    for wage, days, degree, value in [(0, 11, 6, 7), (0, 11, 5, 2), (3, 1, 9, 3), (4, 1, 9, 1)]:
        known = {"wage": Constant(wage), "days": Constant(days), "degree": Constant(degree)}
        assert read(rule, known) == Constant(value) == Constant(rule.function(wage, days, degree))
    assert not isinstance(node, Constant)


@pytest.mark.parametrize(
    "body",
    [
        "    return wage // days\n",
        "    return half_up(wage, degree)\n",
        "    return wage * wage * wage\n",
        "    return wage // 2 if days >= 0 and wage // days > 1 else 0\n",
    ],
)
def test_what_cannot_be_proved_is_not_compiled(body):
    with pytest.raises(Unproved):
        proved(rule_of(body))


@pytest.mark.parametrize(
    "body",
    [
        "    return wage + 'x'\n",
        "    return (wage < 3) + 1\n",
        "    return wage if 'x' else days\n",
        "    if wage > 3:\n        return 1\n",
        "    return 'x' if wage else 1\n",
    ],
)
def test_what_only_python_means_is_not_compiled(body):
    with pytest.raises(Unreadable):
        read(rule_of(body), {name: Name(name, Kind.WHOLE) for name in FACTS})
