"""Units of the law's values: how each is written, kept and shown.

Inside the law everything is an integer (money in paisa, rates in basis points), a truth value or
a word. On the way in and out money is rupees in a decimal string, so no reader meets a float.
"""

import re
from typing import Final, TypeAlias

Paisa: TypeAlias = int
BasisPoints: TypeAlias = int
Days: TypeAlias = int
Months: TypeAlias = int
Count: TypeAlias = int

Value: TypeAlias = int | bool | str
"""What a rule, a parameter or a fact holds in memory."""

UNITS: Final = frozenset(
    {"PKR", "bp", "percent", "days", "months", "count", "flag", "day_of_month", "text"}
)
LONGEST: Final = 34
"""Characters of the longest number that is read: thirty digits, a sign, a point, two decimals."""
_TWO_DECIMALS: Final = re.compile(r"(-?)([0-9]+)(?:\.([0-9]{1,2}))?")


def hundredths(text: str) -> int | None:
    """`"40000.5"` as 4000050; None when `text` is not a plain decimal of at most two places.

    Plain digits only, as everywhere programs meet; whoever reads what people type turns them first.
    """
    found = _TWO_DECIMALS.fullmatch(text)
    if found is None:
        return None
    sign, whole, part = found.groups()
    amount = int(whole) * 100 + int((part or "0").ljust(2, "0"))
    return -amount if sign else amount


def decimal(amount: int) -> str:
    """Hundredths as a decimal string with two places: 4000050 as `"40000.50"`."""
    sign = "-" if amount < 0 else ""
    return f"{sign}{abs(amount) // 100}.{abs(amount) % 100:02d}"


def parse(unit: str, raw: object) -> Value:
    """A value as a parameter file writes it. Raises ValueError saying what is expected."""
    wanted: str
    value: Value | None
    if unit == "flag":
        wanted, value = "true or false", raw if isinstance(raw, bool) else None
    elif unit == "text":
        wanted, value = "a word in quotes", raw if isinstance(raw, str) and raw else None
    elif unit in ("PKR", "percent"):
        wanted, value = "a decimal in quotes, such as '40000.00'", _parse_decimal(unit, raw)
    else:
        wanted, value = "a whole number", _parse_whole(raw)
    if value is None:
        raise ValueError(f"a value in {unit} is {wanted}, not {raw!r}")
    return value


def _parse_decimal(unit: str, raw: object) -> int | None:
    """Money only in quotes; a percent may also be a whole number."""
    whole_percent = unit == "percent" and _parse_whole(raw) is not None
    return hundredths(str(raw)) if isinstance(raw, str) or whole_percent else None


def _parse_whole(raw: object) -> int | None:
    if isinstance(raw, bool) or not isinstance(raw, int | str):
        return None
    return int(raw) if re.fullmatch(r"-?[0-9]+", str(raw)) else None


def show(unit: str, value: Value) -> Value:
    """A value as the public contract writes it: rupees and percents as decimal strings."""
    if isinstance(value, bool | str):
        return value
    if unit == "PKR":
        return decimal(value)
    if unit == "percent":
        return decimal(value).rstrip("0").removesuffix(".")
    return value


def read_aloud(unit: str, value: Value) -> str:
    """A value as a person reads it: `Rs 40,000.00`, `6%`, `26 days`, `yes`."""
    shown = show(unit, value)
    if isinstance(shown, bool):
        return "yes" if shown else "no"
    if unit == "PKR":
        sign, (whole, part) = "", str(shown).split(".")
        if whole.startswith("-"):
            sign, whole = "-", whole[1:]
        return f"Rs {sign}{int(whole):,}.{part}"
    if unit in ("bp", "percent"):
        return f"{show('percent', value)}%"
    if isinstance(shown, str):
        return shown
    return f"{shown:,}" if unit in ("count", "day_of_month") else f"{shown:,} {unit}"
