"""Cells of words, and registration numbers that must be kept as they are written."""

import re
from collections.abc import Callable
from decimal import Decimal

from saiban.offices.returns.intake.letters import as_text, plain, tidy

Reading = tuple[str | None, str | None, str | None]

_NUMBER = re.compile(r"[+-]?[0-9][0-9.,]*").fullmatch
_SCIENTIFIC = re.compile(r"[0-9](?:\.[0-9]+)?[eE]\+?[0-9]{1,3}").fullmatch
_RELATION = re.compile(r"(?i)\s+(?:s/o|d/o|w/o|son of|daughter of|wife of|ولد|بنت|زوجہ)\.?\s+")
_LEADING_RELATION = re.compile(r"(?i)(?:s/o|d/o|w/o|son of|daughter of|wife of|ولد|بنت|زوجہ)\.?\s+")
_NOTHING = frozenset({"", "-", "--", "---", ".", "nil", "n/a", "na", "none"})


def read_words(value: object) -> Reading:
    """A name: NFC, one space between words, no unseen marks."""
    if not isinstance(value, str):
        return None, None, "text_is_number"
    text = tidy(value).lstrip("'")
    if text.lower() in _NOTHING:
        return None, None, None
    if _NUMBER(plain(text)):
        return None, None, "text_is_number"
    return text, None, None


def read_remark(value: object) -> Reading:
    """Free words; a number is as good as any."""
    text = tidy(as_text(value)).lstrip("'")
    return (text if text not in _NOTHING else None), None, None


def read_registration_number(value: object) -> Reading:
    """An EOBI or social security number, with its own dashes and letters. No format is known."""
    if isinstance(value, bool):
        return None, None, "text_is_number"
    text = plain(as_text(value)).strip("'")
    if text.lower() in _NOTHING or value == 0:
        return None, None, None
    if _SCIENTIFIC(text):
        return _scientific(text)
    return text.upper(), None, None


def _scientific(text: str) -> Reading:
    mantissa, _, exponent = text.lower().partition("e")
    if len(mantissa.partition(".")[2]) != int(exponent) or int(exponent) > 20:
        return None, None, "number_rounded"
    return str(int(Decimal(text))), "number_from_scientific", None


def without_relation(name: str) -> str:
    """`S/O Bashir Ahmed` is the father's name with the word that says so."""
    return _LEADING_RELATION.sub("", name, count=1) if _LEADING_RELATION.match(name) else name


def split_relation(name: str) -> tuple[str, str] | None:
    """(`Ali`, `Bashir`) from `Ali S/O Bashir`, None if there is no such word."""
    parts = _RELATION.split(name, maxsplit=1)
    return (parts[0], parts[1]) if len(parts) == 2 and parts[0] and parts[1] else None


Reader = Callable[[object], tuple[object, str | None, str | None]]
