"""Cases answered by PostgreSQL."""

from psycopg import sql

from saiban.scale.asking import query_of
from tests.scale.expected import without_absent


def answered(connection, asked, told):
    """The rows of the query over the cases, in their order."""
    load(connection, asked, told)
    text = query_of(
        asked.graph, asked.scheme, dialect="postgresql", table="cases", keep=("number",)
    )
    rows = sorted(connection.execute(text).fetchall())
    return without_absent(asked, [row[1:] for row in rows])


def load(connection, asked, told):
    """The cases as the temporary table `cases`, numbered."""
    types = [_type(asked.scheme.facts[name]) for name in told]
    named = zip(told, types, strict=True)
    columns = sql.SQL(", ").join(sql.SQL("{} " + t).format(sql.Identifier(n)) for n, t in named)
    connection.execute("DROP TABLE IF EXISTS cases")
    connection.execute(sql.SQL("CREATE TEMP TABLE cases (number integer, {})").format(columns))
    cells = [map(str, column.tolist()) for column in told.values()]
    with connection.cursor().copy("COPY cases FROM STDIN") as copy:
        for number, row in enumerate(zip(*cells, strict=True)):
            copy.write(f"{number}\t" + "\t".join(row) + "\n")


def _type(fact):
    if fact.choices:
        return "text"
    return "boolean" if fact.unit == "flag" else "bigint"
