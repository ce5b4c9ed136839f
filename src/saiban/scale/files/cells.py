"""One cell as the law takes it: what the SQL readings do, said once more in Python.

Only a declared limit refuses here; a query has limits of its own, and hands such rows over.

The plain engine and the explanations read through this; tests hold the two to one result.
"""

import re
from decimal import Decimal

from saiban.law.engine.facts import Fact
from saiban.law.engine.units import Value
from saiban.scale import refusals
from saiban.scale.nodes import Kind
from saiban.scale.program import kind_of_fact
from saiban.scale.sql.reading import DIGITS, EXACT_DOUBLE

_TRUTHS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NUMBER = re.compile(rf"(-?[0-9]{{1,{DIGITS}}})(?:[.]([0-9]{{1,2}})(0*))?")
_WHOLE = re.compile(rf"-?[0-9]{{1,{DIGITS}}}")


class Unreadable(ValueError):
    """A cell that does not tell its fact; the message is the row's refusal."""


def read(fact: Fact, cell: object, *, in_paisa: bool) -> Value | None:
    """The fact in the law's own units, None where the cell is empty. Raises Unreadable."""
    if cell is None:
        return None
    value = _read(fact, cell, in_paisa)
    if value is None:
        raise Unreadable(refusals.unreadable(fact))
    if kind_of_fact(fact) == Kind.WHOLE and value not in (fact.null_as, fact.left_out_as):
        assert isinstance(value, int)
        scale = 100 if fact.unit in ("PKR", "percent") else 1
        if fact.minimum is not None and value < fact.minimum * scale:
            raise Unreadable(refusals.too_low(fact))
        if fact.maximum is not None and value > fact.maximum * scale:
            raise Unreadable(refusals.too_high(fact))
    return value


def _read(fact: Fact, cell: object, in_paisa: bool) -> Value | None:
    kind = kind_of_fact(fact)
    if kind == Kind.WORD:
        return cell if isinstance(cell, str) and cell in fact.choices else None
    if kind == Kind.TRUTH:
        return cell if isinstance(cell, bool) else _TRUTHS.get(str(cell))
    hundred = fact.unit in ("PKR", "percent") and not in_paisa
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int):
        return cell * 100 if hundred else cell
    if isinstance(cell, float):
        return _double(cell, hundred)
    if isinstance(cell, Decimal):
        return _text(f"{cell:f}", hundred, decimals=True)
    return _text(cell, hundred, decimals=False) if isinstance(cell, str) else None


def _double(cell: float, hundred: bool) -> int | None:
    scale = 100 if hundred else 1
    if not abs(cell) < EXACT_DOUBLE // scale:
        return None
    nearest = round(cell * scale)
    return nearest if nearest / scale == cell else None


def _text(text: str, hundred: bool, *, decimals: bool) -> int | None:
    """`decimals` may carry the zeros of their type's places."""
    if decimals and "." in text:
        text = text.rstrip("0").removesuffix(".")
    if not hundred:
        return int(text) if _WHOLE.fullmatch(text) else None
    found = _NUMBER.fullmatch(text)
    if found is None or found[3]:
        return None
    return int(found[1] + (found[2] or "").ljust(2, "0"))
