"""The full trace of chosen rows, as lines of JSON beside the results."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from saiban.law.engine.errors import BadInput
from saiban.law.engine.scheme import Scheme
from saiban.law.engine.units import Value, show
from saiban.scale.files import plain_files
from saiban.scale.files.book import Book, day
from saiban.scale.files.cells import Unreadable, read
from saiban.scale.files.names import Told
from saiban.scale.files.plain_batch import key_of


@dataclass(frozen=True)
class Chosen:
    """Which rows to explain: the first `count` of those in which `column` reads `text`; with no
    column the first of all, with no count all of them."""

    count: int | None = None
    column: str | None = None
    text: str = ""

    @property
    def any(self) -> bool:
        return self.count is not None or self.column is not None


def explain(
    written: tuple[Path, str],
    side: Path,
    chosen: Chosen,
    told: Told,
    book: Book,
    fixed: Mapping[str, str],
) -> int:
    """Write a line for each chosen row of a written file: its number and what `law decide` prints.

    Gives how many; writes no file where no row was chosen for. Raises BadInput.
    """
    if not chosen.any:
        return 0
    count = 0
    with side.open("w", encoding="utf-8") as lines:
        for number, row in _rows(written, chosen):
            shape = {"row": number, **_decided(row, told, book, fixed)}
            lines.write(json.dumps(shape, ensure_ascii=False) + "\n")
            count += 1
    return count


def _rows(written: tuple[Path, str], chosen: Chosen) -> Iterator[tuple[int, dict[str, object]]]:
    names = plain_files.names_of(*written)
    if chosen.column is not None and chosen.column not in names:
        raise BadInput("explain-where", f"{chosen.column!r} is no column; there are {names}")
    found = plain_files.where(*written, chosen.column, chosen.text)
    for number, row in islice(found, chosen.count):
        yield number, dict(zip(names, row, strict=True))


def _facts(row: Mapping[str, object], told: Told, scheme: Scheme | None) -> dict[str, Value | None]:
    """The facts of a row as a caller tells them; none where nothing looks at them."""
    facts: dict[str, Value | None] = {}
    if scheme is None:
        return facts
    for name, (column, in_paisa) in told.facts.items():
        fact = scheme.facts[name]
        value = read(fact, row[column], in_paisa=in_paisa)
        if value is not None or fact.null_as is not None:
            facts[name] = None if value is None else show(fact.unit, value)
    return facts


def _decided(
    row: Mapping[str, object], told: Told, book: Book, fixed: Mapping[str, str]
) -> dict[str, object]:
    key = key_of(row, told, fixed)
    country = book.country
    try:
        facts = _facts(row, told, book.law(key).scheme)
        positions = key.position.replace(",", " ").split()
        return country.decide(
            book.question, facts, on=day(key.on), place=key.place, position=positions
        ).as_json()
    except (BadInput, Unreadable) as error:
        detail = str(error).removeprefix("bad_fact: ")
        return {"outcome": "refusal", "reason": "bad_fact", "detail": detail, "positions": []}
