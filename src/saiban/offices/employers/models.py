"""Enterprises, establishments, their registration, and who worked there when."""

from __future__ import annotations

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models


@pghistory.track(pghistory.UpdateEvent(), pghistory.DeleteEvent(), append_only=True)
class Enterprise(models.Model):
    """The legal person or owner behind one or more establishments."""

    name_en = models.CharField(max_length=160)
    name_ur = models.CharField(max_length=160, blank=True)
    ntn = models.CharField("National Tax Number", max_length=13, blank=True)
    synthetic = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name_en


@pghistory.track(pghistory.UpdateEvent(), pghistory.DeleteEvent(), append_only=True)
class Establishment(models.Model):
    """A unit with a registration number: a mill, a shop, a branch."""

    enterprise = models.ForeignKey(Enterprise, models.PROTECT, related_name="establishments")
    name_en = models.CharField(max_length=160)
    name_ur = models.CharField(max_length=160, blank=True)
    address = models.CharField(max_length=250, blank=True)
    district = models.ForeignKey("desk.District", models.PROTECT)
    place = models.CharField(max_length=12)
    sector = models.CharField("PSIC 2010 class", max_length=5, blank=True)
    persons_employed = models.PositiveIntegerField(default=0)
    started_on = models.DateField()
    head_office = models.ForeignKey("self", models.PROTECT, null=True, related_name="branches")
    synthetic = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name_en


class Registration(models.Model):
    """An establishment applied to, or is registered with, one institution."""

    establishment = models.ForeignKey(Establishment, models.PROTECT, related_name="registrations")
    institution = models.ForeignKey("desk.Institution", models.PROTECT)
    number = models.CharField(max_length=20, blank=True)
    liable_from = models.DateField()
    applied_on = models.DateField()
    status = models.CharField(max_length=12, default="applied")
    """Copy of the newest status row, kept by the same action, so that lists need no join."""

    class Meta:
        """Once per institution; numbers are the institution's own."""

        constraints = [
            models.UniqueConstraint(
                fields=("establishment", "institution"), name="registered_once"
            ),
            models.UniqueConstraint(
                fields=("institution", "number"),
                condition=~models.Q(number=""),
                name="one_registration_number",
            ),
        ]
        indexes = [models.Index(fields=("institution", "status", "applied_on"), name="reg_queue")]


class Status(models.TextChoices):
    """States of a registration."""

    APPLIED = "applied", "Waiting for a decision"
    SENT_BACK = "sent_back", "Sent back for correction"
    REGISTERED = "registered", "Registered"
    REFUSED = "refused", "Refused"
    CLOSED = "closed", "Closed"


class RegistrationStatus(models.Model):
    """A change of state: a new row with who, when and why."""

    registration = models.ForeignKey(Registration, models.PROTECT, related_name="history")
    status = models.CharField(max_length=12, choices=Status.choices)
    on = models.DateField()
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey("desk.User", models.PROTECT, null=True)
    reason = models.TextField(blank=True)


@pghistory.track(pghistory.UpdateEvent(), pghistory.DeleteEvent(), append_only=True)
class Spell(models.Model):
    """A person worked in an establishment from a day until a day (open: still)."""

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="spells")
    establishment = models.ForeignKey(
        Establishment, models.PROTECT, related_name="spells", db_index=False
    )
    period = DateRangeField()
    designation = models.CharField(max_length=80, blank=True)

    class Meta:
        """The database refuses two spells of one person in one establishment that overlap."""

        constraints = [
            ExclusionConstraint(
                name="spells_do_not_overlap",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    ("establishment", RangeOperators.EQUAL),
                    ("period", RangeOperators.OVERLAPS),
                ],
            )
        ]
        indexes = [models.Index(fields=("establishment", "person"), name="spell_by_unit")]


@pghistory.track(pghistory.UpdateEvent(), pghistory.DeleteEvent(), append_only=True)
class Representative(models.Model):
    """A user may act for an establishment: its owner, or an accountant of several."""

    user = models.ForeignKey("desk.User", models.PROTECT, related_name="represents")
    establishment = models.ForeignKey(Establishment, models.PROTECT, related_name="representatives")
    kind = models.CharField(
        max_length=12, choices=(("owner", "Owner"), ("accountant", "Accountant"))
    )
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)

    class Meta:
        """Once, while open."""

        constraints = [
            models.UniqueConstraint(
                fields=("user", "establishment"),
                condition=models.Q(until_on__isnull=True),
                name="represents_once",
            )
        ]


class ApiToken(models.Model):
    """A program may file for one establishment. Only the token's hash is kept."""

    establishment = models.ForeignKey(Establishment, models.PROTECT, related_name="tokens")
    label = models.CharField(max_length=80)
    token_sha256 = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey("desk.User", models.PROTECT, related_name="+")
    made_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
