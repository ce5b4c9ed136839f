"""Keeps the spreadsheet library from allocating what an .xlsx claims to hold.

The library keeps every cell between the first and the last used one, filled or not. Two cells, A1
and XFD1048576, would ask for half a terabyte and end the process. A text that many cells share is
copied for each of them. So the cells are looked at first, in the XML itself.

All parts are looked at, since the workbook may call a sheet's part what it likes.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from saiban.offices.returns.intake.archive import members
from saiban.offices.returns.intake.model import Limits, UnreadableFile

# A reference beyond column AZ or line 299,999, in any attribute order and quoting.
_FAR = re.compile(
    rb"""r\s*=\s*["'](?:[B-Zb-z][A-Za-z][0-9]|[A-Za-z]{3}[0-9]"""
    rb"""|[A-Za-z]{0,2}(?:[0-9]{7}|[3-9][0-9]{5}))"""
)
_REFERENCE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{0,3})([0-9]+)["']""")
_LONG = 1_000
_SHARED = re.compile(rb"<(?:[\w.-]+:)?si[\s/>]")
_NUMBER = re.compile(rb"[>\[]\s*\+?0*([0-9]{1,9})\s*[<\]]")
_DIGIT_AS_ENTITY = re.compile(rb"&#(?:0*(?:4[89]|5[0-7])|[xX]0*3[0-9]);")


def guard_xlsx(data: bytes, limits: Limits) -> None:
    """Raise UnreadableFile if the parts are too large, or a sheet's used area or its texts are."""
    shared: dict[int, int] = {}
    for part in _parts(data, limits):
        if b"&#" in part:
            _guard_entities(part)
        if _FAR.search(part):
            _guard_area(part, limits)
        for number, size in _long_texts(part):
            shared[number] = max(size, shared.get(number, 0))
    if shared:
        _guard_copies(shared, data, limits)


def _parts(data: bytes, limits: Limits) -> Iterator[bytes]:
    left = limits.decompressed
    for member in members(data, limits).values():
        part = member.read(data, limit=left, shown_limit=limits.decompressed)
        left -= len(part)
        yield part


def _long_texts(part: bytes) -> Iterator[tuple[int, int]]:
    """Number and size of the part's shared texts that are long."""
    if b"<si" not in part and b":si" not in part:
        return
    starts = [found.start() for found in _SHARED.finditer(part)]
    for number, (start, end) in enumerate(pairwise([*starts, len(part)])):
        if end - start > _LONG:
            yield number, end - start


def _guard_copies(shared: dict[int, int], data: bytes, limits: Limits) -> None:
    """Every number in a cell is counted as the number of a text: too many rather than too few."""
    left = limits.decompressed
    for part in _parts(data, limits):
        if _DIGIT_AS_ENTITY.search(part):
            raise UnreadableFile("damaged")
        for found in _NUMBER.finditer(part):
            left -= shared.get(int(found[1]), 0)
            if left < 0:
                raise UnreadableFile("bomb", limit=limits.decompressed // 1_000_000)


def _guard_entities(part: bytes) -> None:
    """A reference spelt with character entities would pass the patterns above."""
    if re.search(rb"""\br\s*=\s*["'][^"']*&#""", part):
        raise UnreadableFile("damaged")


def _guard_area(part: bytes, limits: Limits) -> None:
    last_row = last_column = 0
    for letters, digits in set(_REFERENCE.findall(part)):
        if len(digits) > 7:
            raise UnreadableFile("too_many_rows", limit=limits.rows)
        last_row = max(last_row, int(digits))
        last_column = max(last_column, _column(letters))
    check_area(last_row, last_column, limits)


def check_area(rows: int, columns: int, limits: Limits) -> None:
    """Raise UnreadableFile if a sheet of that many lines and columns is beyond the limits."""
    if rows > limits.rows:
        raise UnreadableFile("too_many_rows", limit=limits.rows)
    if columns > limits.columns:
        raise UnreadableFile("too_many_columns", limit=limits.columns)
    if rows * columns > limits.cells:
        raise UnreadableFile("too_many_cells", limit=limits.cells)


def _column(letters: bytes) -> int:
    number = 0
    for character in letters.upper():
        number = number * 26 + character - 64
    return number
