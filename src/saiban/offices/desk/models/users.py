"""People who sign in, and the desks they sit at."""

from __future__ import annotations

from datetime import timedelta

import pghistory
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q


class User(AbstractUser):
    """Somebody who signs in: an officer, an employer's representative or a worker."""

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    full_name = models.CharField(max_length=120)
    language = models.CharField(
        max_length=2, default="en", choices=(("en", "English"), ("ur", "اردو"))
    )
    synthetic = models.BooleanField(default=False)
    admitted_by = models.ForeignKey(
        "desk.Institution", models.PROTECT, null=True, blank=True, db_index=False
    )
    """The institution that made this account for an officer, having seen the identity card."""

    def __str__(self) -> str:
        return self.full_name or self.username


class Desk(models.TextChoices):
    """Roles of an institution's staff; what each may do is in `permissions.py`."""

    REGISTRATION = "registration", "Registration officer"
    CONTRIBUTION = "contribution", "Contribution officer"
    FINANCE = "finance", "Finance officer"
    AUDIT = "audit", "Audit officer"
    ADMINISTRATOR = "administrator", "Administrator of the institution"


@pghistory.track(pghistory.UpdateEvent(), pghistory.DeleteEvent(), append_only=True)
class Role(models.Model):
    """A person holds a desk in an institution from a day until a day (open: still).

    Both days count. One that ended on the eve of its first day was taken back at once.
    """

    user = models.ForeignKey(User, models.PROTECT, related_name="roles")
    institution = models.ForeignKey("desk.Institution", models.PROTECT)
    desk = models.CharField(max_length=20, choices=Desk.choices)
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    given_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    class Meta:
        """A role does not end before the eve of its start, and is held once."""

        constraints = [
            models.CheckConstraint(
                condition=Q(until_on__isnull=True)
                | Q(until_on__gte=models.F("from_on") - timedelta(days=1)),
                name="role_ends_after_start",
            ),
            models.UniqueConstraint(
                fields=("user", "institution", "desk"),
                condition=Q(until_on__isnull=True),
                name="one_open_role",
            ),
        ]
