"""Learning from others: what each country's scheme gives, and lessons that provinces took home."""

from __future__ import annotations

from django.db import models


class PeerCell(models.Model):
    """What a source says of one parameter in one country as of a year. The newest row of a country,
    parameter and year holds; the older ones are its history.

    An empty text: looked for and not found.
    """

    country = models.CharField(max_length=12)
    parameter = models.CharField(max_length=20)
    year = models.PositiveSmallIntegerField()
    text_en = models.TextField(blank=True)
    text_ur = models.TextField(blank=True)
    source = models.CharField(max_length=250, blank=True)
    link = models.URLField(max_length=500, blank=True)
    on = models.DateField()
    by = models.ForeignKey("desk.User", models.PROTECT, null=True, related_name="+")
    reason = models.CharField(max_length=200, blank=True)

    class Meta:
        """The newest of a cell is found at once."""

        indexes = [
            models.Index(fields=("country", "parameter", "-year", "-id"), name="peer_newest")
        ]


class LessonState(models.TextChoices):
    """How far a province has come with a lesson."""

    UNKNOWN = "unknown", "Unknown: nothing found"
    PLANNED = "planned", "Planned"
    MOVING = "moving", "Moving"
    DONE = "done", "Done"
    DROPPED = "dropped", "Dropped"


class Lesson(models.Model):
    """A subject of a study trip that a province set out to act on, followed like an action."""

    key = models.SlugField(max_length=60, unique=True)
    place = models.CharField(max_length=12)
    area = models.CharField(max_length=20)
    text_en = models.TextField()
    text_ur = models.TextField(blank=True)
    trip_en = models.CharField(max_length=160)
    trip_ur = models.CharField(max_length=160, blank=True)
    source = models.CharField(max_length=250)
    link = models.URLField(max_length=500, blank=True)
    entered_on = models.DateField()

    class Meta:
        """By province, then as entered."""

        ordering = ("place", "id")


class LessonStep(models.Model):
    """How a lesson stood when somebody looked. The newest row holds; none is overwritten."""

    lesson = models.ForeignKey(Lesson, models.PROTECT, related_name="steps")
    state = models.CharField(max_length=10, choices=LessonState.choices)
    text_en = models.TextField(blank=True)
    text_ur = models.TextField(blank=True)
    link = models.URLField(max_length=500, blank=True)
    verified_on = models.DateField()
    on = models.DateField()
    by = models.ForeignKey("desk.User", models.PROTECT, null=True, related_name="+")
