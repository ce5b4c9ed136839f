"""Cells going out: nothing that an employer typed may run as a formula in an officer's program."""

import re

_FORMULA_MARKS = frozenset("=+-@|%\t\r＝＋－＠")
_NEGATIVE = re.compile(r"-[0-9]+(?:\.[0-9]+)?").fullmatch
_LEADING = " \u00a0\u200b\u200e\u200f\ufeff\n"


def harmless(text: str) -> str | float:
    """The text, with an apostrophe before a mark that would begin a formula.

    The apostrophe is kept in the cell, so that saving the sheet as CSV is harmless too; the reader
    drops it again. A negative number becomes a number; a dash alone stays.
    """
    bare = text.lstrip(_LEADING)
    if not bare or bare[0] not in _FORMULA_MARKS or not bare.strip("-"):
        return text
    if _NEGATIVE(text):
        return float(text)
    return "'" + text
