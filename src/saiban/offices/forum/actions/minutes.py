"""Minutes: draft, objection, answer, approval by three sides, publication."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.db.models import Max

from saiban.offices.desk import log
from saiban.offices.desk.models import User
from saiban.offices.forum.actions import rows
from saiban.offices.forum.errors import ForumError
from saiban.offices.forum.models import (
    Approval,
    Meeting,
    Member,
    Minutes,
    Publication,
    PublishedFile,
    Remark,
    RemarkAnswer,
)
from saiban.offices.forum.models.minutes import APPROVING
from saiban.offices.forum.queries import meetings
from saiban.offices.forum.queries import minutes as drafts


@transaction.atomic
def draft(*, meeting: Meeting, by: User | None, on: date) -> Minutes:
    """Draft the minutes from what is recorded now, as a new version.

    Raises ForumError before the meeting's day, and if nothing changed since the last version,
    which then stands.
    """
    rows.check_open(meeting)
    notice = meetings.notice(meeting)
    if notice is None or notice.day > on:
        raise ForumError("not-held")
    content = drafts.drafted(meeting)
    digest = drafts.fingerprint(content)
    last = drafts.newest(meeting)
    if last and last.sha256 == digest:
        raise ForumError("nothing-new", version=last.version)
    version = (meeting.drafts.aggregate(last=Max("version"))["last"] or 0) + 1
    made = Minutes.objects.create(
        meeting=meeting, version=version, content=content, sha256=digest, on=on, by=by
    )
    _say("MinutesDrafted", meeting, by, on, version=version)
    return made


@transaction.atomic
def remark(*, minutes: Minutes, member: Member, kind: str, text: str, by: User, on: date) -> Remark:
    """A member objects to a version, or remarks on it."""
    _check_newest(minutes)
    made = Remark.objects.create(minutes=minutes, member=member, kind=kind, text=text, on=on, by=by)
    _say("MinutesRemarked", minutes.meeting, by, on, version=minutes.version, kind=kind)
    return made


@transaction.atomic
def answer(*, remark: Remark, text: str, by: User, on: date) -> RemarkAnswer:
    """The secretariat says what it did about a remark. An answer is given once."""
    if RemarkAnswer.objects.filter(remark=remark).exists():
        raise ForumError("answered")
    made = RemarkAnswer.objects.create(remark=remark, text=text, on=on, by=by)
    _say("RemarkAnswered", remark.minutes.meeting, by, on, remark=remark.pk)
    return made


@transaction.atomic
def approve(*, minutes: Minutes, member: Member, by: User, on: date) -> Approval:
    """A side approves the newest version, by one of its members.

    Raises ForumError for an older version, for a side whose approval is not needed, and where the
    same side objects to this version and is not answered.
    """
    _check_newest(minutes)
    if member.side not in APPROVING:
        raise ForumError("no-approver")
    if Approval.objects.filter(minutes=minutes, side=member.side).exists():
        raise ForumError("approved")
    if any(each.member.side == member.side for each in drafts.open_objections(minutes.meeting)):
        raise ForumError("own-objection")
    made = Approval.objects.create(minutes=minutes, member=member, side=member.side, on=on, by=by)
    _say("MinutesApproved", minutes.meeting, by, on, version=minutes.version, side=member.side)
    return made


@transaction.atomic
def publish(*, meeting: Meeting, files: Mapping[str, bytes], by: User, on: date) -> Publication:
    """Publish the approved version for good, with its printed form in each language.

    Raises ForumError while a side's approval is missing, an objection is open, or something was
    recorded after the version that was approved.
    """
    rows.check_open(meeting)
    if why := drafts.why_not_published(meeting):
        raise why[0]
    content = drafts.published(meeting)
    made = Publication.objects.create(
        meeting=meeting,
        number=meeting.number,
        content=content,
        sha256=drafts.fingerprint(content),
        on=on,
        by=by,
    )
    PublishedFile.objects.bulk_create(
        PublishedFile(
            publication=made,
            language=language,
            content=file,
            sha256=hashlib.sha256(file).hexdigest(),
        )
        for language, file in sorted(files.items())
    )
    _say("MinutesPublished", meeting, by, on, sha256=made.sha256)
    return made


def _check_newest(minutes: Minutes) -> None:
    rows.check_open(minutes.meeting)
    newest = drafts.newest(minutes.meeting)
    if newest is None or newest.pk != minutes.pk:
        raise ForumError("newer-draft")


def _say(name: str, meeting: Meeting, by: User | None, on: date, **data: object) -> None:
    log.record(name, subject=f"forum-meeting:{meeting.number}", by=by, on=on, **data)
