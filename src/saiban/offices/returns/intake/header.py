"""Where the column titles are: one line, or two or three when cells are merged."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from saiban.offices.returns.intake.letters import as_text, blank, plain
from saiban.offices.returns.intake.matching import Match, close, known

Line = Sequence[object]
Finder = Callable[[str], Match | None]

SEARCHED_LINES = 60
_DEEPEST = 3
_SMALL, _DATA_DIGITS = 100, 3
_DATA = re.compile(r"[-0-9.,/ ]+").fullmatch
_MISSPELT_LINES, _MISSPELT_COLUMNS = 30, 40
_TITLE_MAX = 90
_WEIGHTS = {"cnic": 4.0, "wage": 3.0, "name": 3.0, "days": 2.0, "father_or_husband_name": 2.0}
_WEIGHT, _WEIGHT_OTHER = 1.0, 0.25


@dataclass(frozen=True, slots=True)
class Header:
    """first, last: line indices from 0. titles: one text per column. score: how sure we are."""

    first: int
    last: int
    titles: tuple[str, ...]
    score: float


def find_header(lines: Sequence[Line]) -> Header | None:
    """The best header among the first lines, or None if no line names two fields.

    One of the two must be the CNIC or the name. Known titles are looked for first; misspelt ones
    only if no line passes with known ones, so that a name in the data is never taken for a title.
    """
    head = lines[:SEARCHED_LINES]
    texts = [_texts(line) for line in head]
    best = _best(texts, known)
    # Looking for misspellings costs more, so not in every cell of a sheet that has no titles.
    few = [line and line[:_MISSPELT_COLUMNS] for line in texts[:_MISSPELT_LINES]]
    best = best or _best(few, known_or_close)
    if best is None:
        return None
    block = [line for line in texts[best.first : best.last + 1] if line is not None]
    return replace(best, titles=tuple(_joined_titles(block, known_or_close)))


def known_or_close(title: str) -> Match | None:
    """The table's field for a title, allowing a misspelling."""
    return known(title) or close(title)


def _texts(line: Line) -> list[str] | None:
    """The line's cells as titles, or None if it holds data and cannot be a header."""
    if any(_is_data(cell) for cell in line):
        return None
    return ["" if blank(cell) else _title(as_text(cell)) for cell in line]


def _is_data(cell: object) -> bool:
    """An amount, a date, a long number: a worker's line, even if its CNIC is missing.

    Small numbers stay, for the line 1, 2, 3 under the titles of official forms.
    """
    if isinstance(cell, int | float):
        return abs(cell) >= _SMALL
    if not isinstance(cell, str):
        return True
    return bool(_DATA(plain(cell))) and sum(map(str.isdigit, cell)) >= _DATA_DIGITS


def _title(text: str) -> str:
    """Line breaks stay: they part a title in two languages."""
    return "\n".join(" ".join(part.split()) for part in text.splitlines() if part.strip())


def _best(texts: list[list[str] | None], find: Finder) -> Header | None:
    best: Header | None = None
    titled = [bool(line) and any(cell and find(cell) for cell in line or ()) for line in texts]
    for first in range(len(texts)):
        for depth in range(1, _DEEPEST + 1):
            block = texts[first : first + depth]
            if len(block) < depth or any(line is None for line in block):
                break
            if depth > 1 and not any(block[-1] or ()):
                break
            if not any(titled[first : first + depth]):
                continue
            header = _scored(first, [line for line in block if line is not None], find)
            if header and (best is None or _rank(header) > _rank(best)):
                best = header
    return best


def _rank(header: Header) -> tuple[float, int]:
    """Fewer lines win among equals, so no title line is joined in; then the first wins."""
    return header.score, header.first - header.last


def _scored(first: int, block: list[list[str]], find: Finder) -> Header | None:
    titles = _joined_titles(block, find)
    fields: set[str] = set()
    others = 0
    for title in titles:
        match = find(title) if title and len(title) <= _TITLE_MAX else None
        if match and match.field:
            fields.add(match.field)
        elif match:
            others += 1
    if len(fields) < 2 or not fields & {"cnic", "name"}:
        return None
    score = sum(_WEIGHTS.get(name, _WEIGHT) for name in fields) + _WEIGHT_OTHER * others
    return Header(first, first + len(block) - 1, tuple(titles), score)


def _joined_titles(block: list[list[str]], find: Finder) -> list[str]:
    titles = list(block[0])
    for below in block[1:]:
        width = max(len(titles), len(below))
        titles += [""] * (width - len(titles))
        below = below + [""] * (width - len(below))
        titles = _two_lines(titles, below, find)
    return titles


def _two_lines(above: list[str], below: list[str], find: Finder) -> list[str]:
    """A merged title stands over the blank cells to its right that have a title below."""
    joined, over = [], ""
    for top, bottom in zip(above, below, strict=True):
        over = top or over
        if not bottom:
            joined.append(top)
            over = top
            continue
        both = f"{over} {bottom}".strip()
        choices = (both, f"{bottom} {over}".strip(), bottom)
        joined.append(next((choice for choice in choices if find(choice)), both))
    return joined
