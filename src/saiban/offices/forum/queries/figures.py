"""Figures as the Forum reads them: published snapshots, and no row of anybody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from saiban.offices.desk import figures as register
from saiban.offices.desk.figures import Figure, Words, content, queries, signing
from saiban.offices.desk.figures.definition import GROUPS
from saiban.offices.desk.models import FigureSnapshot

FIVE_COUNTS = (
    "registered_persons",
    "active_persons",
    "contributing_persons",
    "carded_persons",
    "covered_persons",
)


@dataclass(frozen=True, slots=True)
class Number:
    """What a snapshot says of one place: a value, or why there is none."""

    figure: str
    institution: str
    place: str
    month: date
    as_of: date
    revision: int
    state: str
    value: str = ""
    numerator: str = ""
    denominator: str = ""
    fewer_than: int = 0
    dominated: bool = False
    why: Words | None = None
    short: str = ""


def numbers(snapshot: FigureSnapshot) -> list[Number]:
    """The places of a snapshot."""
    kept = snapshot.read()
    return [
        Number(
            figure=snapshot.figure,
            institution=snapshot.institution.code,
            short=snapshot.institution.short_en,
            place=_place(kept, cell),
            month=snapshot.month,
            as_of=date.fromisoformat(kept["as_of"]),
            revision=snapshot.revision,
            state=cell["state"],
            value=cell.get("value", ""),
            numerator=cell.get("numerator", ""),
            denominator=cell.get("denominator") or "",
            fewer_than=cell.get("fewer_than") or 0,
            dominated=cell.get("dominated", False),
            why=Words(**cell["why"]) if "why" in cell else None,
        )
        for cell in kept["cells"]
    ]


def _place(kept: dict[str, Any], cell: dict[str, Any]) -> str:
    """A provincial institution's only number is about its province, also where there is none."""
    single = cell["place"] == "all" and kept["place"] != "federal"
    return str(kept["place"] if single else cell["place"])


def whole(found: Sequence[Number]) -> Number:
    """Of an institution's places the sum, or its only one."""
    return next((each for each in found if each.place == "all"), found[-1])


def newest_month(figure: str = "") -> date | None:
    """The newest month that is published."""
    return queries.newest_month(figure)


def of_month(month: date) -> dict[str, list[list[Number]]]:
    """By figure, the places of each institution."""
    found: dict[str, list[list[Number]]] = defaultdict(list)
    for snapshot in queries.month_of(month):
        found[snapshot.figure].append(numbers(snapshot))
    return dict(found)


def series(figure: str, *, since: date | None = None) -> list[list[Number]]:
    """A figure through its months: the places of each institution, oldest month first."""
    return [numbers(each) for each in queries.series(figure, since=since)]


def defined() -> list[tuple[str, list[Figure]]]:
    """Every figure that an office defines, by group."""
    every = register.defined()
    return [(group, [each for each in every if each.group == group]) for group in GROUPS]


def definition(name: str) -> Figure | None:
    """The figure of this name, if an office defines one."""
    return next((each for each in register.defined() if each.name == name), None)


def closing_day(month: date) -> date:
    """The day at whose end a month's figures are taken."""
    return content.closing_day(month)


def revisions(figure: str) -> list[FigureSnapshot]:
    """What was published anew, with the reasons."""
    return queries.revisions(figure)


def snapshot(figure: str, code: str, month: date, revision: int) -> FigureSnapshot:
    """One snapshot with its signature; FigureSnapshot.DoesNotExist."""
    return queries.snapshot(figure, code, month, revision)


def public_key() -> str:
    """What checks the signatures made now."""
    return signing.public_key()
