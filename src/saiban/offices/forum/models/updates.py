"""What each institution reports every quarter, in the same fields for all."""

from __future__ import annotations

from django.db import models

from saiban.offices.forum.models.commitments import Commitment, State


class QuarterlyUpdate(models.Model):
    """A quarter as an institution reports it. A correction is another version.

    A figure that the institution does not have is empty, which is no zero. `quarter` is the first
    day of the quarter of the year.
    """

    institution = models.ForeignKey("desk.Institution", models.PROTECT, related_name="+")
    quarter = models.DateField()
    version = models.PositiveSmallIntegerField()
    registered = models.PositiveBigIntegerField(null=True)
    contributing = models.PositiveBigIntegerField(null=True)
    arrears_paisa = models.PositiveBigIntegerField(null=True)
    claims_paid = models.PositiveBigIntegerField(null=True)
    median_days = models.PositiveIntegerField(null=True)
    remarks = models.TextField(blank=True)
    on = models.DateField()
    by = models.ForeignKey("desk.User", models.PROTECT, related_name="+")

    class Meta:
        """One of each version; newest quarter first."""

        ordering = ("-quarter", "institution_id", "-version")
        constraints = [
            models.UniqueConstraint(
                fields=("institution", "quarter", "version"), name="forum_one_update"
            )
        ]


class Campaign(models.Model):
    """A seminar or other campaign of the quarter, and who registered within 90 days of it."""

    update = models.ForeignKey(QuarterlyUpdate, models.PROTECT, related_name="campaigns")
    where = models.CharField(max_length=120)
    day = models.DateField()
    audience = models.PositiveIntegerField(null=True)
    registered_in_90_days = models.PositiveIntegerField(null=True)


class UpdateItem(models.Model):
    """What an institution reports of one commitment of its own, with the evidence."""

    update = models.ForeignKey(QuarterlyUpdate, models.PROTECT, related_name="items")
    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State.choices)
    text = models.TextField()
    happened = models.CharField(max_length=20, blank=True)
    link = models.URLField(max_length=700)


class UpdateDecision(models.Model):
    """The secretariat accepts an update, and the commitments take the states, or sends it back."""

    update = models.OneToOneField(QuarterlyUpdate, models.PROTECT, related_name="decision")
    accepted = models.BooleanField()
    reason = models.TextField(blank=True)
    on = models.DateField()
    by = models.ForeignKey("desk.User", models.PROTECT, related_name="+")
