"""Batches by Apache Spark: the same SQL, worked out by Spark's own engine, on this machine.

Spark sees row numbers, the columns of facts and of the law; the file's own columns go by untouched.
Everything listens on this machine alone. For a cluster, open its session before, or take the query
of `scale.query(dialect="spark")` into a job of your own.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow.parquet as pq  # type: ignore[import-untyped]

from saiban.law.engine.country import Country
from saiban.scale.files import run as batches
from saiban.scale.files.book import Book
from saiban.scale.files.explaining import Chosen
from saiban.scale.files.names import Told
from saiban.scale.files.order import Order, told_columns
from saiban.scale.files.report import Report
from saiban.scale.nodes import Unreadable
from saiban.scale.proof import Unproved
from saiban.scale.spark.job import Job
from saiban.scale.spark.session import require_java, session
from saiban.scale.spark.slabs import as_parquet

__all__ = ["run"]


def run(order: Order, country: Country, chosen: Chosen) -> Report:
    """Answer a file into another by Spark. Raises BadInput, also where there is no Java."""
    require_java()
    return batches.run(order, country, chosen, by=answer)


def answer(order: Order, draft: Path, book: Book) -> tuple[dict[str | None, int], str, Told]:
    """Write every row with its results: how many rows met which refusal, the engine, what was told.

    Law that has no SQL is answered by the plain functions. Raises BadInput.
    """
    with TemporaryDirectory(prefix="saiban-spark-") as folder:
        cases = as_parquet(order, Path(folder))
        told = told_columns(order, pq.read_schema(cases).names, book)
        with session(Path(folder)) as spark:
            job = Job(spark, order, book, told, cases, Path(folder) / "results")
            try:
                counted = job.answer(draft)
            except (Unreadable, Unproved):
                return batches.plain(order, draft, book)
    order.progress(100)
    return counted, "spark", told
