"""What is known: studies, laws, good practices, training material, and what they support."""

from __future__ import annotations

from django.db import models


class EntryKind(models.TextChoices):
    """What sort of thing an entry is."""

    STUDY = "study", "Study"
    LAW = "law", "Law"
    PRACTICE = "practice", "Good practice"
    TRAINING = "training", "Training material"
    RECORD = "record", "Record or statement"
    PRESS = "press", "Press report"


class Entry(models.Model):
    """A publication under a permanent address: its key never changes and is never used again."""

    key = models.SlugField(max_length=60, unique=True)
    kind = models.CharField(max_length=10, choices=EntryKind.choices)
    topic = models.CharField(max_length=20)
    place = models.CharField(max_length=12, blank=True)
    """The province or "federal" it is about; empty: all, or none in particular."""
    made_on = models.DateField()
    by = models.ForeignKey("desk.User", models.PROTECT, null=True, related_name="+")


class EntryVersion(models.Model):
    """What the entry says of the publication. A new edition or a correction is the next version.

    `published` is the day, month or year as the source gives it; empty: undated. `words_en` and
    `words_ur` are what is searched; the database makes its index of them.
    """

    entry = models.ForeignKey(Entry, models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=2, default="en")
    title = models.CharField(max_length=250)
    title_ur = models.CharField(max_length=250, blank=True)
    publisher = models.CharField(max_length=160)
    published = models.CharField(max_length=30, blank=True)
    summary_en = models.TextField()
    summary_ur = models.TextField(blank=True)
    link = models.URLField(max_length=500, blank=True)
    rights = models.CharField(max_length=200)
    words_en = models.TextField()
    words_ur = models.TextField(blank=True)
    on = models.DateField()
    by = models.ForeignKey("desk.User", models.PROTECT, null=True, related_name="+")
    reason = models.CharField(max_length=200, blank=True)

    class Meta:
        """Numbered."""

        constraints = [
            models.UniqueConstraint(fields=("entry", "number"), name="one_version_number")
        ]


class EntryFile(models.Model):
    """The publication itself, where its rights allow to keep it here."""

    version = models.OneToOneField(EntryVersion, models.PROTECT, related_name="file")
    name = models.CharField(max_length=120)
    media_type = models.CharField(max_length=100)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    content = models.BinaryField()
    on = models.DateField()


class Support(models.Model):
    """What an entry supports: a commitment, a figure or a question of the law, by its key."""

    entry = models.ForeignKey(Entry, models.PROTECT, related_name="supports")
    kind = models.CharField(
        max_length=10,
        choices=(("commitment", "Commitment"), ("figure", "Figure"), ("law", "Law")),
    )
    key = models.CharField(max_length=80)
    note = models.CharField(max_length=200, blank=True)
    on = models.DateField()

    class Meta:
        """Once."""

        constraints = [
            models.UniqueConstraint(fields=("entry", "kind", "key"), name="supports_once")
        ]
