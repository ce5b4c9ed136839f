"""Loops without a branch: exact up to the limit of floats, and never beyond it."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from saiban import scale
from saiban.law.engine.rounding import half_up
from saiban.scale.compiling import HELPERS
from saiban.scale.making import kernel_of
from saiban.scale.nodes import Kind, Name, Operation
from saiban.scale.program import kind_of_fact
from saiban.scale.proof import prove
from saiban.scale.ranges import MACHINE, machine_spans
from saiban.scale.spans import Span
from saiban.scale.straight_text import PIECE
from saiban.scale.usual import EXACT, exact, quotients, usual
from tests.scale import cases
from tests.scale.expected import Expected, difference, rows_of

ROWS = 1_000
LIMIT = EXACT - 1
half_up_float = HELPERS["half_up_float"]
half_up_float_signed = HELPERS["half_up_float_signed"]
floor_float_signed = HELPERS["floor_float_signed"]


def test_everyday_cases_give_what_plain_functions_give():
    tried = 0
    for number, asked in enumerate(cases.shapes()):
        told = _everyday(asked, number)
        if not told:
            continue
        wanted = Expected(asked, told, rows_of(asked, told))
        kernel = kernel_of(asked.graph, asked.scheme)
        given = kernel.run(told)
        columns = [given[name].tolist() for name in kernel.outputs]
        reasons = [kernel.refusals[code] or None for code in given["refusal"]]
        found = [
            [_plain(kernel, each) for each in row[:-1]] + [row[-1]]
            if row[-1] is None
            else [None] * len(columns) + [row[-1]]
            for row in map(list, zip(*columns, reasons, strict=True))
        ]
        assert difference(wanted, found) is None
        tried += 1
    assert tried > 50


def _everyday(asked, seed):
    """Cases of which none leaves the spans of the loop without a branch, its ends among them."""
    program = asked.program
    machine = machine_spans(program, {})
    spans = usual(prove(program, machine, MACHINE), machine)[1]
    told = cases.columns(asked, ROWS, seed)
    rng = np.random.default_rng(seed)
    for name, column in told.items():
        if kind_of_fact(asked.scheme.facts[name]) == Kind.WHOLE:
            low, high = max(spans[name].low, int(column.min())), spans[name].high
            inside = np.where(column > high, rng.integers(low, high, ROWS, endpoint=True), column)
            told[name] = np.clip(inside, low, high)
            told[name][:2] = low, high
    return told


def _plain(kernel, value):
    return kernel.words[value] if kernel.units["value"] == "text" else value


def test_one_row_beyond_leaves_the_rest_as_they_are():
    kernel = scale.kernel("survivors.pension", place="sindh", on=date(2025, 8, 31))
    rows = 3 * PIECE + 7
    told = {
        "total_disablement_pension": np.arange(rows) * 1_234_567 % 90_000_000,
        "widows": np.arange(rows) % 3,
        "children": np.arange(rows) % 8,
        "full_orphans": np.arange(rows) % 4,
        "dependent_father": np.arange(rows) % 5 == 0,
        "dependent_mother": np.arange(rows) % 7 == 0,
    }
    first = kernel.run(told)
    beyond = {name: column.copy() for name, column in told.items()}
    beyond["total_disablement_pension"][PIECE + 5] = -1
    beyond["children"][2 * PIECE] = 10_000_000
    second = kernel.run(beyond)
    changed = {PIECE + 5, 2 * PIECE}
    for name in ("refusal", *kernel.outputs):
        differ = set(np.flatnonzero(first[name] != second[name]).tolist())
        assert differ <= changed
    assert second["refusal"][PIECE + 5] != 0
    assert second["refusal"][2 * PIECE] == 0


@settings(max_examples=600, deadline=None)
@given(some.data())
def test_float_rounding_is_exact_next_to_every_half(data):
    divisor = data.draw(some.integers(1, LIMIT - 4))
    most = (LIMIT - divisor) // 4
    half = data.draw(some.integers(0, most * 2 // divisor)) * divisor // 2
    for near in (half - 1, half, half + 1, most):
        for numerator in (near, -near):
            if abs(numerator) > most:
                continue
            wanted = half_up(numerator, divisor)
            assert half_up_float_signed.py_func(numerator, divisor) == wanted
            if numerator >= 0:
                assert half_up_float.py_func(numerator, divisor) == wanted
            assert floor_float_signed.py_func(numerator, divisor) == numerator // divisor


def test_beyond_the_limit_floats_are_wrong_and_not_used():
    assert half_up_float.py_func(2**52 + 1, 1) != half_up(2**52 + 1, 1)
    assert half_up_float.py_func(2**53 + 1, 2) != half_up(2**53 + 1, 2)
    assert not exact(_rounding(2**52 + 1, 1))


def _rounding(numerator, divisor):
    names = [
        Name(name, Kind.WHOLE, Span(1, high))
        for name, high in (("wage", numerator), ("days", divisor))
    ]
    return Operation("half_up", (*names,), Kind.WHOLE)


@pytest.mark.parametrize("divisor", [1, 2, 10_000, 520_000])
def test_the_limit_is_where_the_proof_says(divisor):
    most = (LIMIT - divisor) // 4
    assert exact(_rounding(most, divisor))
    assert not exact(_rounding(most + 1, divisor))


def test_most_laws_are_worked_out_in_floats_for_everyday_cases():
    found = {True: 0, False: 0}
    for asked in cases.shapes():
        machine = machine_spans(asked.program, {})
        proved, spans = usual(prove(asked.program, machine, MACHINE), machine)
        for each in quotients(proved):
            found[exact(each)] += 1
        assert all(span.within(machine[name]) for name, span in spans.items())
    assert found[True] > 4 * found[False]
