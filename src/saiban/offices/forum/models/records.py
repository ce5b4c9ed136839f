"""What happened at a meeting: who came, what was said, decided, reserved, and is to be done."""

from __future__ import annotations

from django.db import models

from saiban.offices.forum.models.meetings import AgendaItem, Recorded
from saiban.offices.forum.models.members import Member


class How(models.TextChoices):
    """How a body attended."""

    IN_PERSON = "in_person", "In person"
    VIRTUAL = "virtual", "Virtual"
    ABSENT = "absent", "Absent"


class Attendance(Recorded):
    """A body attended, or did not. `person` is empty where no name is known or wanted."""

    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    how = models.CharField(max_length=10, choices=How.choices)
    by_alternate = models.BooleanField(default=False)
    person = models.CharField(max_length=120, blank=True)


class Statement(Recorded):
    """What a body said, in the secretariat's or its own words."""

    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    item = models.ForeignKey(AgendaItem, models.PROTECT, null=True, related_name="+")
    text_en = models.TextField()
    text_ur = models.TextField(blank=True)


class Decision(Recorded):
    """What the Forum agreed."""

    item = models.ForeignKey(AgendaItem, models.PROTECT, null=True, related_name="+")
    text_en = models.TextField()
    text_ur = models.TextField(blank=True)


class Reservation(Recorded):
    """A body does not go along with a decision, or only so far."""

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="+")
    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    text_en = models.TextField()
    text_ur = models.TextField(blank=True)


class Action(Recorded):
    """Who does what by when. `due_on` is empty where none was set."""

    decision = models.ForeignKey(Decision, models.PROTECT, null=True, related_name="+")
    commitment = models.ForeignKey("forum.Commitment", models.PROTECT, null=True, related_name="+")
    owner = models.ForeignKey(Member, models.PROTECT, related_name="+")
    due_on = models.DateField(null=True)
    text_en = models.TextField()
    text_ur = models.TextField(blank=True)


class Progress(models.Model):
    """How an action stands, since a day. The newest row holds; none: it is open."""

    action = models.ForeignKey(Action, models.PROTECT, related_name="progress")
    state = models.CharField(
        max_length=10, choices=(("open", "Open"), ("done", "Done"), ("dropped", "Dropped"))
    )
    note = models.TextField(blank=True)
    link = models.URLField(max_length=300, blank=True)
    on = models.DateField()
    by = models.ForeignKey("desk.User", models.PROTECT, null=True, related_name="+")
