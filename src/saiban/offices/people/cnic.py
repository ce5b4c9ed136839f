"""The Computerised National Identity Card number.

Thirteen digits: a region (1 to 7, 8 for Azad Jammu and Kashmir, 9 said to occur on overseas
cards), the place, a running number, and a last digit that is odd for men and even for women by
custom. There is no check digit, so a mistyped number can only be found by comparing it with
something else. Numbers that begin with 0 belong to nobody: the demo country uses them.
"""

from __future__ import annotations

import re

_DIGITS = re.compile(r"\d{13}")


class NotACnic(ValueError):
    """The text is not a CNIC; the message says what is wrong with it."""


def parse(text: str, *, synthetic: bool = False) -> str:
    """The thirteen digits of a CNIC written with or without dashes and spaces.

    Raises NotACnic. `synthetic` accepts the first digit 0.
    """
    digits = re.sub(r"[\s-]", "", text)
    if not digits.isdigit() or not digits.isascii():
        raise NotACnic(f"a CNIC has 13 digits, for example 35202-1234567-1; this has {text!r}")
    if len(digits) != 13:
        raise NotACnic(f"a CNIC has 13 digits; this has {len(digits)}")
    if digits[0] == "0" and not synthetic:
        raise NotACnic("no CNIC begins with 0")
    return digits


def pretty(digits: str) -> str:
    """35202-1234567-1."""
    return f"{digits[:5]}-{digits[5:12]}-{digits[12]}"


def masked(digits: str) -> str:
    """For screens that do not need the whole number: the last four digits."""
    return f"•••••-•••{digits[8:12]}-{digits[12]}"
