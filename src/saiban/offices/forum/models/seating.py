"""Who is proposed for a seat, and which accounts the secretariat has made."""

from __future__ import annotations

from django.db import models


class Proposal(models.Model):
    """A body's own member names who should take its seat; the secretariat seats, or does not."""

    seat = models.ForeignKey("forum.Seat", models.PROTECT, related_name="proposals")
    member = models.ForeignKey("forum.Member", models.PROTECT, related_name="+")
    """The body; row security asks for it."""
    name = models.CharField(max_length=120)
    proof = models.CharField(max_length=300)
    """What shows that the body wants it so: a letter or notification, its number and day."""
    on = models.DateField()
    by = models.ForeignKey("desk.User", models.PROTECT, related_name="+")


class Account(models.Model):
    """The secretariat made this account for somebody whom it seated; it renews its password."""

    user = models.OneToOneField("desk.User", models.PROTECT, related_name="+")
    on = models.DateField()
    by = models.ForeignKey("desk.User", models.PROTECT, null=True, related_name="+")
