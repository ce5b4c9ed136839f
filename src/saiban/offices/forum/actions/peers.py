"""What other countries' schemes give, by year, and the lessons that provinces follow."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction

from saiban.offices.desk import log
from saiban.offices.desk.models import User
from saiban.offices.forum.errors import ForumError
from saiban.offices.forum.models import Lesson, LessonStep, PeerCell


@dataclass(frozen=True, slots=True)
class Said:
    """What a source says of a parameter; an empty text: looked for, not found."""

    text_en: str = ""
    text_ur: str = ""
    source: str = ""
    link: str = ""


@transaction.atomic
def set_cell(
    *,
    country: str,
    parameter: str,
    year: int,
    said: Said,
    by: User | None,
    on: date,
    reason: str = "",
) -> PeerCell:
    """Enter what holds of a parameter in a country from a year on. The rows before stay.

    ForumError for a text without a source, and for a change of a year that is there without a
    reason.
    """
    if said.text_en and not said.source:
        raise ForumError("cell-no-source")
    known = PeerCell.objects.filter(country=country, parameter=parameter, year=year).exists()
    if known and not reason:
        raise ForumError("cell-no-reason", year=year)
    cell = PeerCell.objects.create(
        country=country,
        parameter=parameter,
        year=year,
        reason=reason,
        on=on,
        by=by,
        **asdict(said),
    )
    log.record(
        "PeerCellSet", subject=f"peer:{country}:{parameter}", by=by, on=on, year=year, row=cell.pk
    )
    return cell


@dataclass(frozen=True, slots=True)
class What:
    """A lesson in words, with the trip it comes from and where that is told."""

    text_en: str
    text_ur: str
    trip_en: str
    trip_ur: str
    source: str
    link: str


@transaction.atomic
def add_lesson(*, key: str, place: str, area: str, what: What, by: User | None, on: date) -> Lesson:
    """Put a lesson on a province's list."""
    lesson = Lesson.objects.create(key=key, place=place, area=area, entered_on=on, **asdict(what))
    log.record("LessonEntered", subject=f"lesson:{key}", by=by, on=on)
    return lesson


@transaction.atomic
def step(
    *,
    lesson: Lesson,
    state: str,
    verified_on: date,
    by: User | None,
    on: date,
    text_en: str = "",
    text_ur: str = "",
    link: str = "",
) -> LessonStep:
    """Say how a lesson stands. ForumError for a state other than unknown that shows no evidence."""
    if state != "unknown" and not (text_en and link):
        raise ForumError("step-no-evidence")
    made = LessonStep.objects.create(
        lesson=lesson,
        state=state,
        text_en=text_en,
        text_ur=text_ur,
        link=link,
        verified_on=verified_on,
        on=on,
        by=by,
    )
    log.record("LessonMoved", subject=f"lesson:{lesson.key}", by=by, on=on, state=state)
    return made
