"""Keeps the spreadsheet library from allocating what an .xlsx claims to hold.

The library keeps every cell between the first and the last used one, filled or not. Two cells, A1
and XFD1048576, would ask for half a terabyte and end the process. So the cell references are
looked at first, in the XML itself.
"""

import re

from saiban.offices.returns.intake.archive import members
from saiban.offices.returns.intake.model import Limits, UnreadableFile

# A reference beyond column AZ or line 299,999, in any attribute order and quoting.
_FAR = re.compile(
    rb"""r\s*=\s*["'](?:[B-Zb-z][A-Za-z][0-9]|[A-Za-z]{3}[0-9]"""
    rb"""|[A-Za-z]{0,2}(?:[0-9]{7}|[3-9][0-9]{5}))"""
)
_REFERENCE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{0,3})([0-9]+)["']""")


def guard_xlsx(data: bytes, limits: Limits) -> None:
    """Raise UnreadableFile if the parts are too large or a sheet's used area is."""
    left = limits.decompressed
    for name, member in members(data, limits).items():
        if not name.endswith((".xml", ".rels", ".vml")):
            continue
        part = member.read(data, limit=left, shown_limit=limits.decompressed)
        left -= len(part)
        if b"&#" in part[:200_000] and name.startswith("xl/worksheets/"):
            _guard_entities(part)
        if name.startswith("xl/worksheets/") and _FAR.search(part):
            _guard_area(part, limits)


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
