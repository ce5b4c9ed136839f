"""A meeting before it is held: notice, agenda, papers."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Meeting(models.Model):
    """A meeting of the Forum. Its day, time and place are the newest notice's."""

    number = models.PositiveSmallIntegerField(unique=True)
    source = models.URLField(max_length=300, blank=True)
    """Where a meeting that was not kept here is reported."""
    synthetic = models.BooleanField(default=False)
    made_on = models.DateField()
    made_by = models.ForeignKey("desk.User", models.PROTECT, null=True, related_name="+")

    class Meta:
        """Newest first."""

        ordering = ("-number",)


class Mode(models.TextChoices):
    """How a meeting is held."""

    IN_PERSON = "in_person", "In person"
    VIRTUAL = "virtual", "Virtual"
    MIXED = "mixed", "In person and virtual"


class Notice(models.Model):
    """When and where a meeting is. A change is another notice; the newest holds.

    `found` says that no notice was found and the day comes from a report of the meeting.
    """

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="notices")
    sequence = models.PositiveSmallIntegerField()
    day = models.DateField()
    starts_at = models.TimeField(null=True)
    minutes_long = models.PositiveSmallIntegerField(null=True)
    mode = models.CharField(max_length=10, choices=Mode.choices)
    venue = models.CharField(max_length=200, blank=True)
    message = models.TextField(blank=True)
    found = models.BooleanField(default=False)
    on = models.DateField()
    by = models.ForeignKey("desk.User", models.PROTECT, null=True, related_name="+")

    class Meta:
        """One of each number."""

        constraints = [
            models.UniqueConstraint(fields=("meeting", "sequence"), name="forum_one_notice")
        ]


class Recorded(models.Model):
    """Base of what is recorded of a meeting. A correction is a new row that replaces the old one.

    A row that takes something back replaces it and is `withdrawn`.
    """

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="%(class)s_rows")
    replaces = models.OneToOneField("self", models.PROTECT, null=True, related_name="replaced_by")
    withdrawn = models.BooleanField(default=False)
    on = models.DateField()
    by = models.ForeignKey("desk.User", models.PROTECT, null=True, related_name="+")

    class Meta:
        """In the order of recording."""

        abstract = True
        ordering = ("id",)


class Paper(Recorded):
    """A document that is discussed, by its address."""

    title_en = models.CharField(max_length=200)
    title_ur = models.CharField(max_length=200, blank=True)
    link = models.URLField(max_length=300, blank=True)


class AgendaItem(Recorded):
    """A point of the agenda, about a commitment, a published figure (by its key) or a paper.

    `number` is empty where a report of the meeting does not give the order.
    """

    number = models.PositiveSmallIntegerField(null=True)
    title_en = models.CharField(max_length=200)
    title_ur = models.CharField(max_length=200, blank=True)
    commitment = models.ForeignKey("forum.Commitment", models.PROTECT, null=True, related_name="+")
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, related_name="+")
    figure = models.SlugField(max_length=60, blank=True)

    class Meta(Recorded.Meta):
        """About one thing at most."""

        ordering = ("number", "id")
        constraints = [
            models.CheckConstraint(
                condition=Q(commitment__isnull=True, paper__isnull=True)
                | Q(commitment__isnull=True, figure="")
                | Q(paper__isnull=True, figure=""),
                name="forum_item_about_one_thing",
            )
        ]
