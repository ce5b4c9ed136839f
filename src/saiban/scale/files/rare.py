"""Rows whose numbers are larger than a query holds: worked out once more by the plain functions."""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from saiban.scale import refusals
from saiban.scale.files import plain_batch, plain_files
from saiban.scale.files.book import Book
from saiban.scale.files.names import Told, result_columns
from saiban.scale.files.order import Order
from saiban.scale.files.target import beside

FEW = 100_000
"""So many rows are put right one by one; in a file with more of them all rows run plain."""

Results = Mapping[int, tuple[object, ...]]
"""The results of rows by their number from 0."""


def mended(
    order: Order, draft: Path, told: Told, book: Book, counted: Mapping[str | None, int]
) -> dict[str | None, int]:
    """Put the rows of a draft right that an engine left as too large; the refusals counted anew.

    Declared limits are law and stay. Raises BadInput.
    """
    words = {each for each in counted if each and refusals.beyond(each)}
    rare = sum(counted[each] for each in words)
    if not rare:
        return dict(counted)
    if rare > FEW:
        return plain_batch.answer(order, draft, told, book)
    numbers = _numbers(draft, order.target_kind, words)
    names = plain_files.names_of(order.source, order.source_kind)
    cells = [dict(zip(names, row, strict=True)) for row in _picked(order, numbers)]
    found = plain_batch.of_rows(cells, told, book, order)
    fresh = beside(draft, "mended")
    rewrite = _parquet if order.target_kind == "parquet" else _csv
    rewrite(draft, fresh, dict(zip(numbers, found, strict=True)), result_columns(order.question))
    fresh.replace(draft)
    kept = Counter({each: count for each, count in counted.items() if each not in words})
    refusal = result_columns(order.question).index("refusal")
    kept.update(row[refusal] for row in found)  # type: ignore[misc]
    return dict(kept)


def _numbers(draft: Path, kind: str, words: set[str]) -> list[int]:
    """The rows of a draft that were refused so."""
    if kind == "csv":
        place = plain_files.names_of(draft, kind).index("refusal")
        cells = (row[place] for rows in plain_files.read(draft, kind) for row in rows)
    else:
        batches = _opened(draft).iter_batches(columns=["refusal"])
        cells = (cell for batch in batches for cell in batch.column(0).to_pylist())
    return [number for number, cell in enumerate(cells) if cell in words]


def _picked(order: Order, numbers: Sequence[int]) -> Iterator[tuple[object, ...]]:
    """Rows of the source by their numbers, which rise."""
    if order.source_kind == "csv":
        wanted = set(numbers)
        rows = (row for some in plain_files.read(order.source, "csv") for row in some)
        yield from (row for number, row in enumerate(rows) if number in wanted)
        return
    for batch, here in _batches(order.source, numbers):
        if here:
            columns = batch.take(here).columns
            yield from zip(*[column.to_pylist() for column in columns], strict=True)


def _batches(path: Path, numbers: Sequence[int]) -> Iterator[tuple[Any, list[int]]]:
    """A Parquet file in pieces, each with which of the rows are in it, counted from its first."""
    before, at = 0, 0
    for batch in _opened(path).iter_batches(plain_files.AT_A_TIME):
        here = []
        while at < len(numbers) and numbers[at] < before + len(batch):
            here.append(numbers[at] - before)
            at += 1
        yield batch, here
        before += len(batch)


def _parquet(draft: Path, fresh: Path, results: Results, names: Sequence[str]) -> None:
    import pyarrow as pa  # type: ignore[import-untyped]
    import pyarrow.parquet as pq  # type: ignore[import-untyped]

    before = 0
    old = _opened(draft).schema_arrow
    schema = pa.schema([field.with_nullable(True) for field in old], metadata=old.metadata)
    with pq.ParquetWriter(fresh, schema) as out:
        for batch, here in _batches(draft, sorted(results)):
            columns = dict(zip(schema.names, batch.columns, strict=True))
            for place, name in enumerate(names) if here else ():
                cells = columns[name].to_pylist()
                for number in here:
                    cells[number] = results[before + number][place]
                columns[name] = pa.array(cells, schema.field(name).type)
            out.write_batch(pa.record_batch(list(columns.values()), schema=schema))
            before += len(batch)


def _csv(draft: Path, fresh: Path, results: Results, names: Sequence[str]) -> None:
    with (
        draft.open(encoding="utf-8", newline="") as old,
        fresh.open("w", encoding="utf-8", newline="") as new,
    ):
        rows, out = csv.reader(old), csv.writer(new, lineterminator="\n")
        out.writerow(next(rows))
        for number, row in enumerate(rows):
            if number in results:
                row[-len(names) :] = [plain_files.written(cell) for cell in results[number]]
            out.writerow(row)


def _opened(path: Path) -> Any:
    import pyarrow.parquet as pq

    return pq.ParquetFile(path)
