"""Other countries' schemes beside Pakistan's, and the lessons of each province."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from saiban.offices.forum.models import Lesson, LessonStep, PeerCell

COUNTRIES = ("pakistan", "malaysia", "thailand", "bangladesh")
PARAMETERS = (
    "financing",
    "ceiling",
    "temporary",
    "permanent",
    "death",
    "medical",
    "commuting",
    "late_payment",
    "wage_cap",
    "scale",
)
AREAS = (
    "registration",
    "collection",
    "compliance",
    "health_benefits",
    "cash_benefits",
    "governance",
    "communication",
)


def table(year: int) -> dict[str, dict[str, PeerCell | None]]:
    """By parameter and country, what holds in a year: the newest row of that year or before it."""
    rows = (
        PeerCell.objects.filter(year__lte=year)
        .order_by("country", "parameter", "-year", "-id")
        .distinct("country", "parameter")
    )
    found = {(each.parameter, each.country): each for each in rows}
    return {
        parameter: {country: found.get((parameter, country)) for country in COUNTRIES}
        for parameter in PARAMETERS
    }


def cell_history(country: str, parameter: str) -> list[PeerCell]:
    """Every row of a cell, newest first."""
    found = PeerCell.objects.filter(country=country, parameter=parameter)
    return list(found.order_by("-year", "-id"))


@dataclass(frozen=True, slots=True)
class Followed:
    """A lesson and how it stands; None if nobody has looked."""

    lesson: Lesson
    step: LessonStep | None


def lessons(place: str = "") -> list[Followed]:
    """Lessons of all provinces or one, each with the step that holds."""
    rows = Lesson.objects.all()
    return _followed(rows.filter(place=place) if place else rows)


def _followed(rows: Iterable[Lesson]) -> list[Followed]:
    listed = list(rows)
    newest = {
        each.lesson_id: each for each in LessonStep.objects.filter(lesson__in=listed).order_by("id")
    }
    return [Followed(each, newest.get(each.pk)) for each in listed]


def lesson(key: str) -> Lesson:
    """A lesson; Lesson.DoesNotExist."""
    return Lesson.objects.get(key=key)


def steps(found: Lesson) -> list[LessonStep]:
    """How a lesson stood each time somebody looked, newest first."""
    return list(found.steps.order_by("-id"))
