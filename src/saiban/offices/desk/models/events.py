"""What happened (for people), and what other offices must hear of (for programs)."""

from __future__ import annotations

from django.db import models


class Event(models.Model):
    """Something somebody did, in the past tense: the log that auditors read. Features never do."""

    institution = models.ForeignKey("desk.Institution", models.PROTECT, null=True, db_index=False)
    name = models.CharField(max_length=60)
    subject = models.CharField(max_length=80)
    on = models.DateField()
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey("desk.User", models.PROTECT, null=True, db_index=False)
    data = models.JSONField(default=dict)

    class Meta:
        """What was done to something is found by index."""

        indexes = [models.Index(fields=("subject", "id"), name="event_subject")]


class Outbox(models.Model):
    """A fact that a lower office tells higher ones, written in the transaction that made it so."""

    fact = models.CharField(max_length=60)
    key = models.CharField(max_length=120)
    institution = models.ForeignKey("desk.Institution", models.PROTECT, db_index=False)
    on = models.DateField()
    payload = models.JSONField(default=dict)
    at = models.DateTimeField(auto_now_add=True)
    handled = models.BooleanField(default=False)

    class Meta:
        """A fact is told once; waiting facts are found at once."""

        constraints = [models.UniqueConstraint(fields=("key",), name="told_once")]
        indexes = [
            models.Index(fields=("id",), condition=models.Q(handled=False), name="outbox_waiting")
        ]


class OutboxHandling(models.Model):
    """A handler has dealt with a fact; the row is made in the handler's own transaction."""

    outbox = models.ForeignKey(Outbox, models.PROTECT, db_index=False)
    handler = models.CharField(max_length=100)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Once per handler, so that a repeated delivery does nothing."""

        constraints = [models.UniqueConstraint(fields=("outbox", "handler"), name="handled_once")]
