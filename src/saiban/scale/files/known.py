"""What a Parquet file says of its columns before they are read: nulls, the least, the greatest."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

import duckdb

from saiban.law.engine.facts import Fact
from saiban.scale.nodes import Kind
from saiban.scale.program import kind_of_fact
from saiban.scale.spans import TRUTH, Span
from saiban.scale.sql.asked import Known
from saiban.scale.sql.reading import Form, Source, in_hundreds

_TEXT = """
    SELECT path_in_schema, count(*) = count(stats_null_count), sum(stats_null_count),
           list(stats_min_value), list(stats_max_value)
    FROM parquet_metadata(?) GROUP BY path_in_schema
"""


def known_of(
    connection: duckdb.DuckDBPyConnection,
    path: str,
    sources: Mapping[str, Source],
    facts: Mapping[str, Fact],
) -> dict[str, Known]:
    """What is certain of the facts' columns. Columns that say nothing are left out."""
    told = {name: rest for name, *rest in connection.execute(_TEXT, [path]).fetchall()}
    found = {}
    for name, source in sources.items():
        counted, nulls, lows, highs = told.get(source.column, (False, 0, [], []))
        span = _span(facts[name], source, lows, highs)
        if counted and span is not None:
            found[name] = Known(bool(nulls), span)
    return found


def _span(fact: Fact, source: Source, lows: list[str], highs: list[str]) -> Span | None:
    if kind_of_fact(fact) != Kind.WHOLE:
        return TRUTH
    if source.form not in (Form.WHOLE, Form.CENTS):
        return None
    scale = 100 if in_hundreds(fact, source) else 1
    try:
        ends = [[int(Decimal(text) * scale) for text in texts] for texts in (lows, highs)]
    except (InvalidOperation, TypeError):
        return None
    return Span(min(ends[0]), max(ends[1])) if ends[0] and ends[1] else None
