"""PostgreSQL, on the database that the tests run on, gives what the plain functions give."""

import psycopg
import pytest
from psycopg import sql

from saiban.scale.asking import query_of
from tests.scale import cases
from tests.scale.expected import difference, expected, without_absent

ROWS = 400


@pytest.fixture(scope="module")
def connection(saiban_database):
    """A connection of the owner's: the app role makes no tables, not even temporary ones."""
    url = saiban_database.cluster.url("owner", saiban_database.name)
    with psycopg.connect(url, autocommit=True) as made:
        yield made


def test_postgresql_gives_what_plain_functions_give(connection):
    for each in expected(4_000):
        wanted, asked = each.first(ROWS), each.asked
        _load(connection, asked, wanted.told)
        text = query_of(
            asked.graph, asked.scheme, dialect="postgresql", table="cases", keep=("number",)
        )
        rows = sorted(connection.execute(text).fetchall())
        found = without_absent(asked, [row[1:] for row in rows])
        assert difference(wanted, found) is None


def _load(connection, asked, told):
    types = [_type(asked.scheme.facts[name]) for name in told]
    named = zip(told, types, strict=True)
    columns = sql.SQL(", ").join(sql.SQL("{} " + t).format(sql.Identifier(n)) for n, t in named)
    connection.execute("DROP TABLE IF EXISTS cases")
    connection.execute(sql.SQL("CREATE TEMP TABLE cases (number integer, {})").format(columns))
    with connection.cursor().copy("COPY cases FROM STDIN") as copy:
        for number, row in enumerate(zip(*[c.tolist() for c in told.values()], strict=True)):
            copy.write_row((number, *row))


def _type(fact):
    if fact.choices:
        return "text"
    return "boolean" if fact.unit == "flag" else "bigint"


def test_empty_parts_and_refusals_are_typed(connection):
    """What a query gives can be inserted: no column is of an unknown type."""
    for asked in cases.some(cases.laws(), 20):
        if not asked.graph.facts:
            continue
        _load(connection, asked, cases.columns(asked, 3, seed=1))
        text = query_of(
            asked.graph, asked.scheme, dialect="postgresql", table="cases", in_rupees=True
        )
        connection.execute("DROP TABLE IF EXISTS answers")
        connection.execute(f"CREATE TEMP TABLE answers AS {text}")
