"""The file that Spark reads, and its results put beside the file's own columns."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from saiban.scale.files import plain_files
from saiban.scale.files.order import Order

ROW = "saiban_row"
AT_A_TIME = 100_000


def as_parquet(order: Order, folder: Path) -> Path:
    """The file under a plain name; a CSV file as Parquet of texts, read by the one set of rules.

    Spark reads `*` and `[` in a name as a pattern, and passes over names that begin with a dot.
    """
    made = folder / "cases.parquet"
    if order.source_kind == "parquet":
        plain_files.names_of(order.source, "parquet")
        made.symlink_to(order.source.resolve())
        return made
    out = plain_files.writer((made, "parquet"), (order.source, "csv"), [])
    try:
        for rows in plain_files.read(order.source, "csv"):
            out.put(rows)
    finally:
        out.close()
    return made


def slabs(parts: list[Path]) -> Iterator[pa.Table]:
    for part in parts:
        for batch in pq.ParquetFile(part).iter_batches(AT_A_TIME):
            yield pa.Table.from_batches([batch]).drop_columns([ROW])


class Writer:
    """The result file: Parquet as Arrow has it, or CSV as the plain functions write it."""

    def __init__(
        self, draft: Path, order: Order, units: Mapping[str, str], schema: pa.Schema
    ) -> None:
        self.units = units
        types = {"PKR": pa.decimal128(38, 2), "percent": pa.decimal128(38, 2)}
        types |= {"flag": pa.bool_(), "text": pa.string()}
        self.schema = pa.schema(
            [
                *schema,
                *(pa.field(name, types.get(unit, pa.int64())) for name, unit in units.items()),
            ]
        )
        self.rows: plain_files.Writer | None = None
        self.slabs: Any = None
        if order.target_kind == "csv":
            source = order.source, order.source_kind
            self.rows = plain_files.writer((draft, "csv"), source, list(units.items()))
        else:
            self.slabs = pq.ParquetWriter(draft, self.schema)

    def put(self, table: pa.Table, results: pa.Table) -> None:
        columns = [*table.columns, *(results[name] for name in self.units)]
        if self.rows is not None:
            self.rows.put(list(zip(*(column.to_pylist() for column in columns), strict=True)))
            return
        arrays = [c.cast(f.type) for c, f in zip(columns, self.schema, strict=True)]
        self.slabs.write_table(pa.Table.from_arrays(arrays, schema=self.schema))

    def close(self) -> None:
        (self.rows or self.slabs).close()
