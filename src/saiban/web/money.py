"""Rupees as people write them, and back to paisa."""

from __future__ import annotations

import re

_TO_ASCII = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩٫٬", "01234567890123456789.,")


def rupees(paisa: int, *, lakh: bool = False) -> str:
    """Rs 12,345,678.50, or Rs 1,23,45,678.50 with `lakh` grouping; a minus sign goes in front."""
    sign = "−" if paisa < 0 else ""
    whole, rest = divmod(abs(paisa), 100)
    return f"{sign}Rs {_lakh(whole) if lakh else f'{whole:,}'}.{rest:02}"


def _lakh(whole: int) -> str:
    digits = str(whole)
    head, tail = digits[:-3], digits[-3:]
    pairs = [pair[::-1] for pair in re.findall(r"\d{1,2}", head[::-1])]
    return ",".join([*reversed(pairs), tail])


def paisa(text: str) -> int:
    """Paisa from rupees as typed: "37,000", "Rs 37000.50", "۳۷۰۰۰". ValueError: how to write it."""
    cleaned = re.sub(r"(?i)rs\.?|pkr|/-|[,\s]", "", text.translate(_TO_ASCII))
    # Digits only: an exponent could make a number that no column and no memory holds.
    written = re.fullmatch(r"(-?\d{1,13})(?:\.(\d*))?", cleaned)
    if written is None:
        raise ValueError(f"{text[:40]!r} is not an amount; write it as 37,000 or 37000.50")
    whole, rest = written.group(1), (written.group(2) or "").rstrip("0")
    if len(rest) > 2:
        raise ValueError(
            f"{text[:40]!r} has more than two decimals; the smallest amount is one paisa"
        )
    return int(f"{whole}{rest:<02}")
