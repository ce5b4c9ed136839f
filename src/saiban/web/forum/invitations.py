"""A notice as mail and as a calendar file."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import formats, translation
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from saiban.offices.desk.clock import KARACHI
from saiban.offices.forum import queries
from saiban.offices.forum.models import Notice
from saiban.web import forum_words as words

LENGTH = 120
"""Minutes that a calendar shows where the notice gives no length."""


def calendar(notice: Notice) -> bytes:
    """An iCalendar file (RFC 5545). A later notice has the same UID and a higher SEQUENCE.

    The stamp is the day of the notice, so that the same notice is the same file.
    """
    event = Event()
    event.add("uid", f"forum-meeting-{notice.meeting.number}@saiban")
    event.add("sequence", notice.sequence)
    event.add("summary", _subject(notice))
    event.add("dtstamp", datetime(notice.on.year, notice.on.month, notice.on.day, tzinfo=UTC))
    if notice.starts_at:
        start = datetime.combine(notice.day, notice.starts_at, KARACHI).astimezone(UTC)
        event.add("dtstart", start)
        event.add("dtend", start + timedelta(minutes=notice.minutes_long or LENGTH))
    else:
        event.add("dtstart", notice.day)
        event.add("dtend", notice.day + timedelta(days=1))
    event.add("location", notice.venue or words.word("mode", notice.mode))
    if notice.message:
        event.add("description", notice.message)
    made = Calendar()
    made.add("prodid", "-//Saiban//Social Security Coordination Forum//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add_component(event)
    content: bytes = made.to_ical()
    return content


def _subject(notice: Notice) -> str:
    return _("Social Security Coordination Forum, meeting %(number)s") % {
        "number": notice.meeting.number
    }


def send(notice: Notice, *, on: date) -> tuple[int, int]:
    """Mail the notice to everybody who holds a seat, each in the language of the account.

    Returns how many mails go out once the transaction is committed, and how many people have no
    address.
    """
    people = {
        held.term.user
        for seats in queries.seats(on).values()
        for held in seats
        if held.term is not None
    }
    reached = sorted((each for each in people if each.email), key=lambda each: each.pk)
    attached = calendar(notice)
    mails = [_mail(notice, each.email, each.language, attached) for each in reached]
    transaction.on_commit(lambda: _deliver(mails), robust=True)
    return len(reached), len(people) - len(reached)


def _deliver(mails: list[EmailMessage]) -> None:
    for each in mails:
        each.send()


def _mail(notice: Notice, address: str, language: str, attached: bytes) -> EmailMessage:
    with translation.override(language):
        day = formats.date_format(notice.day, "j F Y")
        time = f", {notice.starts_at:%H:%M}" if notice.starts_at else ""
        lines = [
            _subject(notice),
            f"{day}{time}",
            " · ".join(filter(None, [words.word("mode", notice.mode), notice.venue])),
            "",
            notice.message,
        ]
        mail = EmailMessage(subject=lines[0], body="\n".join(lines).strip() + "\n", to=[address])
    mail.attach(f"forum-meeting-{notice.meeting.number}.ics", attached, "text/calendar")
    return mail
