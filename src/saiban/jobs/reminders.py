"""Once a month: mail the Forum's secretaries and the focal points who have not reported."""

from __future__ import annotations

from datetime import date

from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import formats, translation
from django.utils.translation import gettext as _

from saiban.offices.desk import clock
from saiban.offices.desk.models import User
from saiban.offices.forum import actions, scope
from saiban.offices.forum.actions.reminders import Due

_done: list[date] = []
"""The month that this process has looked at already."""


def remind_forum() -> int:
    """Send this month's reminder, once; how many mails went out. Whoever has no address gets none.

    The mails go out after the commit: a failing mail server does not make the month be told twice.
    """
    today = clock.today()
    month = today.replace(day=1)
    if _done == [month]:
        return 0
    with scope.sitting(secretariat=True):
        due = actions.remind(by=None, on=today)
        mails = _mails(due) if due else []
        transaction.on_commit(lambda: _send(mails), robust=True)
    _done[:] = [month]
    return len(mails)


def _send(mails: list[EmailMessage]) -> None:
    for each in mails:
        each.send()


def _mails(due: Due) -> list[EmailMessage]:
    found = [_to_secretary(due, each) for each in due.secretaries if each.email]
    for each in due.missing:
        people = due.focal_points.get(each.institution.pk, [])
        found += [_to_focal_point(due, person) for person in people if person.email]
    return found


def _to_secretary(due: Due, person: User) -> EmailMessage:
    with translation.override(person.language):
        lines = [
            _("Commitments that nobody has looked at for long: %(count)s")
            % {"count": len(due.stale)},
            *(f"- {each.commitment.title_en}" for each in due.stale),
            "",
            _("Institutions whose quarterly update is missing: %(count)s")
            % {"count": len(due.missing)},
            *(f"- {each.institution}" for each in due.missing),
        ]
        return _mail(person, _("The Forum: what waits this month"), lines)


def _to_focal_point(due: Due, person: User) -> EmailMessage:
    with translation.override(person.language):
        line = _("The quarterly update from %(month)s has not been filed yet.")
        month = formats.date_format(due.quarter, "F Y")
        return _mail(person, _("The Forum: your quarterly update"), [line % {"month": month}])


def _mail(person: User, subject: str, lines: list[str]) -> EmailMessage:
    return EmailMessage(subject=subject, body="\n".join(lines) + "\n", to=[person.email])
