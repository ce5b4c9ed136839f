"""CNIC cells. Nothing is guessed: a digit that the sheet lost is asked for, not made up."""

import re
from collections.abc import Callable
from decimal import Decimal

from saiban.offices.returns.intake.letters import as_text, plain

Reading = tuple[str | None, str | None, str | None]
"""(value, code of the repair, code of the problem)."""

_PRINTED = re.compile(r"([0-9]{5})-([0-9]{7})-([0-9])").fullmatch
_SCIENTIFIC = re.compile(r"[0-9](?:\.([0-9]+))?[eE]\+?0*12").fullmatch
_WITHOUT_FIRST = re.compile(r"[0-9]{4}-[0-9]{7}-[0-9]|[0-9]{12}").fullmatch
_WHOLE_FLOAT = re.compile(r"([0-9]+)\.0+").fullmatch
_LOOKS_LIKE_DIGITS = str.maketrans("OoQIl|", "000111")
_MARKS = str.maketrans("", "", "-' ./_,\"`:#")
_LOST = "000000"


def cnic_reader(*, synthetic: bool) -> Callable[[object], Reading]:
    """A reader of CNIC cells.

    synthetic: CNICs of fictitious persons, which begin with 0, are expected (demonstration,
    training), so a 12-digit number has lost that 0. Otherwise 12 digits are a problem, because
    every real CNIC begins with 1 to 9.
    """

    def read(value: object) -> Reading:
        digits, repair, problem = read_digits(value)
        if digits and digits[0] == "0" and not synthetic:
            return None, None, "cnic_begins_with_0"
        return digits, repair, problem

    def read_digits(value: object) -> Reading:
        if isinstance(value, bool):
            return None, None, "cnic_not_digits"
        if isinstance(value, int | float):
            return _from_number(value, synthetic)
        if not isinstance(value, str):
            return None, None, "cnic_not_digits"
        return _from_text(value, synthetic)

    return read


def _from_number(value: float, synthetic: bool) -> Reading:
    if value == 0:
        return None, None, None  # A formula over an empty cell shows 0.
    if not 0 < value < 1e15 or value != int(value):
        return None, None, "cnic_not_digits"
    digits = str(int(value))
    if len(digits) == 13:
        if digits.endswith(_LOST):
            return None, None, "cnic_rounded"
        return digits, "cnic_from_number", None
    return _other_length(digits, synthetic)


def _from_text(value: str, synthetic: bool) -> Reading:
    text = plain(value)
    printed = _PRINTED(text)
    if printed:
        return "".join(printed.groups()), None if text == value.strip() else "cnic_cleaned", None
    if not text or set(text) <= {"-", "."}:
        return None, None, None
    whole = _WHOLE_FLOAT(text)
    if whole:
        text = whole[1]
    if text == value.strip() and len(text) == 13 and _digits(text):
        return (None, None, "cnic_rounded") if text.endswith(_LOST) else (text, None, None)
    scientific = _SCIENTIFIC(text)
    if scientific:
        # Fewer than 12 digits after the point were kept: the others are gone.
        if len(scientific[1] or "") < 12:
            return None, None, "cnic_rounded"
        return _scientific(text, synthetic)
    return _marked(text, synthetic)


def _scientific(text: str, synthetic: bool) -> Reading:
    exact = Decimal(text)
    if exact != int(exact):
        return None, None, "cnic_length"
    digits = str(int(exact))
    if len(digits) != 13:
        # "0.33…E+12" is written with the digits of a number that begins with 0.
        return _other_length(digits, synthetic)
    return digits, "cnic_from_scientific", None


def _marked(text: str, synthetic: bool) -> Reading:
    digits = text.translate(_MARKS)
    code = "cnic_cleaned"
    if not _digits(digits):
        digits = digits.translate(_LOOKS_LIKE_DIGITS)
        code = "cnic_letters"
        if not _digits(digits):
            return None, None, "cnic_not_digits"
    if len(digits) == 13:
        if digits.endswith(_LOST) and code == "cnic_cleaned" and _digits(text):
            return None, None, "cnic_rounded"
        return digits, code, None
    if code == "cnic_cleaned" and _WITHOUT_FIRST(text.replace(" ", "").replace("'", "")):
        return _other_length(digits, synthetic)
    return None, None, "cnic_one_short" if len(digits) == 12 else "cnic_length"


def _other_length(digits: str, synthetic: bool) -> Reading:
    if len(digits) != 12:
        return None, None, "cnic_length"
    if synthetic:
        return "0" + digits, "cnic_zero_restored", None
    return None, None, "cnic_one_short"


def _digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def looks_like_cnic(value: object) -> bool:
    """Whether a cell could hold a CNIC: for telling which column or line has them."""
    if isinstance(value, float | int) and not isinstance(value, bool):
        return 1e11 <= value < 1e13 and value == int(value)
    digits = plain(as_text(value)).translate(_MARKS)
    return len(digits) in (12, 13) and _digits(digits)
