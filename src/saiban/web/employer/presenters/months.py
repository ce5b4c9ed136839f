"""An establishment's months as tasks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _

from saiban.offices.desk import months as calendar
from saiban.offices.employers import queries as employers
from saiban.offices.employers.models import Registration, Status
from saiban.offices.returns import corrections, queries
from saiban.offices.returns.law import Due
from saiban.offices.returns.models import MonthlyReturn
from saiban.web.employer.presenters import dues

SHOWN = 12


@dataclass(frozen=True, slots=True)
class Day:
    """An institution's due day of a month, or why none is known."""

    institution: str
    due: Due


@dataclass(frozen=True, slots=True)
class Task:
    """A month: what is to be done, how it stands, by when."""

    month: date
    title: str
    tag: str
    kind: str
    href: str
    days: list[Day]
    missing: list[str] = field(default_factory=list)
    """Institutions with which nothing was filed for this month although others got it."""


@dataclass(frozen=True, slots=True)
class Board:
    """The tasks, and the registrations they depend on."""

    tasks: list[Task]
    registrations: list[Registration]

    @property
    def registered(self) -> bool:
        """Whether any institution has registered the unit yet."""
        return any(each.status == Status.REGISTERED for each in self.registrations)

    @property
    def waiting(self) -> list[Registration]:
        """Applications that are not registrations yet."""
        return [each for each in self.registrations if each.status != Status.REGISTERED]


def board(establishment: int, on: date) -> Board:
    """The last twelve complete months, newest first; none before the unit was liable."""
    registrations = employers.registrations(establishment)
    registered = [each for each in registrations if each.status == Status.REGISTERED]
    if not registered:
        return Board([], registrations)
    wanted = _wanted(registered, on)
    filed: dict[date, list[MonthlyReturn]] = {}
    for each in queries.newest_returns(establishment, wanted):
        filed.setdefault(each.month, []).append(each)
    drafts = corrections.open_drafts(establishment)
    days = {r.institution_id: dues.of(r.institution, wanted) for r in registered}
    tasks = []
    for month in wanted:
        liable = [r for r in registered if calendar.first(r.liable_from) <= month]
        due = [Day(r.institution.short_en, days[r.institution_id][month]) for r in liable]
        if month in filed:
            tasks.append(_filed(establishment, month, filed[month], liable, due, drafts))
        else:
            tasks.append(_to_file(establishment, month, due, drafts, on))
    return Board(tasks, registrations)


def _wanted(registered: Sequence[Registration], on: date) -> list[date]:
    newest = calendar.add(on, -1)
    oldest = max(
        calendar.first(min(each.liable_from for each in registered)),
        calendar.add(newest, 1 - SHOWN),
    )
    return calendar.between(oldest, newest)[::-1] if oldest <= newest else []


def _title(sentence: str, month: date) -> str:
    return sentence % {"month": formats.date_format(month, "F Y")}


def _to_file(
    establishment: int,
    month: date,
    days: list[Day],
    drafts: dict[date, corrections.OpenDraft],
    on: date,
) -> Task:
    draft = drafts.get(month)
    late = any(day.due.on is not None and day.due.on < on for day in days)
    if draft is not None:
        tag, kind = (
            (_("There is a problem"), "stop") if draft.blocked else (_("In progress"), "info")
        )
        href = reverse("employer:draft", args=[establishment, month])
    else:
        tag, kind = (_("Late"), "stop") if late else (_("To file"), "wait")
        href = reverse("employer:month", args=[establishment, month])
    return Task(month, _title(_("File %(month)s"), month), tag, kind, href, days)


def _filed(
    establishment: int,
    month: date,
    filed: list[MonthlyReturn],
    liable: Sequence[Registration],
    days: list[Day],
    drafts: dict[date, corrections.OpenDraft],
) -> Task:
    got = {each.institution_id for each in filed}
    missing = [r.institution.short_en for r in liable if r.institution_id not in got]
    href = reverse("employer:month", args=[establishment, month])
    tag, kind = (_("Correction in progress"), "info") if month in drafts else (_("Filed"), "good")
    return Task(month, _title(_("%(month)s"), month), tag, kind, href, days, missing)
