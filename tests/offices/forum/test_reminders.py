"""A month's reminder goes out once, to secretaries and to focal points who have not reported."""

from __future__ import annotations

from datetime import date

import pytest
from django.core import mail

from saiban.jobs import reminders
from saiban.offices.forum import actions
from saiban.offices.forum.actions.updates import Quarter
from saiban.offices.forum.models import Reminder
from tests.offices.forum.table import Table

JUNE = date(2027, 6, 3)


@pytest.fixture(autouse=True)
def june(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a year after the seed was checked; no other test has looked at the month."""
    from django.conf import settings

    monkeypatch.setattr(settings.ENVIRONMENT, "training_day", JUNE.isoformat())
    monkeypatch.setattr(reminders, "_done", [])


@pytest.fixture
def addressed(table: Table) -> Table:
    for name in ("secretary", "focal"):
        table.users[name].email = f"{name}@example.org"
        table.users[name].save()
    return table


def test_secretary_and_focal_point_are_mailed_once(
    addressed: Table, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        assert reminders.remind_forum() == 2
    by_address = {each.to[0]: each.body for each in mail.outbox}
    assert "long: 31" in by_address["secretary@example.org"]
    assert "- Study on brick kilns" in by_address["secretary@example.org"]
    assert "- BESSI" in by_address["secretary@example.org"]
    assert "January 2027" in by_address["focal@example.org"]
    # Another process looks in the same month.
    reminders._done.clear()
    with django_capture_on_commit_callbacks(execute=True):
        assert reminders.remind_forum() == 0
    assert len(mail.outbox) == 2
    with addressed.sits("secretary"):
        kept = Reminder.objects.get()
    assert (kept.month, kept.commitments, kept.missing_updates) == (date(2027, 6, 1), 31, 5)


def test_who_has_reported_is_left_alone(
    addressed: Table, django_capture_on_commit_callbacks
) -> None:
    with addressed.sits("focal") as by:
        actions.file_update(
            institution_id=addressed.institutions["bessi"].pk,
            quarter=Quarter(date(2027, 1, 1)),
            by=by,
            on=JUNE,
        )
    with django_capture_on_commit_callbacks(execute=True):
        assert reminders.remind_forum() == 1
    assert [each.to for each in mail.outbox] == [["secretary@example.org"]]
    assert "BESSI" not in mail.outbox[0].body


def test_without_an_address_nobody_is_mailed(
    table: Table, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        assert reminders.remind_forum() == 0
    assert mail.outbox == []
