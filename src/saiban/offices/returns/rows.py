"""A worker's line as it goes through checks and assessment, before it is filed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

ERROR, QUESTION, NOTE = "error", "question", "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a numbered check found: shown with the check's message, remedy and law.

    `severity` error: the row cannot be filed as it stands. question: it can, and the employer may
    explain. note: something the reader should know.
    """

    rule: str
    severity: str
    field: str
    params: dict[str, Any]

    def as_json(self) -> dict[str, Any]:
        """For storage beside the draft row."""
        return {
            "rule": self.rule,
            "severity": self.severity,
            "field": self.field,
            "params": self.params,
        }


@dataclass(frozen=True, slots=True)
class Worker:
    """A worker in a unit's return of a month, as the next month is compared with it."""

    person_id: int
    wage_paisa: int
    days: int
    covered: frozenset[int]
    """Institutions that covered him."""
    filed: frozenset[int]
    """Institutions to which he was filed, which therefore know him."""
    cnic_index: bytes
    name_en: str
    name_ur: str


@dataclass(slots=True)
class Row:
    """One worker. Money in paisa, days of 26, CNIC as thirteen digits or None where unreadable."""

    number: int
    cnic: str | None = None
    cnic_index: bytes | None = None
    person_id: int | None = None
    name: str = ""
    father_or_husband: str = ""
    wage_paisa: int | None = None
    days: int | None = None
    joined_on: date | None = None
    left_on: date | None = None
    designation: str = ""
    change: str = "same"
    problems: tuple[Any, ...] = ()
    """What the reader of the sheet could not make out (intake.IntakeProblem)."""
    repairs: tuple[Any, ...] = ()
    cnic_typed: str = ""
    known_as: tuple[str, str] | None = None
    """Names on record, in English and Urdu, as far as the reader may see them."""
    member_of: frozenset[int] = frozenset()
    """Institutions that are known to know the person already."""
    before: Worker | None = None
    """The person in the unit's return of the month before: a spell of employment is open."""
    findings: list[Finding] = field(default_factory=list)

    @property
    def blocked(self) -> bool:
        """Whether an error keeps this row from being filed."""
        return any(finding.severity == ERROR for finding in self.findings)
