"""Who sits at the Forum: bodies by side, their seats, and who holds a seat from when until when."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Side(models.TextChoices):
    """The side on which a body sits. Minutes are approved by government, employers and workers."""

    GOVERNMENT = "government", "Government"
    INSTITUTIONS = "institutions", "Institutions"
    EMPLOYERS = "employers", "Employers"
    WORKERS = "workers", "Workers"
    OBSERVERS = "observers", "Observers"
    SECRETARIAT = "secretariat", "Secretariat"


class Member(models.Model):
    """A body that takes part. `from_on` is empty where no source gives a day."""

    key = models.SlugField(max_length=40, unique=True)
    side = models.CharField(max_length=12, choices=Side.choices)
    name_en = models.CharField(max_length=160)
    name_ur = models.CharField(max_length=160, blank=True)
    institution = models.ForeignKey("desk.Institution", models.PROTECT, null=True)
    place = models.CharField(max_length=12, blank=True)
    from_on = models.DateField(null=True)
    source = models.URLField(max_length=300, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        """In the order of the sides as entered."""

        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.name_en


class SeatKind(models.TextChoices):
    """What a seat is for."""

    PRINCIPAL = "principal", "Member"
    ALTERNATE = "alternate", "Alternate"
    SECRETARY = "secretary", "Secretary"
    FOCAL_POINT = "focal_point", "Focal point of the institution"


class Seat(models.Model):
    """A place of a body, held by one person at a time. An alternate's names the seat it covers."""

    member = models.ForeignKey(Member, models.PROTECT, related_name="seats")
    kind = models.CharField(max_length=12, choices=SeatKind.choices)
    alternate_of = models.ForeignKey("self", models.PROTECT, null=True, related_name="alternates")
    made_on = models.DateField()

    class Meta:
        """An alternate stands in for somebody; nobody else does."""

        constraints = [
            models.CheckConstraint(
                condition=Q(kind="alternate", alternate_of__isnull=False)
                | (~Q(kind="alternate") & Q(alternate_of__isnull=True)),
                name="forum_alternate_of_a_seat",
            )
        ]


class Term(models.Model):
    """A person holds a seat from a day, until a day if one was set when it was given."""

    seat = models.ForeignKey(Seat, models.PROTECT, related_name="terms")
    user = models.ForeignKey("desk.User", models.PROTECT, related_name="+")
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    given_by = models.ForeignKey("desk.User", models.PROTECT, null=True, related_name="+")
    notification = models.CharField(max_length=120, blank=True)
    """Number and day of the notification that names the person, as it is written there."""

    class Meta:
        """Ends after it starts."""

        constraints = [
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gte=models.F("from_on")),
                name="forum_term_ends_after_start",
            )
        ]


class TermEnd(models.Model):
    """A term ended early; `on` is the last day on which it was held, the eve if it never began."""

    term = models.OneToOneField(Term, models.PROTECT, related_name="end")
    on = models.DateField()
    reason = models.TextField(blank=True)
    by = models.ForeignKey("desk.User", models.PROTECT, null=True, related_name="+")
