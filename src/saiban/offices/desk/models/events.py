"""What happened (for people), and what other offices must hear of (for programs)."""

from __future__ import annotations

from django.db import models


class Event(models.Model):
    """Something somebody did, in the past tense: the log that auditors read. Features never do."""

    institution = models.ForeignKey("desk.Institution", models.PROTECT, null=True)
    name = models.CharField(max_length=60)
    subject = models.CharField(max_length=80, db_index=True)
    on = models.DateField()
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey("desk.User", models.PROTECT, null=True)
    data = models.JSONField(default=dict)


class Outbox(models.Model):
    """A fact that a lower office tells higher ones, written in the transaction that made it so."""

    fact = models.CharField(max_length=60)
    key = models.CharField(max_length=120, unique=True)
    institution = models.ForeignKey("desk.Institution", models.PROTECT)
    on = models.DateField()
    payload = models.JSONField(default=dict)
    at = models.DateTimeField(auto_now_add=True)
    handled = models.BooleanField(default=False)

    class Meta:
        """Waiting facts are found at once."""

        indexes = [
            models.Index(fields=("id",), condition=models.Q(handled=False), name="outbox_waiting")
        ]


class OutboxHandling(models.Model):
    """A handler has dealt with a fact; the row is made in the handler's own transaction."""

    outbox = models.ForeignKey(Outbox, models.PROTECT)
    handler = models.CharField(max_length=100)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Once per handler, so that a repeated delivery does nothing."""

        constraints = [models.UniqueConstraint(fields=("outbox", "handler"), name="handled_once")]
