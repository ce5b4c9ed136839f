"""Plain functions, loop and DuckDB give one result, bit for bit, over every law."""

import duckdb
import pyarrow as pa

from saiban.scale import refusals
from saiban.scale.asking import query_of
from saiban.scale.making import kernel_of
from saiban.scale.ranges import MACHINE
from tests.scale import cases
from tests.scale.expected import difference, expected, without_absent

ROWS = 4_000


def test_a_million_cases_are_tried():
    assert sum(len(each.rows) for each in expected(ROWS)) > 1_000_000


def test_loops_give_what_plain_functions_give():
    shapes = {asked.name for asked in cases.shapes()}
    tried = [each for each in expected(ROWS) if each.asked.name in shapes]
    assert len(tried) > 50
    for wanted in tried:
        kernel = kernel_of(wanted.asked.graph, wanted.asked.scheme)
        assert kernel.engine == "numba", wanted.asked.name
        rows, large = _rows(kernel, kernel.run(wanted.told))
        for number in large:
            figures = [each for each in wanted.rows[number] if isinstance(each, int)]
            assert any(figure not in MACHINE for figure in figures)
            rows[number] = wanted.rows[number]
        assert difference(wanted, rows) is None


def _rows(kernel, given):
    """The rows of a kernel's arrays as the plain functions give them, and those too large."""
    reasons = [kernel.refusals[code] or None for code in given["refusal"]]
    columns = [given[name].tolist() for name in kernel.outputs]
    rows = [list(row) for row in zip(*columns, reasons, strict=True)]
    large = [number for number, why in enumerate(reasons) if why == refusals.TOO_LARGE]
    for row in rows:
        if row[-1] is not None:
            assert not any(row[:-1])
            row[:-1] = [None] * len(columns)
        elif kernel.units["value"] == "text":
            row[0] = kernel.words[row[0]]
    return rows, large


def test_duckdb_gives_what_plain_functions_give():
    with duckdb.connect(config={"threads": 1}) as made:
        for wanted in expected(ROWS):
            found = _by_duckdb(made, wanted, machine_only=False)
            assert difference(wanted, found) is None


def test_in_64_bits_rows_are_the_same_or_marked():
    with duckdb.connect(config={"threads": 1}) as made:
        for wanted in cases.some(expected(ROWS), 60):
            found = _by_duckdb(made, wanted, machine_only=True)
            marked = [(row[-1] or "").startswith("outside") for row in found]
            assert sum(marked) < 0.9 * len(found), wanted.asked.name
            inside = [number for number, out in enumerate(marked) if not out]
            assert difference(wanted.of(inside), [found[number] for number in inside]) is None


def _by_duckdb(made, wanted, *, machine_only):
    asked = wanted.asked
    made.register("cases", pa.table(wanted.told))
    text = query_of(
        asked.graph, asked.scheme, dialect="duckdb", table="cases", machine_only=machine_only
    )
    return without_absent(asked, made.execute(text).fetchall())
