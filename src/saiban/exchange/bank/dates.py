"""Days in bank files, as days in Pakistan."""

import re
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

PAKISTAN = timezone(timedelta(hours=5), "PKT")
"""Pakistan Standard Time; no summer time since 2009."""

_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", re.ASCII)
_NAMED = re.compile(r"(\d{1,2})[-/. ]([A-Za-z]{3,9})[-/., ]+(\d{4}|\d{2})", re.ASCII)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@lru_cache(maxsize=4096)
def iso_day(text: str) -> date:
    """The day of an ISO date or date and time; a time with an offset is taken over to Pakistan.

    Raises ValueError.
    """
    text = text.strip()
    if len(text) <= 10 or text[10] != "T":
        return date.fromisoformat(text[:10])
    moment = datetime.fromisoformat(text)
    return (moment.astimezone(PAKISTAN) if moment.tzinfo else moment).date()


def written_day(text: str) -> date:
    """A day as clerks and spreadsheets write it: ISO, 20261015, 15/10/2026, 15-Oct-2026.

    Day before month, as in Pakistan. Raises ValueError rather than guess.
    """
    text = text.strip()
    if re.fullmatch(r"\d{8}", text, re.ASCII):
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    if match := _DAY_FIRST.fullmatch(
        text.split("T")[0].removesuffix(" 00:00:00").removesuffix(" 00:00")
    ):
        day, month, year = map(int, match.groups())
        return date(year, month, day)
    if match := _NAMED.fullmatch(text):
        name = match.group(2).lower()[:3]
        if name not in _MONTHS:
            raise ValueError(f"{match.group(2)!r} is not a month")
        year = int(match.group(3))
        return date(
            year + 2000 if year < 100 else year, _MONTHS.index(name) + 1, int(match.group(1))
        )
    return iso_day(text.replace(" ", "T", 1))
