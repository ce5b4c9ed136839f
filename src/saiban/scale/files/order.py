"""What a batch is asked to do, and what the file's columns tell of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from saiban.law.engine.graph import Graph
from saiban.law.engine.question import Question
from saiban.law.engine.refusal import Refusal
from saiban.scale.files.book import Book, Key
from saiban.scale.files.names import Told, require_needed, told_by
from saiban.scale.files.report import Progress


@dataclass(frozen=True)
class Order:
    """What is asked for. Kinds are `parquet` and `csv`; `fixed` tells place, day and position where
    they are no columns."""

    question: Question
    source: Path
    source_kind: str
    target: Path
    target_kind: str
    fixed: Mapping[str, str]
    progress: Progress


def told_columns(order: Order, names: Sequence[str], book: Book) -> Told:
    """What the columns tell; under one law, all that it needs must be told. Raises BadInput."""
    facts = next(iter(book.country.schemes.values())).facts
    units = {name: facts[name].unit for name in order.question.facts}
    told = told_by(names, order.question, units, tuple(order.fixed))
    law = single_law(told, order.fixed, book)
    if isinstance(law, Graph):
        optional = [
            name
            for name in order.question.facts
            if facts[name].null_as is not None or facts[name].left_out_as is not None
        ]
        require_needed(told, law.facts, optional)
    return told


def single_law(told: Told, fixed: Mapping[str, str], book: Book) -> Graph | Refusal | None:
    """The one law of all rows; None where columns tell it. Raises BadInput."""
    if told.law:
        return None
    key = Key(**{"position": "", **fixed})
    return book.resolved(key)
