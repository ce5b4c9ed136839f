"""Persons, the names they are known by, and who may see them."""

from __future__ import annotations

import pghistory
from django.db import models

from saiban.offices.people import cnic, sealing


@pghistory.track(pghistory.UpdateEvent(), pghistory.DeleteEvent(), append_only=True)
class Person(models.Model):
    """Somebody with an identity number. One row a person, whichever institutions know them."""

    cnic_index = models.BinaryField(unique=True, max_length=16)
    cnic_sealed = models.BinaryField()
    name_en = models.CharField(max_length=120, blank=True)
    name_ur = models.CharField(max_length=120, blank=True)
    father_or_husband = models.CharField(max_length=120, blank=True)
    sex = models.CharField(max_length=1, blank=True, choices=(("f", "Female"), ("m", "Male")))
    birth_on = models.DateField(null=True, blank=True)
    synthetic = models.BooleanField(default=False)

    class Meta:
        """Persons whose birth is on record are looked for by age."""

        indexes = [
            models.Index(
                fields=("birth_on",),
                condition=models.Q(birth_on__isnull=False),
                name="person_born",
            )
        ]

    def __str__(self) -> str:
        return self.name_en or self.name_ur

    @property
    def cnic(self) -> str:
        """The identity number in clear."""
        return sealing.unseal(bytes(self.cnic_sealed), bytes(self.cnic_index))

    @property
    def cnic_pretty(self) -> str:
        """As printed on the card."""
        return cnic.pretty(self.cnic)

    @property
    def cnic_masked(self) -> str:
        """The last digits only."""
        return cnic.masked(self.cnic)


class Membership(models.Model):
    """An institution knows a person: from then on its officers may look the person up."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="memberships")
    institution = models.ForeignKey("desk.Institution", models.PROTECT, db_index=False)
    number = models.CharField(max_length=20, blank=True)
    since_on = models.DateField()

    class Meta:
        """Known once."""

        constraints = [
            models.UniqueConstraint(fields=("institution", "person"), name="one_membership"),
            models.UniqueConstraint(
                fields=("institution", "number"),
                condition=~models.Q(number=""),
                name="one_member_number",
            ),
        ]


class NameVariant(models.Model):
    """Another spelling under which an employer reported a person; kept, never merged away."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="variants")
    name = models.CharField(max_length=120)
    first_seen_on = models.DateField()
    source = models.CharField(max_length=80)

    class Meta:
        """Each spelling once."""

        constraints = [models.UniqueConstraint(fields=("person", "name"), name="variant_once")]


class PersonAccount(models.Model):
    """A user is this person: the worker's own sign-in."""

    user = models.OneToOneField("desk.User", models.PROTECT, related_name="person_account")
    person = models.OneToOneField(Person, models.PROTECT, related_name="account")
    verified_on = models.DateField()
    how = models.CharField(max_length=60)


class LookUp(models.Model):
    """A member of staff looked at a person's record, and why; the person can read this list."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="lookups")
    institution = models.ForeignKey("desk.Institution", models.PROTECT)
    by = models.ForeignKey("desk.User", models.PROTECT)
    on = models.DateField()
    at = models.DateTimeField(auto_now_add=True)
    purpose = models.CharField(max_length=200)


class ContributionsEnding(models.Model):
    """EOBI takes no more contributions for a person from a day on; an officer saw the proof.

    Never changed. It holds while no withdrawal names it.
    """

    class Because(models.TextChoices):
        """What ends contributions by section 9(1) of the EOB Act, 1976, proviso."""

        PENSION = "pension", "Draws the old-age pension"
        AGE = "age", "Has reached the age for it"

    person = models.ForeignKey(Person, models.PROTECT, related_name="endings", db_index=False)
    institution = models.ForeignKey("desk.Institution", models.PROTECT, db_index=False)
    since_on = models.DateField()
    because = models.CharField(max_length=8, choices=Because.choices)
    proof = models.CharField(max_length=200)
    by = models.ForeignKey("desk.User", models.PROTECT, db_index=False)
    on = models.DateField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Asked of many persons at once."""

        indexes = [models.Index(fields=("person", "institution"), name="ending_of_person")]


class EndingWithdrawal(models.Model):
    """An ending that did not hold: who found out, when and why."""

    ending = models.OneToOneField(ContributionsEnding, models.PROTECT, related_name="withdrawal")
    reason = models.CharField(max_length=200)
    by = models.ForeignKey("desk.User", models.PROTECT, db_index=False)
    on = models.DateField()
    at = models.DateTimeField(auto_now_add=True)
