"""What the law held here does not know well: old, weak, disputed and missing values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.utils.translation import gettext as _

from saiban.law.engine.parameters import Entry
from saiban.web.law import addresses, history
from saiban.web.law.places import name as place_name
from saiban.web.law.places import said


@dataclass(frozen=True, slots=True)
class Doubt:
    """A value that holds on the day, or later, and why it is to be looked at again."""

    row: history.Row
    place: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Kind:
    """One list of doubts."""

    name: str
    title: str
    rows: tuple[Doubt, ...]


@lru_cache(maxsize=32)
def of(today: date, language: str) -> tuple[Kind, ...]:
    """All doubts on a day, kind by kind; an entry may be of several.

    `language` keeps the two languages' lists apart.
    """
    current = [each for each in history.all_entries() if each.end >= today]

    def chosen(wanted: Callable[[Entry], bool]) -> tuple[Doubt, ...]:
        found = [each for each in current if wanted(each)]
        found.sort(key=lambda each: (each.name, each.place, each.start))
        return tuple(_doubt(each, today) for each in found)

    return (
        Kind("missing", _("Not found"), chosen(lambda e: e.value is None)),
        Kind("weak", _("Weakly sourced"), chosen(lambda e: _held(e) and e.confidence == "low")),
        Kind("inferred", _("Inferred under a later Act"), chosen(lambda e: _inferred(e, today))),
        Kind(
            "disputed",
            _("Disputed or not yet in force"),
            chosen(lambda e: _held(e) and e.status != "in_force"),
        ),
        Kind("old", _("Not read for a year"), chosen(lambda e: history.is_stale(e, today))),
    )


def _inferred(entry: Entry, today: date) -> bool:
    return bool(history.inheriting(entry, today))


def _held(entry: Entry) -> bool:
    return entry.value is not None


def _doubt(entry: Entry, today: date) -> Doubt:
    found = history.parameter(entry.name)
    return Doubt(
        row=history.row(entry, today),
        place=place_name(entry.place),
        title=said(found.title) if found else entry.name,
        href=addresses.value(entry.name, entry.place),
    )
