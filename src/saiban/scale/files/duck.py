"""A batch by DuckDB: one statement where one law holds, slabs where rows have their own."""

from dataclasses import replace
from pathlib import Path

from saiban.law.engine.graph import Graph
from saiban.scale.files import single
from saiban.scale.files.book import Book, Key
from saiban.scale.files.names import Told
from saiban.scale.files.opening import connection, literal_name, opened
from saiban.scale.files.order import Order, single_law, told_columns
from saiban.scale.files.plain_batch import result_units
from saiban.scale.files.single import Job
from saiban.scale.files.slabs import Slabs
from saiban.scale.files.target import beside
from saiban.scale.sql.dialects import DUCKDB


def answer(order: Order, draft: Path, book: Book) -> tuple[dict[str | None, int], Told]:
    """Write every row with its results; how many rows met which refusal (None: answered).

    Raises Unreadable and Unproved for law that has no SQL, and BadInput for a bad file.
    """
    with connection() as made:
        source = opened(made, order.source)
        told = told_columns(order, source.names, book)
        job = Job(order.question, made, source, draft, order.target_kind, told, order.progress)
        units = result_units(order.question, book)
        if told.law:
            return _each_its_own(job, order, book), told
        law = book.law(Key(**{"position": "", **order.fixed}))
        graph = single_law(told, order.fixed, book)
        if isinstance(graph, Graph):
            assert law.scheme is not None
            return single.answer(job, graph, law.scheme), told
        return single.refuse(job, law, units), told


def _each_its_own(job: Job, order: Order, book: Book) -> dict[str | None, int]:
    """Slabs go to Parquet; for CSV that is turned into text in the end."""
    units = result_units(order.question, book)
    rows = _about_how_many(job)
    if job.kind == "parquet":
        Slabs(job, book, order.fixed, units).answer(rows)
        return single.counted(job)
    between = beside(job.draft, "between")
    Slabs(replace(job, draft=between, kind="parquet"), book, order.fixed, units).answer(rows)
    relation = f"read_parquet({DUCKDB.word(literal_name(between))})"
    return single.write(job, f"SELECT * FROM {relation}")


def _about_how_many(job: Job) -> int:
    if job.source.kind == "csv":
        return 0
    path = literal_name(job.source.path)
    asked = job.made.execute("SELECT sum(num_rows) FROM parquet_file_metadata(?)", [path])
    return sum(int(row[0] or 0) for row in asked.fetchall())
