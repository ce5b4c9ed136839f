"""One file answered by Spark."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]
from pyspark.sql import DataFrame, SparkSession

from saiban.scale.asking import query_of
from saiban.scale.files.book import Book, Key, Law
from saiban.scale.files.forms import source_of
from saiban.scale.files.names import LAW_COLUMNS, Told
from saiban.scale.files.order import Order
from saiban.scale.files.plain_batch import result_units
from saiban.scale.files.refused import refused
from saiban.scale.spark.slabs import AT_A_TIME, ROW, Writer, slabs
from saiban.scale.spark.types import Held, held_as
from saiban.scale.sql.checks import OUTSIDE
from saiban.scale.sql.dialects import SPARK
from saiban.scale.sql.reading import Source


@dataclass(frozen=True)
class Job:
    """One file to answer. `cases` is it as Parquet; `folder` is where Spark leaves its results."""

    spark: SparkSession
    order: Order
    book: Book
    told: Told
    cases: Path
    folder: Path

    def answer(self, draft: Path) -> dict[str | None, int]:
        """Work out the results, in 64 bits if they fit, and put them beside the file's columns."""
        held = {
            column: held_as(field.type, column)
            for column, field in ((name, self._schema().field(name)) for name in self._columns())
        }
        self._table(held).createOrReplaceTempView("saiban_cases")
        laws = self._laws()
        for machine_only in (True, False):
            results = self._results(laws, held, machine_only)
            results.orderBy(ROW).write.mode("overwrite").parquet(str(self.folder))
            if not any(OUTSIDE in words for words in self._refusals()):
                break
        self.order.progress(80)
        return self._beside(draft)

    def _schema(self) -> pa.Schema:
        return pq.read_schema(self.cases)

    def _columns(self) -> list[str]:
        return [*dict.fromkeys(column for column, _ in self.told.facts.values()), *self.told.law]

    def _table(self, held: Mapping[str, Held]) -> DataFrame:
        """Row numbers and the columns that tell something, as Spark reads them."""
        stored = ", ".join(f"`{name}` {each.stored}" for name, each in held.items() if each.stored)
        # Without a column there is still a row for each row; any column will do.
        table = self.spark.read.schema(stored or "saiban_none STRING").parquet(str(self.cases))
        seen = [f"{each.seen.format(name=f'`{name}`')} AS `{name}`" for name, each in held.items()]
        return table.selectExpr(f"_metadata.row_index AS {ROW}", *seen)

    def _laws(self) -> list[tuple[Law, str]]:
        """Each law that rows have, with the test that a row has it.

        Places and days under one law, or refused in the same words, are one.
        """
        if not self.told.law:
            return [(self.book.law(Key(**{"position": "", **self.order.fixed})), "TRUE")]
        told = [f"coalesce(CAST(`{name}` AS STRING), '') AS `{name}`" for name in self.told.law]
        found: dict[tuple[str, ...], tuple[Law, list[str]]] = {}
        keys = self.spark.table("saiban_cases").selectExpr(*told).distinct()
        for row in keys.orderBy(*self.told.law).collect():
            cells = row.asDict()
            key = {name: cells.get(name, self.order.fixed.get(name, "")) for name in LAW_COLUMNS}
            tests = [
                f"coalesce(CAST(`{name}` AS STRING), '') = {SPARK.word(text)}"
                for name, text in cells.items()
            ]
            law = self.book.law(Key(**key))
            found.setdefault(law.same, (law, []))[1].append(f"({' AND '.join(tests)})")
        return [(law, " OR ".join(tests)) for law, tests in found.values()]

    def _results(
        self, laws: Sequence[tuple[Law, str]], held: Mapping[str, Held], machine_only: bool
    ) -> DataFrame:
        found: DataFrame | None = None
        for law, test in laws:
            rows = f"(SELECT * FROM saiban_cases WHERE {test})"
            text = self._query(law, rows, held, machine_only)
            results = self.spark.sql(text).selectExpr(*self._typed())
            found = results if found is None else found.union(results)
        if found is None:
            units = result_units(self.order.question, self.book)
            text = self._refused(units, "", "(SELECT * FROM saiban_cases WHERE FALSE)")
            found = self.spark.sql(text).selectExpr(*self._typed())
        return found

    def _query(self, law: Law, rows: str, held: Mapping[str, Held], machine_only: bool) -> str:
        """The query of the rows of one law."""
        units = result_units(self.order.question, self.book)
        if law.scheme is None:
            return self._refused(units, law.refusal or "", rows)
        facts = law.scheme.facts
        sources: dict[str, Source] = {
            name: source_of(facts[name], column, held[column].kind, in_paisa=in_paisa)
            for name, (column, in_paisa) in self.told.facts.items()
        }
        if law.graph is None:
            return refused(
                self.order.question,
                law.scheme,
                law.refusal or "",
                dialect="spark",
                table=rows,
                sources=sources,
                keep=(ROW,),
                units=units,
            )
        return query_of(
            law.graph,
            law.scheme,
            dialect="spark",
            table=rows,
            columns=sources,
            keep=(ROW,),
            in_rupees=True,
            machine_only=machine_only,
        )

    def _refused(self, units: Mapping[str, str], words: str, rows: str) -> str:
        given = [
            f"{SPARK.word(words)} AS `{name}`" if name == "refusal" else f"NULL AS `{name}`"
            for name in units
        ]
        return f"SELECT {ROW}, {', '.join(given)} FROM {rows}"

    def _typed(self) -> list[str]:
        """The results as columns of the types that files have."""
        units = result_units(self.order.question, self.book)
        return [
            ROW,
            *(
                f"CAST(`{name}` AS {SPARK.type_of(unit, in_rupees=True)}) AS `{name}`"
                for name, unit in units.items()
            ),
        ]

    def _parts(self) -> list[Path]:
        return sorted(self.folder.glob("part-*.parquet"))

    def _refusals(self) -> set[str]:
        found: set[str] = set()
        for part in self._parts():
            column = pq.read_table(part, columns=["refusal"])["refusal"]
            found |= {words for words in column.unique().to_pylist() if words}
        return found

    def _beside(self, draft: Path) -> dict[str | None, int]:
        """The file's own columns and the results, row by row in the file's order."""
        counted: Counter[str | None] = Counter()
        out = Writer(
            draft, self.order, result_units(self.order.question, self.book), self._schema()
        )
        try:
            results = slabs(self._parts())
            ready = next(results, None)
            for slab in pq.ParquetFile(self.cases).iter_batches(AT_A_TIME):
                table = pa.Table.from_batches([slab])
                while ready is None or len(ready) < len(table):
                    more = next(results)
                    ready = more if ready is None else pa.concat_tables([ready, more])
                out.put(table, ready.slice(0, len(table)))
                counted.update(ready["refusal"].slice(0, len(table)).to_pylist())
                ready = ready.slice(len(table))
        finally:
            out.close()
        return dict(counted)
