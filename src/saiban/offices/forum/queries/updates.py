"""The institutions' quarterly updates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from saiban.offices.desk import queries as desk
from saiban.offices.desk.models import Institution
from saiban.offices.forum.models import QuarterlyUpdate


def quarter_of(day: date) -> date:
    """The first day of the quarter of a day."""
    return date(day.year, day.month - (day.month - 1) % 3, 1)


def last_quarter(day: date) -> date:
    """The first day of the quarter that ended last."""
    first = quarter_of(day)
    return date(first.year - 1, 10, 1) if first.month == 1 else first.replace(month=first.month - 3)


def update(number: int) -> QuarterlyUpdate:
    """An update by its row's number; QuarterlyUpdate.DoesNotExist if there is none to see."""
    return QuarterlyUpdate.objects.select_related("institution", "decision", "by").get(pk=number)


def updates(institution_id: int | None = None) -> list[QuarterlyUpdate]:
    """All updates that the reader may see, newest quarter first; or those of an institution."""
    found = QuarterlyUpdate.objects.select_related("institution", "decision")
    return list(found.filter(institution_id=institution_id) if institution_id else found)


@dataclass(frozen=True, slots=True)
class Filed:
    """An institution and its newest version of a quarter, if there is one."""

    institution: Institution
    update: QuarterlyUpdate | None

    @property
    def word(self) -> str:
        """`missing`, `waiting`, `accepted` or `sent_back`."""
        if self.update is None:
            return "missing"
        decision = getattr(self.update, "decision", None)
        return "waiting" if decision is None else "accepted" if decision.accepted else "sent_back"


def of_quarter(quarter: date) -> list[Filed]:
    """Every institution's newest version of a quarter."""
    newest: dict[int, QuarterlyUpdate] = {}
    rows = QuarterlyUpdate.objects.filter(quarter=quarter).select_related("decision")
    for each in rows.order_by("version"):
        newest[each.institution_id] = each
    return [Filed(each, newest.get(each.pk)) for each in desk.institutions()]
