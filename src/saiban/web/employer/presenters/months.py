"""An establishment's months as tasks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _

from saiban.offices.cashier import queries as cashier
from saiban.offices.desk import months as calendar
from saiban.offices.employers import queries as employers
from saiban.offices.employers.models import Registration, Status
from saiban.offices.returns import queries
from saiban.offices.returns.law import Due
from saiban.offices.returns.models import MonthlyReturn
from saiban.web.employer.presenters import account, dues

SHOWN = 12


@dataclass(frozen=True, slots=True)
class Day:
    """An institution's due day of a month, or why none is known."""

    institution: str
    due: Due


@dataclass(frozen=True, slots=True)
class Task:
    """A month: what is to be done, how it stands, by when, and what is still to be paid."""

    month: date
    title: str
    tag: str
    kind: str
    href: str
    days: list[Day]
    open_paisa: int = 0
    missing: list[str] = field(default_factory=list)
    """Institutions with which nothing was filed for this month although others got it."""


@dataclass(frozen=True, slots=True)
class Board:
    """The tasks, the registrations they depend on, and what is overdue in all."""

    tasks: list[Task]
    registrations: list[Registration]
    overdue_paisa: int = 0

    @property
    def registered(self) -> bool:
        """Whether any institution has registered the unit yet."""
        return any(each.status == Status.REGISTERED for each in self.registrations)

    @property
    def waiting(self) -> list[Registration]:
        """Applications that are not registrations yet."""
        return [each for each in self.registrations if each.status != Status.REGISTERED]


@dataclass(slots=True)
class _Month:
    """What is known of a month, gathered from the offices."""

    month: date
    days: list[Day]
    liable: list[Registration]
    filed: list[MonthlyReturn] = field(default_factory=list)
    draft: queries.OpenDraft | None = None
    owed: list[account.Month] = field(default_factory=list)


def board(establishment: int, on: date) -> Board:
    """The last twelve complete months, newest first; none before the unit was liable."""
    registrations = employers.registrations(establishment)
    registered = [each for each in registrations if each.status == Status.REGISTERED]
    if not registered:
        return Board([], registrations)
    owed = [
        month
        for each in registered
        for month in account.by_month(cashier.owed(each.institution_id, establishment))
    ]
    found = _gather(establishment, registered, on)
    for money in owed:
        if money.month in found:
            found[money.month].owed.append(money)
    return Board(
        tasks=[_task(establishment, each, on) for each in found.values()],
        registrations=registrations,
        overdue_paisa=sum(each.open_paisa for each in owed if each.overdue(on)),
    )


def _gather(establishment: int, registered: Sequence[Registration], on: date) -> dict[date, _Month]:
    wanted = _wanted(registered, on)
    days = {each.institution_id: dues.of(each.institution, wanted) for each in registered}
    found = {}
    for month in wanted:
        liable = [each for each in registered if calendar.first(each.liable_from) <= month]
        known = [
            Day(each.institution.short_en, days[each.institution_id][month]) for each in liable
        ]
        found[month] = _Month(month, known, liable)
    for filed in queries.newest_returns(establishment, wanted):
        found[filed.month].filed.append(filed)
    for month, draft in queries.open_drafts(establishment).items():
        if month in found:
            found[month].draft = draft
    return found


def _wanted(registered: Sequence[Registration], on: date) -> list[date]:
    newest = calendar.add(on, -1)
    oldest = max(
        calendar.first(min(each.liable_from for each in registered)),
        calendar.add(newest, 1 - SHOWN),
    )
    return calendar.between(oldest, newest)[::-1] if oldest <= newest else []


def _task(establishment: int, each: _Month, on: date) -> Task:
    address = reverse("employer:month", args=[establishment, each.month])
    name = formats.date_format(each.month, "F Y")
    title, tag, kind = _pay(each, on) if each.filed else _file(each, on)
    if each.draft and not each.filed:
        address = reverse("employer:draft", args=[establishment, each.month])
    got = {filed.institution_id for filed in each.filed}
    return Task(
        month=each.month,
        title=title % {"month": name},
        tag=tag,
        kind=kind,
        href=address,
        days=each.days,
        open_paisa=sum(max(0, money.open_paisa) for money in each.owed),
        missing=[r.institution.short_en for r in each.liable if r.institution_id not in got]
        if each.filed
        else [],
    )


def _file(each: _Month, on: date) -> tuple[str, str, str]:
    title = _("File %(month)s")
    if each.draft and each.draft.blocked:
        return title, _("There is a problem"), "stop"
    if each.draft:
        return title, _("In progress"), "info"
    if any(day.due.on is not None and day.due.on < on for day in each.days):
        return title, _("Late"), "stop"
    return title, _("To file"), "wait"


def _pay(each: _Month, on: date) -> tuple[str, str, str]:
    if each.draft:
        return _("Correct %(month)s"), _("In progress"), "info"
    if any(money.overdue(on) for money in each.owed):
        return _("Pay %(month)s"), _("Late"), "stop"
    if any(money.open_paisa > 0 for money in each.owed):
        return _("Pay %(month)s"), _("To pay"), "wait"
    if any(money.paid_paisa > 0 for money in each.owed):
        return "%(month)s", _("Paid"), "good"
    return "%(month)s", _("Filed"), "good"
