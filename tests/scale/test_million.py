"""The same million cases by plain functions, loop, DuckDB and PostgreSQL; Spark in its own file.

One law of each shape, so nothing that any law is made of is left out; every law is in test_same.
"""

import duckdb
import pyarrow as pa

from saiban.scale import refusals
from saiban.scale.asking import query_of
from saiban.scale.making import kernel_of
from saiban.scale.ranges import MACHINE
from tests.scale.by_postgresql import answered
from tests.scale.expected import a_million, difference, without_absent


def test_they_are_a_million_with_sums_that_no_double_holds():
    wanted = a_million()
    assert len(wanted) > 50
    assert sum(len(each.rows) for each in wanted) >= 1_000_000
    sums = [row[0] for each in wanted for row in each.rows if isinstance(row[0], int)]
    assert sum(value > 2**53 and float(value) != value for value in sums) > 10_000


def test_loops_give_what_plain_functions_give():
    for wanted in a_million():
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
        for wanted in a_million():
            asked = wanted.asked
            made.register("cases", pa.table(wanted.told))
            text = query_of(asked.graph, asked.scheme, dialect="duckdb", table="cases")
            found = without_absent(asked, made.execute(text).fetchall())
            assert difference(wanted, found) is None


def test_postgresql_gives_what_plain_functions_give(connection):
    for wanted in a_million():
        assert difference(wanted, answered(connection, wanted.asked, wanted.told)) is None
