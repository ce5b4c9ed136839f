"""Amounts between paisa (integers, as everywhere in Saiban) and the decimal text of bank files."""

import re

_DECIMAL = re.compile(r"(\d{1,16})(?:\.(\d{0,2})0*)?", re.ASCII)


def paisa_of(text: str) -> int:
    """``"1234.5"`` is 123450. Raises ValueError for a sign, a fraction of a paisa, no number."""
    match = _DECIMAL.fullmatch(text.strip())
    if not match:
        raise ValueError(f"{text!r} is not an amount in rupees with at most two decimals")
    rupees, fraction = match.groups()
    return int(rupees) * 100 + int((fraction or "").ljust(2, "0"))


def decimal_of(paisa: int) -> str:
    """123450 is ``"1234.50"``."""
    sign = "-" if paisa < 0 else ""
    rupees, rest = divmod(abs(paisa), 100)
    return f"{sign}{rupees}.{rest:02d}"


def rupees(paisa: int) -> str:
    """123450 is ``"Rs 1,234.50"``, for messages to people."""
    sign = "-" if paisa < 0 else ""
    whole, rest = divmod(abs(paisa), 100)
    return f"{sign}Rs {whole:,}.{rest:02d}"
