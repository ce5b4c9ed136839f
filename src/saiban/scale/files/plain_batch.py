"""A whole batch by the plain functions."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from saiban.law.engine.question import Question
from saiban.scale.files import plain_files
from saiban.scale.files.book import Book, Key
from saiban.scale.files.names import LAW_COLUMNS, Told, result_columns
from saiban.scale.files.order import Order
from saiban.scale.files.plain import answers


def answer(order: Order, draft: Path, told: Told, book: Book) -> dict[str | None, int]:
    """Write every row with its results; how many rows met which refusal (None: answered).

    Raises BadInput.
    """
    names = plain_files.names_of(order.source, order.source_kind)
    units = result_units(order.question, book)
    source = order.source, order.source_kind
    out = plain_files.writer((draft, order.target_kind), source, list(units.items()))
    counted: Counter[str | None] = Counter()
    refusal = list(units).index("refusal")
    try:
        for rows in plain_files.read(*source):
            cells = [dict(zip(names, row, strict=True)) for row in rows]
            results = of_rows(cells, told, book, order)
            results = [
                _unless_broken(row, result) for row, result in zip(rows, results, strict=True)
            ]
            counted.update(result[refusal] for result in results)  # type: ignore[misc]
            out.put([(*row, *result) for row, result in zip(rows, results, strict=True)])
    finally:
        out.close()
    order.progress(100)
    return dict(counted)


def _unless_broken(row: tuple[object, ...], result: tuple[object, ...]) -> tuple[object, ...]:
    """A row whose cells do not stand under their names tells nothing."""
    if not isinstance(row, plain_files.Broken):
        return result
    return (*(None,) * (len(result) - 2), row.why, result[-1])


def of_rows(
    cells: Sequence[Mapping[str, object]],
    told: Told,
    book: Book,
    order: Order,
) -> list[tuple[object, ...]]:
    """The results of rows, each under its own law, in their order."""
    keys = [key_of(row, told, order.fixed) for row in cells]
    results: list[tuple[object, ...]] = [()] * len(cells)
    for key in dict.fromkeys(keys):
        where = [number for number, other in enumerate(keys) if other == key]
        found = answers([cells[n] for n in where], book.law(key), told, tuple(order.question.parts))
        for number, result in zip(where, found, strict=True):
            results[number] = result
    return results


def result_units(question: Question, book: Book) -> dict[str, str]:
    """The result columns with their units."""
    units = {"value": question.unit, "refusal": "text", "law_version": "text"}
    units |= {part: book.unit(name) for part, name in question.parts.items()}
    return {name: units[name] for name in result_columns(question)}


def key_of(row: Mapping[str, object], told: Told, fixed: Mapping[str, str]) -> Key:
    """What decides the law of a row."""
    return Key(
        **{
            name: _text(row[name]) if name in told.law else fixed.get(name, "")
            for name in LAW_COLUMNS
        }
    )


def _text(cell: object) -> str:
    return "" if cell is None else str(cell)
