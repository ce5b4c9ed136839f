"""That people were reminded, so that a month's reminder goes out once."""

from __future__ import annotations

from django.db import models


class Reminder(models.Model):
    """The reminder of a month: how many commitments nobody had looked at, who had not reported."""

    month = models.DateField(unique=True)
    commitments = models.PositiveIntegerField()
    missing_updates = models.PositiveIntegerField()
    on = models.DateField()
