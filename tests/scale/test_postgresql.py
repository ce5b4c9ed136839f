"""PostgreSQL, on the database that the tests run on, gives what the plain functions give."""

from saiban.scale.asking import query_of
from tests.scale import cases
from tests.scale.by_postgresql import answered, load
from tests.scale.expected import difference, expected

ROWS = 400


def test_every_law_gives_what_plain_functions_give(connection):
    for each in expected(4_000):
        wanted = each.first(ROWS)
        assert difference(wanted, answered(connection, wanted.asked, wanted.told)) is None


def test_empty_parts_and_refusals_are_typed(connection):
    """What a query gives can be inserted: no column is of an unknown type."""
    for asked in cases.some(cases.laws(), 20):
        if not asked.graph.facts:
            continue
        load(connection, asked, cases.columns(asked, 3, seed=1))
        text = query_of(
            asked.graph, asked.scheme, dialect="postgresql", table="cases", in_rupees=True
        )
        connection.execute("DROP TABLE IF EXISTS answers")
        connection.execute(f"CREATE TEMP TABLE answers AS {text}")
