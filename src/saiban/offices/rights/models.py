"""Which months are paid. Which months are *due* stands in the filed returns; see README."""

from __future__ import annotations

from django.db import models


class Settlement(models.Model):
    """How much of an establishment's month was paid, as of a day. The row told last holds."""

    institution = models.ForeignKey("desk.Institution", models.PROTECT, db_index=False)
    establishment = models.ForeignKey("employers.Establishment", models.PROTECT, db_index=False)
    month = models.DateField()
    charged_paisa = models.BigIntegerField()
    paid_paisa = models.BigIntegerField()
    on = models.DateField()
    cause = models.CharField(max_length=120)
    told = models.BigIntegerField(default=0)
    """Number of the fact, in the order in which it came about; rows may be written in another."""

    class Meta:
        """A cause tells once; the row told last of a month is found by index."""

        constraints = [
            models.UniqueConstraint(
                fields=("institution", "establishment", "month", "cause"), name="settled_once"
            )
        ]
        indexes = [
            models.Index(fields=("establishment", "month", "institution", "-told"), name="settled")
        ]
