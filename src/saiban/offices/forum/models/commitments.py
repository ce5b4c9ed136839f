"""What was promised at the Forum, and what became of it."""

from __future__ import annotations

from django.db import models

from saiban.offices.forum.models.members import Member


class State(models.TextChoices):
    """How a commitment stands. That nothing was found is a state of its own, and no "open"."""

    UNKNOWN = "unknown", "Unknown: nothing found"
    OPEN = "open", "Open"
    MOVING = "moving", "Moving"
    PARTLY = "partly", "Partly delivered"
    DONE = "done", "Done"
    CLOSED = "closed", "Closed, result unknown"


class Confidence(models.TextChoices):
    """How well a statement is sourced."""

    HIGH = "high", "High"
    MEDIUM = "medium", "Medium"
    LOW = "low", "Low"


class Commitment(models.Model):
    """A promise, in our own words, with its source. Never changed; what became of it is in states.

    `meeting_number` is a number and no key: the public reads commitments, but not every meeting.
    """

    key = models.SlugField(max_length=60, unique=True)
    kind = models.CharField(max_length=20)
    position = models.PositiveSmallIntegerField(default=0)
    title_en = models.CharField(max_length=160)
    title_ur = models.CharField(max_length=160, blank=True)
    promise_en = models.TextField()
    promise_ur = models.TextField(blank=True)
    owner = models.ForeignKey(Member, models.PROTECT, related_name="commitments")
    place = models.CharField(max_length=12, blank=True)
    promised_on = models.DateField(null=True)
    meeting_number = models.PositiveSmallIntegerField(null=True)
    due_on = models.DateField(null=True)
    source_title = models.CharField(max_length=200)
    source = models.URLField(max_length=300, blank=True)
    entered_on = models.DateField()

    class Meta:
        """As in the seed."""

        ordering = ("position", "id")


class CommitmentState(models.Model):
    """How a commitment stood when somebody looked. The newest row holds; none is overwritten.

    `update_id` is the institution's quarterly update that brought it, if one did.
    """

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="states")
    state = models.CharField(max_length=10, choices=State.choices)
    text_en = models.TextField()
    text_ur = models.TextField(blank=True)
    confidence = models.CharField(max_length=6, choices=Confidence.choices)
    verified_on = models.DateField()
    update_number = models.PositiveBigIntegerField(null=True)
    on = models.DateField()
    by = models.ForeignKey("desk.User", models.PROTECT, null=True, related_name="+")

    class Meta:
        """The newest of a commitment is found at once."""

        indexes = [models.Index(fields=("commitment", "-id"), name="forum_newest_state")]


class Evidence(models.Model):
    """Something that shows how a commitment stands: what happened, when, and where it is told.

    `happened` is the day, month or year as the source gives it, for example 2021-12 or 2021-22.
    """

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="evidence")
    state = models.ForeignKey(CommitmentState, models.PROTECT, null=True, related_name="evidence")
    happened = models.CharField(max_length=20, blank=True)
    text_en = models.TextField()
    text_ur = models.TextField(blank=True)
    link = models.URLField(max_length=700, blank=True)
    title = models.CharField(max_length=200, blank=True)
    confidence = models.CharField(max_length=6, choices=Confidence.choices)
    on = models.DateField()
    by = models.ForeignKey("desk.User", models.PROTECT, null=True, related_name="+")


class Comment(models.Model):
    """What a member says of a commitment; public if the member wants it so."""

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="comments")
    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    text = models.TextField()
    public = models.BooleanField(default=False)
    on = models.DateField()
    by = models.ForeignKey("desk.User", models.PROTECT, related_name="+")
