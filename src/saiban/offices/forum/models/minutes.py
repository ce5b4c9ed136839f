"""Minutes: drafted from the records, remarked on, approved by three sides, published for good."""

from __future__ import annotations

from django.db import models

from saiban.offices.forum.models.meetings import Meeting
from saiban.offices.forum.models.members import Member, Side

APPROVING = (Side.GOVERNMENT, Side.EMPLOYERS, Side.WORKERS)
"""The sides whose approval minutes need."""


class Minutes(models.Model):
    """A draft, made from what was recorded; another draft is another row. The newest holds.

    `content` is what `queries.minutes.drafted` gives; `sha256` is of its canonical JSON.
    """

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="drafts")
    version = models.PositiveSmallIntegerField()
    content = models.JSONField()
    sha256 = models.CharField(max_length=64)
    on = models.DateField()
    by = models.ForeignKey("desk.User", models.PROTECT, null=True, related_name="+")

    class Meta:
        """One of each version."""

        constraints = [
            models.UniqueConstraint(fields=("meeting", "version"), name="forum_one_version")
        ]


class Approval(models.Model):
    """A side approves one version of the minutes, by one of its members."""

    minutes = models.ForeignKey(Minutes, models.PROTECT, related_name="approvals")
    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    side = models.CharField(max_length=12)
    on = models.DateField()
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey("desk.User", models.PROTECT, related_name="+")

    class Meta:
        """A side approves a version once."""

        constraints = [
            models.UniqueConstraint(fields=("minutes", "side"), name="forum_approved_once")
        ]


class Remark(models.Model):
    """A member objects to a version, which must be answered, or remarks on it."""

    minutes = models.ForeignKey(Minutes, models.PROTECT, related_name="remarks")
    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    kind = models.CharField(
        max_length=10, choices=(("objection", "Objection"), ("remark", "Remark"))
    )
    text = models.TextField()
    on = models.DateField()
    by = models.ForeignKey("desk.User", models.PROTECT, related_name="+")


class RemarkAnswer(models.Model):
    """What the secretariat did about a remark."""

    remark = models.OneToOneField(Remark, models.PROTECT, related_name="answer")
    text = models.TextField()
    on = models.DateField()
    by = models.ForeignKey("desk.User", models.PROTECT, related_name="+")


class Publication(models.Model):
    """The minutes as everybody may read them. Never changed: `content` is the approved version's,
    with the approvals and the remarks."""

    meeting = models.OneToOneField(Meeting, models.PROTECT, related_name="publication")
    number = models.PositiveSmallIntegerField(unique=True)
    content = models.JSONField()
    sha256 = models.CharField(max_length=64)
    on = models.DateField()
    by = models.ForeignKey("desk.User", models.PROTECT, null=True, related_name="+")


class PublishedFile(models.Model):
    """The published minutes on paper, in one language."""

    publication = models.ForeignKey(Publication, models.PROTECT, related_name="files")
    language = models.CharField(max_length=2)
    content = models.BinaryField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        """One a language."""

        constraints = [
            models.UniqueConstraint(fields=("publication", "language"), name="forum_one_file")
        ]
