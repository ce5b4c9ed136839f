"""A draft as its page shows it: tabs with counts, rows with what was found and repaired."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from saiban.offices.people import cnic, sealing
from saiban.offices.returns import checks, queries
from saiban.offices.returns.intake.catalogue import FIELD_NAMES
from saiban.offices.returns.intake.model import Repair
from saiban.offices.returns.models import Draft, DraftRow

SIZE = 50
SHOW = ("problems", "questions", "changed", "joined", "left", "same", "all")
# Names of a row's fields here and in the reader of sheets differ in one.
_ALIAS = {"father_or_husband": "father_or_husband_name", "wage_paisa": "wage"}


@dataclass(frozen=True, slots=True)
class Tab:
    """A way to look at the rows."""

    name: str
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class Row:
    """A worker's line: figures, findings in the reader's language, repairs as "was → now"."""

    number: int
    cnic: str
    name: str
    wage_paisa: int | None
    days: int | None
    joined_on: date | None
    left_on: date | None
    change: str
    blocked: bool
    answer: str
    findings: list[dict[str, str]]
    repairs: list[dict[str, str]]

    @property
    def asked(self) -> bool:
        """Whether a check asks something that the employer may explain."""
        return any(each["severity"] == "question" for each in self.findings)


def language() -> str:
    """The language in which the offices' own sentences are said."""
    return "ur" if get_language() == "ur" else "en"


def field_name(name: str) -> str:
    """A field as its column is called."""
    return FIELD_NAMES[_ALIAS.get(name, name)][language()]


def tabs(counts: queries.DraftCounts) -> list[Tab]:
    """Problems first; a tab with nothing behind it is left out, except the whole list."""
    found = [
        Tab("problems", _("Problems"), counts.blocked),
        Tab("questions", _("Questions"), counts.questions),
        Tab("changed", _("Changed"), counts.changed),
        Tab("joined", _("Joined"), counts.joined),
        Tab("left", _("Left"), counts.left),
        Tab("same", _("Same as last month"), counts.same),
    ]
    return [each for each in found if each.count] + [Tab("all", _("All rows"), counts.rows)]


def chosen(asked: str | None, counts: queries.DraftCounts) -> str:
    """The tab asked for, else the first that needs attention."""
    if asked in SHOW or asked in checks.BY_NUMBER:
        return str(asked)
    return "problems" if counts.blocked else "questions" if counts.questions else "all"


def rows(draft: Draft, show: str, after: int | None) -> list[DraftRow]:
    """One row more than a page, so that the page knows whether there is another."""
    if show in checks.BY_NUMBER:
        return queries.rows_found_by(draft.pk, show, after=after or 0, limit=SIZE + 1)
    return queries.draft_rows(draft.pk, show=show, after=after or 0, limit=SIZE + 1)


def present(stored: Sequence[DraftRow]) -> list[Row]:
    """Rows for the page."""
    return [one(each) for each in stored]


def one(stored: DraftRow) -> Row:
    """A row for the page."""
    return Row(
        number=stored.number,
        cnic=shown_cnic(stored),
        name=stored.name,
        wage_paisa=stored.wage_paisa,
        days=stored.days,
        joined_on=stored.joined_on,
        left_on=stored.left_on,
        change=stored.change,
        blocked=stored.blocked,
        answer=stored.answer,
        findings=[_finding(each) for each in stored.findings],
        repairs=[_repair(each) for each in stored.repairs],
    )


def shown_cnic(stored: DraftRow) -> str:
    """The number as on the card, or what was written in its place."""
    if not stored.cnic_sealed or not stored.cnic_index:
        return stored.cnic_typed
    return cnic.pretty(sealing.unseal(bytes(stored.cnic_sealed), bytes(stored.cnic_index)))


def _finding(finding: dict[str, Any]) -> dict[str, str]:
    said = checks.spoken(finding, language())
    return {**said, "where": field_name(finding["field"])}


def _repair(stored: dict[str, str]) -> dict[str, str]:
    repair = Repair(**stored)
    return {
        "field": field_name(repair.field),
        "was": repair.was,
        "now": repair.now,
        "why": repair.text(language()),
    }
