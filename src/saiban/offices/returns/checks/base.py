"""What every check is made of, and what the checks compare a row with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from saiban.offices.desk import months
from saiban.offices.returns.rows import ERROR, Finding, Row

FULL_MONTH = 26
"""Working days in a month: every minimum wage notification counts so."""


@dataclass(slots=True)
class Context:
    """What the checks compare a row with."""

    month: date
    minimum_wage_paisa: int | None
    elsewhere: Mapping[int, int] = field(default_factory=dict)
    """Person -> days that other establishments filed for the same month."""
    seen: dict[str, int] = field(default_factory=dict)
    """CNIC -> the row where it stood first."""
    start: date = field(init=False)
    end: date = field(init=False)
    calendar_days: int = field(init=False)

    def __post_init__(self) -> None:
        self.start = self.month
        self.end = months.last(self.month)
        self.calendar_days = self.end.day


class RowCheck:
    """A check of one row. A subclass's docstring is its rule; `find` says what it finds."""

    severity: ClassVar[str] = ERROR
    """ERROR keeps the row from being filed, QUESTION asks the employer, NOTE only tells."""
    cites: ClassVar[str] = ""
    """The section of law; empty for a rule of order or a common slip."""
    message: ClassVar[dict[str, str]] = {}
    """What is wrong, by language, with the params of `finding` in braces."""
    remedy: ClassVar[dict[str, str]] = {}
    """What to do about it, by language."""

    @classmethod
    def number(cls) -> str:
        """R01 and so on."""
        return cls.__name__

    @classmethod
    def finding(cls, field_name: str, **params: Any) -> Finding:
        """A finding of this check, in a field of the row; params fill the braces."""
        return Finding(cls.__name__, cls.severity, field_name, params)

    @classmethod
    def unread(cls, row: Row, field_name: str) -> Finding | None:
        """A finding that tells why the sheet's reader could not read the cell, if it could not."""
        for problem in row.problems:
            if problem.field == field_name:
                return cls.finding(field_name, was=problem.was, code=problem.code)
        return None

    @staticmethod
    def find(row: Row, context: Context) -> Finding | None:
        """What is wrong with the row, if anything."""
        raise NotImplementedError


def rupees(paisa: int) -> str:
    """12,345 or 12,345.50, for messages."""
    return f"{paisa / 100:,.2f}" if paisa % 100 else f"{paisa // 100:,}"


def day_in_words(day: date | None) -> str:
    """14 August 2026, or a dash where there is none."""
    return f"{day.day} {day:%B %Y}" if day else "—"
