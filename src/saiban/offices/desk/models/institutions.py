"""Institutions, the places they serve, and the choices only they can make."""

from __future__ import annotations

import pghistory
from django.db import models


class Place(models.TextChoices):
    """The places of the law (design 3.1)."""

    PUNJAB = "punjab", "Punjab"
    SINDH = "sindh", "Sindh"
    KP = "kp", "Khyber Pakhtunkhwa"
    BALOCHISTAN = "balochistan", "Balochistan"
    ISLAMABAD = "islamabad", "Islamabad"
    FEDERAL = "federal", "Federal"


@pghistory.track(pghistory.UpdateEvent(), pghistory.DeleteEvent(), append_only=True)
class Institution(models.Model):
    """One of the five Employees' Social Security Institutions, or EOBI."""

    id = models.SmallIntegerField(primary_key=True)
    code = models.SlugField(max_length=12, unique=True)
    name_en = models.CharField(max_length=120)
    name_ur = models.CharField(max_length=120)
    short_en = models.CharField(max_length=12)
    place = models.CharField(max_length=12, choices=Place.choices)
    psid_prefix = models.CharField(max_length=5, unique=True)
    account_iban = models.CharField(max_length=24)

    class Meta:
        """Ordered as the law lists them."""

        ordering = ("id",)

    def __str__(self) -> str:
        return self.short_en

    @property
    def is_eobi(self) -> bool:
        """Old-age benefits are federal; everything else is a provincial institution's."""
        return self.place == Place.FEDERAL


class InstitutionChoice(models.Model):
    """A decision of law that the institution took and the software may not: a dated row.

    Keys: ``position:<question>`` (which legal position it applies where courts disagree) and
    ``due_day`` (day of the following month by which contributions are payable, where no source
    states it). A new decision is a new row; nothing is overwritten.
    """

    institution = models.ForeignKey(Institution, models.PROTECT, related_name="choices")
    key = models.CharField(max_length=60)
    value = models.CharField(max_length=60)
    from_on = models.DateField()
    decided_by = models.ForeignKey("desk.User", models.PROTECT, null=True)
    decided_on = models.DateField()
    reason = models.TextField()

    class Meta:
        """One decision per key and day."""

        constraints = [
            models.UniqueConstraint(
                fields=("institution", "key", "from_on"), name="one_choice_a_day"
            )
        ]


class District(models.Model):
    """A district, for addresses and for the offices that serve it."""

    code = models.SlugField(primary_key=True, max_length=40)
    name_en = models.CharField(max_length=60)
    name_ur = models.CharField(max_length=60, blank=True)
    place = models.CharField(max_length=12, choices=Place.choices)

    class Meta:
        """Alphabetical."""

        ordering = ("name_en",)

    def __str__(self) -> str:
        return self.name_en
