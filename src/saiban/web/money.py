"""Rupees as people write them, and back to paisa."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

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
    try:
        amount = Decimal(cleaned) * 100
    except InvalidOperation:
        raise ValueError(f"{text!r} is not an amount; write it as 37,000 or 37000.50") from None
    if not amount.is_finite() or amount != amount.to_integral_value():
        raise ValueError(f"{text!r} has more than two decimals; the smallest amount is one paisa")
    return int(amount)
