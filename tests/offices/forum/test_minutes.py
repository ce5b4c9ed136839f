"""A meeting's minutes: made from the records, approved by three sides, published for good."""

from __future__ import annotations

import pytest

from saiban.offices.forum import actions
from saiban.offices.forum.actions import ForumError
from saiban.offices.forum.models import Meeting
from saiban.offices.forum.queries import meetings
from saiban.offices.forum.queries import minutes as queries
from tests.offices.forum.table import LATER, TODAY, Table, approved, drafted, fourth_meeting, held


def published(table: Table, meeting: Meeting):
    with table.sits("secretary") as by:
        return actions.publish(meeting=meeting, files={"en": b"%PDF"}, by=by, on=LATER)


def test_a_draft_says_what_was_recorded(table: Table) -> None:
    content = drafted(table, held(table)).content
    assert [each["member"]["key"] for each in content["attendance"]] == ["ministry", "efp", "pwf"]
    (decision,) = content["decisions"]
    assert decision["text"]["en"] == "Kilns are registered from July 2027."
    assert decision["reservations"][0]["member"]["key"] == "efp"
    assert content["actions"][0]["due_on"] == "2027-03-31"
    assert content["agenda"][0]["about"]["key"] == "brick-kiln-study"
    assert content["notice"]["day"] == "2026-12-10"


def test_three_sides_approve_and_it_is_published(table: Table) -> None:
    meeting = held(table)
    approved(table, drafted(table, meeting))
    made = published(table, meeting)
    assert [each["side"] for each in made.content["approvals"]] == [
        "government",
        "employers",
        "workers",
    ]
    # Without any chair: everybody reads it, and the printed form that was kept.
    assert meetings.publication(4).sha256 == queries.fingerprint(made.content)
    assert meetings.printed(made, "en") == b"%PDF"


def test_two_sides_are_not_enough(table: Table) -> None:
    meeting = held(table)
    approved(table, drafted(table, meeting), "ministry", "pwf")
    with pytest.raises(ForumError, match="waits for the approval of: employers"):
        published(table, meeting)


def test_what_is_recorded_after_approval_needs_approving_again(table: Table) -> None:
    meeting = held(table)
    approved(table, drafted(table, meeting))
    with table.sits("pwf") as by:
        actions.state(
            meeting=meeting,
            member=table.member("pwf"),
            text_en="Women at the kilns are to be counted.",
            by=by,
            on=LATER,
        )
    with pytest.raises(ForumError, match="recorded after version 1"):
        published(table, meeting)
    second = drafted(table, meeting)
    with table.sits("secretary"):
        assert queries.waiting_sides(second) == ["government", "employers", "workers"]
    with pytest.raises(ForumError, match="waits for the approval"):
        published(table, meeting)
    approved(table, second)
    assert published(table, meeting).content["version"] == 2


def test_a_draft_without_a_change_is_no_version(table: Table) -> None:
    meeting = held(table)
    drafted(table, meeting)
    with pytest.raises(ForumError, match="Nothing recorded has changed"):
        drafted(table, meeting)


def test_no_minutes_before_the_meeting(table: Table) -> None:
    meeting = fourth_meeting(table)
    with table.sits("secretary") as by, pytest.raises(ForumError, match="has not been held"):
        actions.draft(meeting=meeting, by=by, on=TODAY)


def test_an_objection_is_answered_before_publication(table: Table) -> None:
    meeting = held(table)
    first = drafted(table, meeting)
    with table.sits("efp") as by:
        objection = actions.remark(
            minutes=first,
            member=table.member("efp"),
            kind="objection",
            text="We said six months of each season.",
            by=by,
            on=LATER,
        )
        with pytest.raises(ForumError, match="objection is not answered"):
            actions.approve(minutes=first, member=table.member("efp"), by=by, on=LATER)
    approved(table, first, "ministry", "pwf")
    with table.sits("secretary"):
        assert "objection-open" in [each.why for each in queries.why_not_published(meeting)]
    with table.sits("secretary") as by:
        actions.answer(remark=objection, text="The reservation says so.", by=by, on=LATER)
    approved(table, first, "efp")
    (shown,) = published(table, meeting).content["remarks"]
    assert shown["answer"] == "The reservation says so."


def test_an_older_version_is_not_approved(table: Table) -> None:
    meeting = held(table)
    first = drafted(table, meeting)
    with table.sits("secretary") as by:
        actions.attend(meeting=meeting, member=table.member("ilo"), how="virtual", by=by, on=LATER)
    drafted(table, meeting)
    with pytest.raises(ForumError, match="newer version"):
        approved(table, first, "efp")


def test_observers_do_not_approve(table: Table) -> None:
    minutes = drafted(table, held(table))
    with table.sits("secretary") as by, pytest.raises(ForumError, match="Government, employers"):
        actions.approve(minutes=minutes, member=table.member("ilo"), by=by, on=LATER)


def test_published_minutes_take_nothing_more(table: Table) -> None:
    meeting = held(table)
    approved(table, drafted(table, meeting))
    published(table, meeting)
    with table.sits("secretary") as by, pytest.raises(ForumError, match="do not change"):
        actions.decide(meeting=meeting, text_en="One more thing.", by=by, on=LATER)


def test_a_correction_replaces_and_the_old_row_stays(table: Table) -> None:
    meeting = held(table)
    with table.sits("secretary") as by:
        (decision,) = meetings.decisions(meeting)
        actions.take_back(kind="decision", row_id=decision.pk, by=by, on=LATER)
        assert meetings.decisions(meeting) == []
        assert type(decision).objects.filter(meeting=meeting).count() == 2
        with pytest.raises(ForumError, match="corrected already"):
            actions.take_back(kind="decision", row_id=decision.pk, by=by, on=LATER)


def test_the_third_meeting_shows_what_was_not_found(table: Table) -> None:
    content = meetings.publication(3).content
    assert content["notice"] == {
        "day": "2021-04-22",
        "starts_at": None,
        "mode": "virtual",
        "venue": "",
        "found": True,
    }
    assert {each["number"] for each in content["agenda"]} == {None}
    assert {each["person"] for each in content["attendance"]} == {""}
    assert content["approvals"] == []
    assert "2 August 2021" in content["reported"]
