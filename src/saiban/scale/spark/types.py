"""Column types of Parquet files as Spark reads them, and as the readings of facts know them."""

from dataclasses import dataclass

import pyarrow as pa  # type: ignore[import-untyped]

from saiban.law.engine.errors import BadInput


@dataclass(frozen=True)
class Held:
    """A column: the type under which Spark reads it (empty: not at all), the expression that stands
    for it in queries, and the name by which `files.forms` knows its type."""

    stored: str
    kind: str
    seen: str = "{name}"


# Spark has no unsigned numbers: it reads them in the next wider type.
_PLAIN = {
    pa.int8(): Held("TINYINT", "TINYINT"),
    pa.int16(): Held("SMALLINT", "SMALLINT"),
    pa.int32(): Held("INT", "INTEGER"),
    pa.int64(): Held("BIGINT", "BIGINT"),
    pa.uint8(): Held("SMALLINT", "SMALLINT"),
    pa.uint16(): Held("INT", "INTEGER"),
    pa.uint32(): Held("BIGINT", "BIGINT"),
    pa.uint64(): Held("DECIMAL(20,0)", "UBIGINT"),
    pa.float32(): Held("FLOAT", "DOUBLE", "CAST({name} AS DOUBLE)"),
    pa.float64(): Held("DOUBLE", "DOUBLE"),
    pa.bool_(): Held("BOOLEAN", "BOOLEAN"),
    pa.string(): Held("STRING", "VARCHAR"),
    pa.large_string(): Held("STRING", "VARCHAR"),
    pa.date32(): Held("DATE", "DATE"),
    pa.null(): Held("", "INTEGER", "CAST(NULL AS INT)"),
}


def held_as(kind: pa.DataType, column: str) -> Held:
    """How Spark holds a column of an Arrow type. Raises BadInput for one that it cannot read."""
    if pa.types.is_dictionary(kind):
        return held_as(kind.value_type, column)
    if pa.types.is_decimal128(kind):
        text = f"DECIMAL({kind.precision},{kind.scale})"
        return Held(text, text)
    if pa.types.is_timestamp(kind) and kind.unit != "ns":
        return Held("TIMESTAMP_NTZ" if kind.tz is None else "TIMESTAMP", "TIMESTAMP")
    if kind not in _PLAIN:
        raise BadInput(column, f"holds {kind}, which Spark does not read; write text or numbers")
    return _PLAIN[kind]
