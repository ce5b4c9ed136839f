"""A batch from beginning to end: what the file tells, which engine, and what came of it."""

from collections.abc import Callable
from pathlib import Path

from saiban.law.engine.country import Country
from saiban.law.engine.errors import BadInput
from saiban.scale.files import plain_batch, plain_files
from saiban.scale.files.book import Book
from saiban.scale.files.explaining import Chosen, explain
from saiban.scale.files.headers import Irregular
from saiban.scale.files.names import Told
from saiban.scale.files.order import Order, told_columns
from saiban.scale.files.rare import mended
from saiban.scale.files.report import Report
from saiban.scale.files.target import require_apart, unwritable, whole
from saiban.scale.nodes import Unreadable
from saiban.scale.proof import Unproved

Answered = tuple[dict[str | None, int], str, Told]
"""How many rows met which refusal (None: answered), the engine that did it, what the file tells."""


def run(
    order: Order,
    country: Country,
    chosen: Chosen,
    by: Callable[[Order, Path, Book], Answered] | None = None,
) -> Report:
    """Answer a file into another, by the best engine here or the one that is handed in.

    Raises BadInput for a file that cannot be answered at all.
    """
    require_apart(order.source, order.target)
    book = Book(country, order.question.name)
    side = order.target.with_suffix(".explain.jsonl")
    try:
        with whole(order.target) as draft:
            counted, engine, told = (by or _answered)(order, draft, book)
            counted = mended(order, draft, told, book, counted)
            with whole(side) as lines:
                written = draft, order.target_kind
                explained = explain(written, lines, chosen, told, book, order.fixed)
    except OSError as error:
        if error.filename == str(order.source):
            raise BadInput("in", f"{order.source} cannot be read: {error.strerror}") from error
        raise unwritable(order.target, error) from error
    if not chosen.any:
        # What an earlier batch explained are other answers than those that now stand there.
        side.unlink(missing_ok=True)
    laws = list(book.laws.values())
    return Report(
        target=order.target,
        rows=sum(counted.values()),
        refused={words: count for words, count in counted.items() if words},
        groups=tuple(law.group for law in laws),
        engine=engine,
        parts_refused={
            part: refusal.detail
            for law in laws
            if law.graph
            for part, refusal in law.graph.refused_parts.items()
        },
        explained=explained,
        explanations=side if explained else None,
    )


def _answered(order: Order, draft: Path, book: Book) -> Answered:
    """By DuckDB where it is installed and the law has SQL, else by the plain functions."""
    try:
        from saiban.scale.files.duck import answer
    except ImportError:
        return plain(order, draft, book)
    try:
        counted, told = answer(order, draft, book)
    except (Unreadable, Unproved):
        return plain(order, draft, book)
    except Irregular:
        if order.source_kind != "csv":
            raise
        return plain(order, draft, book)
    return counted, "duckdb", told


def plain(order: Order, draft: Path, book: Book) -> Answered:
    """The same by the plain functions."""
    names = plain_files.names_of(order.source, order.source_kind)
    told = told_columns(order, names, book)
    return plain_batch.answer(order, draft, told, book), "plain", told
