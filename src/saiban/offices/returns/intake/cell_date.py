"""Date cells: real dates, spreadsheet day numbers and text, day before month unless impossible."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from saiban.offices.returns.intake.letters import key, plain

Reading = tuple[date | None, str | None, str | None]

YEAR_MIN, YEAR_MAX = 1920, 2099
_EPOCH = date(1899, 12, 30)  # Day 0 of a spreadsheet, counting its 29 February 1900.
_SERIAL_MIN, _SERIAL_MAX = 7_306, 73_050  # 1920 to 2099.

_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "january jan جنوری",
            "february feb فروری فروری",
            "march mar مارچ",
            "april apr اپریل",
            "may مئی می",
            "june jun جون",
            "july jul جولائی",
            "august aug اگست",
            "september sep sept ستمبر",
            "october oct اکتوبر",
            "november nov نومبر",
            "december dec دسمبر",
        ),
        start=1,
    )
    for word in map(key, words.split())
}
_YMD = re.compile(r"([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})").fullmatch
_DMY = re.compile(r"([0-9]{1,2})[-/. ]+([0-9]{1,2})[-/. ]+([0-9]{4}|[0-9]{2})").fullmatch
_NAMED = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?[-/., ]*([^\W\d_]+)[-/., ]*([0-9]{4}|[0-9]{2})")
_NAMED_FIRST = re.compile(r"([^\W\d_]+)[-/., ]*([0-9]{1,2})(?:st|nd|rd|th)?[-/., ]+([0-9]{4})")
_MONTH_YEAR = re.compile(r"([^\W\d_]+)[-/., ]*([0-9]{4}|[0-9]{2})")
_TIME = re.compile(r"[T ]([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]+)?)?(?: ?[AaPp][Mm])?Z?$")
_NOTHING = frozenset(
    map(key, ("", "nil", "na", "n/a", "none", "present", "till date", "to date", "working",
              "continue", "continued", "continuing", "in service", "جاری", "تاحال", "حاضر"))
)  # fmt: skip


@dataclass(slots=True)
class DateReader:
    """Reads one column, because a column's plain dates tell how its doubtful ones are written.

    day_first, month_first: how many cells of the column can only be read that way. doubtful:
    text of the cells that can be read both ways.
    """

    day_first: int = 0
    month_first: int = 0
    doubtful: set[object] = field(default_factory=set)

    def read(self, value: object) -> Reading:
        """The date, with the code of the repair and of the problem if any."""
        if isinstance(value, datetime):
            return _checked(value.date())
        if isinstance(value, date):
            return _checked(value)
        if isinstance(value, bool):
            return None, None, "date_not_date"
        if isinstance(value, int | float):
            return _serial(value)
        if not isinstance(value, str):
            return None, None, "date_not_date"
        text = _TIME.sub("", plain(value).strip("'\""))
        if key(text) in _NOTHING:
            return None, None, None
        return self._text(text, value)

    def _text(self, text: str, value: str) -> Reading:
        iso = _YMD(text)
        if iso:
            return _day(int(iso[1]), int(iso[2]), int(iso[3]))
        numbers = _DMY(text)
        if numbers:
            return self._numbers(numbers, value)
        named = _NAMED.fullmatch(text)
        if named:
            return _named(named[1], named[2], named[3])
        named = _NAMED_FIRST.fullmatch(text)
        if named:
            return _named(named[2], named[1], named[3])
        return _digits_or_nothing(text)

    def _numbers(self, found: re.Match[str], value: str) -> Reading:
        first, second, year = int(found[1]), int(found[2]), found[3]
        two = "date_two_digit_year" if len(year) == 2 else None
        if second > 12 >= first:
            self.month_first += 1
            return _day(_year(year), first, second, "date_month_first")
        if first > 12 or first == second:
            self.day_first += first > 12
            return _day(_year(year), second, first, two)
        self.doubtful.add(value)
        return _day(_year(year), second, first, "date_day_first")


def _digits_or_nothing(text: str) -> Reading:
    if text.isascii() and text.isdigit():
        if len(text) == 5:
            return _serial(int(text))
        if len(text) == 8:
            return _eight(text)
    if re.fullmatch(r"[0-9]{5}\.0*", text):
        return _serial(float(text))
    month = _MONTH_YEAR.fullmatch(text)
    if month and key(month[1]) in _MONTHS:
        return None, None, "date_no_day"
    return None, None, "date_not_date"


def _eight(text: str) -> Reading:
    ymd = _day(int(text[:4]), int(text[4:6]), int(text[6:]), "date_digits_only")
    if ymd[0]:
        return ymd
    return _day(int(text[4:]), int(text[2:4]), int(text[:2]), "date_digits_only")


def _named(day: str, month: str, year: str) -> Reading:
    number = _MONTHS.get(key(month))
    if number is None:
        return None, None, "date_not_date"
    return _day(_year(year), number, int(day), "date_two_digit_year" if len(year) == 2 else None)


def _year(text: str) -> int:
    """70 to 99 are of the last century; nobody now employed was hired before 1970."""
    if len(text) == 4:
        return int(text)
    return int(text) + (1900 if int(text) >= 70 else 2000)


def _day(year: int, month: int, day: int, repair: str | None = None) -> Reading:
    try:
        found = date(year, month, day)
    except ValueError:
        return None, None, "date_impossible"
    return _checked(found, repair)


def _checked(found: date, repair: str | None = None) -> Reading:
    if YEAR_MIN <= found.year <= YEAR_MAX:
        return found, repair, None
    return None, None, "date_range"


def _serial(value: float) -> Reading:
    if value == 0:
        return None, None, None  # A formula over an empty cell shows 0.
    if not _SERIAL_MIN <= value <= _SERIAL_MAX:
        return None, None, "date_not_date"
    return _EPOCH + timedelta(days=int(value)), "date_serial", None
