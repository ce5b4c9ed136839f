"""Public holidays; due dates that fall on one move only where the law says so."""

from __future__ import annotations

from django.db import models


class Holiday(models.Model):
    """A public holiday; `estimated` while the moon has not been sighted."""

    on = models.DateField()
    name_en = models.CharField(max_length=80)
    name_ur = models.CharField(max_length=80)
    place = models.CharField(max_length=12, blank=True)
    estimated = models.BooleanField(default=False)
    source = models.CharField(max_length=200)

    class Meta:
        """A name once a day and place."""

        ordering = ("on",)
        constraints = [
            models.UniqueConstraint(
                fields=("on", "name_en", "place"), name="one_holiday_name_a_day"
            )
        ]
