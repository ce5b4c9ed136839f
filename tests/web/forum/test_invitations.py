"""A notice goes by mail, with a calendar file that a later notice replaces."""

from __future__ import annotations

from datetime import date, time

from django.core import mail
from icalendar import Calendar

from saiban.offices.forum import actions
from saiban.offices.forum.actions.meetings import When
from saiban.offices.forum.queries import meetings
from saiban.web.forum import invitations
from tests.offices.forum.table import TODAY, Table, fourth_meeting

FORM = {"day": "2026-12-11", "starts_at": "14:00", "mode": "in_person", "venue": "Islamabad"}


def test_whoever_holds_a_seat_and_has_an_address_is_mailed(
    visit, table: Table, django_capture_on_commit_callbacks
) -> None:
    fourth_meeting(table)
    for name, language in (("efp", "en"), ("pwf", "ur"), ("visitor", "en")):
        user = table.users[name]
        user.email, user.language = f"{name}@example.org", language
        user.save()
    with django_capture_on_commit_callbacks(execute=True):
        answer = visit("secretary").post("/forum/table/meetings/4/notice/", FORM, follow=True)
    assert "Mailed to 2 people; 3 have no e-mail address." in answer.text
    by_address = {each.to[0]: each for each in mail.outbox}
    assert set(by_address) == {"efp@example.org", "pwf@example.org"}
    assert "11 December 2026, 14:00" in by_address["efp@example.org"].body
    assert "اجلاس 4" in by_address["pwf@example.org"].subject
    name, content, kind = by_address["efp@example.org"].attachments[0]
    assert (name, kind) == ("forum-meeting-4.ics", "text/calendar")
    assert b"SEQUENCE:1" in (content.encode() if isinstance(content, str) else content)


def test_a_change_has_the_same_uid_and_a_higher_sequence(table: Table) -> None:
    meeting = fourth_meeting(table)
    with table.sits("secretary") as by:
        first = meetings.notice(meeting)
        second = actions.give_notice(
            meeting=meeting, when=When(date(2026, 12, 12), "virtual"), by=by, on=TODAY
        )
        assert first is not None
        events = [
            Calendar.from_ical(invitations.calendar(each)).walk("VEVENT")[0]
            for each in (first, second)
        ]
    assert events[0]["UID"] == events[1]["UID"]
    assert [each["SEQUENCE"] for each in events] == [0, 1]
    # Half past ten in Karachi.
    assert events[0].decoded("DTSTART").time() == time(5, 30)
    # Without a time, the whole day.
    assert events[1].decoded("DTSTART") == date(2026, 12, 12)
