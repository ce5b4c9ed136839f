"""Plain functions and DuckDB give one result, bit for bit, over every law."""

import duckdb
import pyarrow as pa

from saiban.scale.asking import query_of
from tests.scale import cases
from tests.scale.expected import difference, expected, without_absent

ROWS = 4_000


def test_a_million_cases_are_tried():
    assert sum(len(each.rows) for each in expected(ROWS)) > 1_000_000


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
