"""A batch whose rows have laws of their own: slab by slab, each law's rows in one query.

The input's columns go by untouched; only row numbers, facts and results pass through the queries.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.compute as pc  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from saiban.scale.asking import query_of
from saiban.scale.files.book import Book, Key, Law
from saiban.scale.files.names import LAW_COLUMNS
from saiban.scale.files.plain import answers
from saiban.scale.files.refused import refused
from saiban.scale.files.single import Job, sources_of
from saiban.scale.nodes import Unreadable
from saiban.scale.proof import Unproved
from saiban.scale.sql.checks import OUTSIDE

ROWS = 500_000
"""Rows in memory at a time."""

ROW, LAW = "saiban_row", "saiban_law"


@dataclass
class Slabs:
    """The work on one file. `fixed` tells what is no column of place, day and position."""

    job: Job
    book: Book
    fixed: Mapping[str, str]
    units: Mapping[str, str]
    laws: list[Law] = field(default_factory=list)
    numbers: dict[tuple[str, ...], int] = field(default_factory=dict)
    queries: dict[tuple[int, bool], str | None] = field(default_factory=dict)

    def answer(self, rows: int) -> None:
        """Write every row with its results to the draft, as Parquet. `rows` is about how many."""
        done = 0
        writer: pq.ParquetWriter | None = None
        try:
            for slab in self._slabs():
                table = self._answered(slab)
                writer = writer or pq.ParquetWriter(self.job.draft, table.schema)
                writer.write_table(table)
                done += len(slab)
                self.job.progress(min(99, 100 * done // max(rows, 1)))
        finally:
            if writer is not None:
                writer.close()

    def _slabs(self) -> Iterator[pa.Table]:
        """The file in order; at least one slab, for a file of no rows has columns too."""
        reading = self.job.made.cursor().sql(f"SELECT * FROM {self.job.source.relation}")
        batches = reading.to_arrow_reader(ROWS)
        yield pa.Table.from_batches([], schema=batches.schema)
        waiting: list[pa.RecordBatch] = []
        for batch in batches:
            waiting.append(batch)
            if sum(map(len, waiting)) >= ROWS:
                yield pa.Table.from_batches(waiting)
                waiting = []
        if waiting:
            yield pa.Table.from_batches(waiting)

    def _answered(self, slab: pa.Table) -> pa.Table:
        laws = self._laws(slab)
        columns = {column: slab[column] for column, _ in self.job.told.facts.values()}
        work = pa.table({ROW: pa.array(range(len(slab)), pa.int64()), LAW: laws, **columns})
        self.job.made.register("saiban_work", work)
        found = [self._under(number, work) for number in pc.unique(laws).to_pylist()]
        results = pa.concat_tables([self._nothing(), *found]).sort_by(ROW)
        for name in self.units:
            slab = slab.append_column(name, results[name])
        return slab

    def _laws(self, slab: pa.Table) -> pa.Array:
        """The number of each row's law."""
        told = self.job.told.law
        parts = [_text(slab[name]).combine_chunks().dictionary_encode() for name in told]
        # One number for each combination, whatever the cells hold: no separator is safe in text.
        joined = pa.array([0] * len(slab), pa.int64())
        for part in parts:
            joined = pc.add(
                pc.multiply(joined, len(part.dictionary)), part.indices.cast(pa.int64())
            )
        encoded = joined.dictionary_encode()
        numbers = []
        for combined in encoded.dictionary.to_pylist():
            cells = {}
            for name, part in zip(reversed(told), reversed(parts), strict=True):
                combined, at = divmod(combined, len(part.dictionary))
                cells[name] = part.dictionary[at].as_py()
            numbers.append(self._number(cells))
        return pa.array(numbers, pa.int64()).take(encoded.indices)

    def _number(self, told: Mapping[str, str]) -> int:
        """The number of a law: days and places on which one law holds share it."""
        key = Key(**{name: told.get(name, self.fixed.get(name, "")) for name in LAW_COLUMNS})
        law = self.book.law(key)
        same = law.same
        if same not in self.numbers:
            self.numbers[same] = len(self.laws)
            self.laws.append(law)
        return self.numbers[same]

    def _under(self, number: int, work: pa.Table) -> pa.Table:
        """The results of the rows of one law, with their row numbers."""
        law = self.laws[number]
        if law.scheme is None:
            rows = work.filter(pc.equal(work[LAW], number))
            return self._constant(rows[ROW], law.refusal)
        for machine_only in (True, False):
            text = self._query(number, law, machine_only)
            if text is None:
                return self._plain(law, work.filter(pc.equal(work[LAW], number)))
            found = self.job.made.sql(text).to_arrow_table()
            if not pc.any(pc.equal(found["refusal"], OUTSIDE)).as_py():
                break
        return found.cast(self._schema())

    def _query(self, number: int, law: Law, machine_only: bool) -> str | None:
        """The query of a law; None where it has none and the plain functions must do."""
        key = (number, machine_only)
        if key not in self.queries:
            table = f"(SELECT * FROM saiban_work WHERE {LAW} = {number})"
            try:
                self.queries[key] = self._text(law, table, machine_only)
            except (Unreadable, Unproved):
                self.queries[key] = None
        return self.queries[key]

    def _text(self, law: Law, table: str, machine_only: bool) -> str:
        assert law.scheme is not None
        sources = sources_of(self.job, law.scheme)
        if law.graph is None:
            return refused(
                self.job.question,
                law.scheme,
                law.refusal or "",
                dialect="duckdb",
                table=table,
                sources=sources,
                keep=(ROW,),
                units=self.units,
            )
        return query_of(
            law.graph,
            law.scheme,
            dialect="duckdb",
            table=table,
            columns=sources,
            keep=(ROW,),
            in_rupees=True,
            machine_only=machine_only,
        )

    def _plain(self, law: Law, work: pa.Table) -> pa.Table:
        results = answers(work.to_pylist(), law, self.job.told, tuple(self.job.question.parts))
        columns: Sequence[Any] = list(zip(*results, strict=True))
        arrays = [
            pa.array(column, field.type)
            for column, field in zip(columns, list(self._schema())[1:], strict=True)
        ]
        return pa.Table.from_arrays([work[ROW], *arrays], schema=self._schema())

    def _constant(self, rows: pa.ChunkedArray, refusal: str | None) -> pa.Table:
        arrays = [
            pa.array([refusal] * len(rows), field.type)
            if field.name == "refusal"
            else pa.nulls(len(rows), field.type)
            for field in list(self._schema())[1:]
        ]
        return pa.Table.from_arrays([rows, *arrays], schema=self._schema())

    def _nothing(self) -> pa.Table:
        return self._schema().empty_table()

    def _schema(self) -> pa.Schema:
        types = {"PKR": pa.decimal128(38, 2), "percent": pa.decimal128(38, 2)}
        types |= {"flag": pa.bool_(), "text": pa.string()}
        fields = [pa.field(name, types.get(unit, pa.int64())) for name, unit in self.units.items()]
        return pa.schema([pa.field(ROW, pa.int64()), *fields])


def _text(column: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.fill_null(column.cast(pa.string()), "")
