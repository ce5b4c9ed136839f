"""Days paid and sex: small closed answers."""

import re

from saiban.offices.returns.intake.letters import key, plain

DaysReading = tuple[int | None, str | None, str | None]
SexReading = tuple[str | None, str | None, str | None]

DAYS_MAX = 31
_DAYS = re.compile(r"([0-9]{1,6})(?:\.0*)?(?: ?(?:days?|d|دن|ایام|یوم))?", re.IGNORECASE).fullmatch
_PART = re.compile(r"[0-9]*\.[0-9]+|[0-9]+ ?½").fullmatch
_OUT_OF = re.compile(r"([0-9]{1,2}) ?/ ?(26|30|31)").fullmatch
_NIL = frozenset({"nil", "none", "zero", "صفر"})

_SEXES = {
    **dict.fromkeys(("m", "male", "man", "مرد", "مذکر"), "M"),
    **dict.fromkeys(("f", "female", "woman", "عورت", "خاتون", "مونث", "مؤنث"), "F"),
    **dict.fromkeys(("x", "t", "trans", "transgender", "خواجہ سرا", "مخنث"), "X"),
}
_SEXES = {key(word): sex for word, sex in _SEXES.items()}


def read_days(value: object) -> DaysReading:
    """Days paid in the month, 0 to 31. Whether 27 fits a month of 26 is for the checks."""
    if isinstance(value, bool):
        return None, None, "days_not_number"
    if isinstance(value, int | float):
        if value != value or value != value // 1:
            return None, None, "days_fraction"
        return _in_range(int(value))
    if not isinstance(value, str):
        return None, None, "days_not_number"
    text = plain(value).strip("'\"")
    if not text:
        return None, None, None
    if set(text) <= {"-"} or key(text) in _NIL:
        return 0, "days_nil", None
    days = _DAYS(text)
    if days:
        return _in_range(int(days[1]))
    out_of = _OUT_OF(text)
    if out_of and int(out_of[1]) <= int(out_of[2]):
        return int(out_of[1]), "days_of_26", None
    return None, None, "days_fraction" if _PART(text) else "days_not_number"


def _in_range(days: int) -> DaysReading:
    if 0 <= days <= DAYS_MAX:
        return days, None, None
    return None, None, "days_out_of_range"


def read_sex(value: object) -> SexReading:
    """`M`, `F` or `X`, the letters that a CNIC prints."""
    if not isinstance(value, str):
        return None, None, "sex_unknown"
    word = key(value)
    if not word:
        return None, None, None
    sex = _SEXES.get(word)
    return (sex, None, None) if sex else (None, None, "sex_unknown")
