"""Before a meeting: it is opened, members are told when and where, the agenda is made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from django.db import transaction
from django.db.models import Max

from saiban.offices.desk import log
from saiban.offices.desk.models import User
from saiban.offices.forum.actions import rows
from saiban.offices.forum.errors import ForumError
from saiban.offices.forum.models import AgendaItem, Meeting, Mode, Notice, Paper
from saiban.offices.forum.queries.published import known


@dataclass(frozen=True, slots=True)
class When:
    """Day, time, length in minutes, manner and place of a meeting."""

    day: date
    mode: str
    starts_at: time | None = None
    minutes_long: int | None = None
    venue: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What an item of the agenda is about: one of the three."""

    commitment_id: int | None = None
    paper_id: int | None = None
    figure: str = ""

    def __bool__(self) -> bool:
        return bool(self.commitment_id or self.paper_id or self.figure)


@transaction.atomic
def open_meeting(*, by: User | None, on: date, synthetic: bool = False) -> Meeting:
    """The secretariat begins to prepare the next meeting; it takes the next number."""
    last = Meeting.objects.aggregate(last=Max("number"))["last"] or 0
    meeting = Meeting.objects.create(number=last + 1, made_by=by, made_on=on, synthetic=synthetic)
    log.record("MeetingOpened", subject=f"forum-meeting:{meeting.number}", by=by, on=on)
    return meeting


@transaction.atomic
def give_notice(
    *, meeting: Meeting, when: When, by: User | None, on: date, message: str = ""
) -> Notice:
    """Tell when and where a meeting is; a later notice changes an earlier one.

    Raises ForumError for a day that has passed, or where the members could not know how to come.
    """
    rows.check_open(meeting)
    if when.day < on:
        raise ForumError("notice-past")
    if when.mode != Mode.VIRTUAL and not when.venue:
        raise ForumError("notice-nowhere")
    last = meeting.notices.aggregate(last=Max("sequence"))["last"]
    notice = Notice.objects.create(
        meeting=meeting,
        sequence=0 if last is None else last + 1,
        day=when.day,
        starts_at=when.starts_at,
        minutes_long=when.minutes_long,
        mode=when.mode,
        venue=when.venue,
        message=message,
        on=on,
        by=by,
    )
    log.record(
        "NoticeGiven",
        subject=f"forum-meeting:{meeting.number}",
        by=by,
        on=on,
        day=when.day.isoformat(),
        sequence=notice.sequence,
    )
    return notice


@transaction.atomic
def add_paper(
    *,
    meeting: Meeting,
    title_en: str,
    by: User | None,
    on: date,
    title_ur: str = "",
    link: str = "",
) -> Paper:
    """Lay a paper before a meeting."""
    return rows.add(Paper, meeting, by=by, on=on, title_en=title_en, title_ur=title_ur, link=link)


@transaction.atomic
def add_item(
    *,
    meeting: Meeting,
    title_en: str,
    about: About,
    by: User | None,
    on: date,
    title_ur: str = "",
    numbered: bool = True,
) -> AgendaItem:
    """Put a point on the agenda, after those that are there. It is about something.

    Not `numbered`: it is known that the point was there, and not in which order.
    """
    if not about:
        raise ForumError("item-about-nothing")
    if about.figure and not known(about.figure):
        raise ForumError("figure-unknown")
    last = AgendaItem.objects.filter(meeting=meeting).aggregate(last=Max("number"))["last"] or 0
    return rows.add(
        AgendaItem,
        meeting,
        by=by,
        on=on,
        number=last + 1 if numbered else None,
        title_en=title_en,
        title_ur=title_ur,
        commitment_id=about.commitment_id,
        paper_id=about.paper_id,
        figure=about.figure,
    )
