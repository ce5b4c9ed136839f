"""Drafts that an employer works on, and returns that were filed and never change."""

from __future__ import annotations

from django.db import models

from saiban.offices.returns.api_calls import ApiCall as ApiCall


class Draft(models.Model):
    """An establishment's month while the employer is still working on it; any door leads here."""

    establishment = models.ForeignKey("employers.Establishment", models.PROTECT)
    month = models.DateField()
    state = models.CharField(
        max_length=10,
        default="open",
        choices=(("open", "Open"), ("filed", "Filed"), ("dropped", "Dropped")),
    )
    door = models.CharField(max_length=10)
    document = models.ForeignKey("desk.Document", models.PROTECT, null=True)
    intake_notes = models.JSONField(default=dict)
    nil = models.BooleanField(default=False)
    started_by = models.ForeignKey("desk.User", models.PROTECT, null=True)
    started_on = models.DateField()
    filing = models.UUIDField(null=True)

    class Meta:
        """One open draft per establishment and month."""

        constraints = [
            models.UniqueConstraint(
                fields=("establishment", "month"),
                condition=models.Q(state="open"),
                name="one_open_draft",
            )
        ]


class DraftRow(models.Model):
    """One worker's line in a draft, with what is wrong with it and what was repaired."""

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField()
    """Row number in the employer's own sheet, so that both sides speak of the same row."""
    person_id = models.BigIntegerField(null=True)
    cnic_index = models.BinaryField(null=True, max_length=16)
    cnic_sealed = models.BinaryField(null=True)
    cnic_typed = models.CharField(max_length=60, blank=True)
    """What was written where a CNIC should be, when it is not one."""
    name = models.CharField(max_length=120, blank=True)
    father_or_husband = models.CharField(max_length=120, blank=True)
    wage_paisa = models.BigIntegerField(null=True)
    days = models.SmallIntegerField(null=True)
    joined_on = models.DateField(null=True)
    left_on = models.DateField(null=True)
    designation = models.CharField(max_length=80, blank=True)
    change = models.CharField(max_length=8, default="same")
    findings = models.JSONField(default=list)
    repairs = models.JSONField(default=list)
    unread = models.JSONField(default=list)
    """[{"field", "code", "was"}]: cells that could not be read and were not yet written anew."""
    answer = models.CharField(max_length=200, blank=True)
    """The employer's explanation where a check asked a question."""
    blocked = models.BooleanField(default=False)

    class Meta:
        """Row numbers are unique in a draft."""

        ordering = ("number",)
        constraints = [models.UniqueConstraint(fields=("draft", "number"), name="one_row_number")]


class MonthlyReturn(models.Model):
    """What an employer declared to one institution for one month. Immutable; see `version`."""

    filing = models.UUIDField()
    """The same for the returns to several institutions that were filed in one go."""
    institution = models.ForeignKey("desk.Institution", models.PROTECT, db_index=False)
    establishment = models.ForeignKey("employers.Establishment", models.PROTECT, db_index=False)
    month = models.DateField()
    version = models.PositiveSmallIntegerField()
    replaces = models.OneToOneField("self", models.PROTECT, null=True, related_name="replaced_by")
    door = models.CharField(max_length=10)
    document = models.ForeignKey("desk.Document", models.PROTECT, null=True, db_index=False)
    nil = models.BooleanField()
    headcount = models.PositiveIntegerField()
    wage_bill_paisa = models.BigIntegerField()
    reason = models.CharField(max_length=200, blank=True)
    filed_by = models.ForeignKey("desk.User", models.PROTECT, null=True, db_index=False)
    filed_on = models.DateField()
    filed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Versions follow each other; one filing reaches an institution once."""

        constraints = [
            models.UniqueConstraint(
                fields=("institution", "establishment", "month", "version"), name="one_version"
            ),
            models.UniqueConstraint(fields=("filing", "institution"), name="filed_once"),
        ]
        indexes = [
            models.Index(fields=("institution", "-id"), name="return_queue"),
            models.Index(fields=("establishment", "-month"), name="return_history"),
        ]


class Assessment(models.Model):
    """What the law makes of a return. Its figures can be recomputed from the lines at any time."""

    monthly_return = models.OneToOneField(MonthlyReturn, models.PROTECT, related_name="assessment")
    institution = models.ForeignKey(
        "desk.Institution", models.PROTECT, db_index=False, db_constraint=False
    )
    establishment = models.ForeignKey(
        "employers.Establishment", models.PROTECT, db_index=False, db_constraint=False
    )
    question = models.CharField(max_length=60)
    place = models.CharField(max_length=12)
    law_on = models.DateField()
    positions = models.JSONField(default=dict)
    law_version = models.CharField(max_length=80)
    amount_paisa = models.BigIntegerField()
    employer_paisa = models.BigIntegerField()
    worker_paisa = models.BigIntegerField()
    difference_paisa = models.BigIntegerField()
    """Against the version that this one replaces; equal to the amount for a first version."""
    due_on = models.DateField(null=True)
    due_basis = models.CharField(max_length=300)
    """Why that day, or why no day is known."""


class Line(models.Model):
    """One worker in a filed return, with the contribution assessed. Partitioned by month."""

    pk = models.CompositePrimaryKey("month", "monthly_return_id", "number")
    month = models.DateField()
    monthly_return = models.ForeignKey(MonthlyReturn, models.DO_NOTHING, related_name="lines")
    number = models.IntegerField()
    institution = models.ForeignKey("desk.Institution", models.DO_NOTHING)
    establishment = models.ForeignKey("employers.Establishment", models.DO_NOTHING)
    person = models.ForeignKey("people.Person", models.DO_NOTHING)
    wage_paisa = models.BigIntegerField()
    days = models.SmallIntegerField()
    covered = models.BooleanField()
    """The law makes a contribution due. EOBI's: contributions for the person had not ended."""
    covered_before = models.BooleanField()
    employer_paisa = models.BigIntegerField()
    worker_paisa = models.BigIntegerField()

    class Meta:
        """The table is made by SQL, because Django does not partition."""

        managed = False
        db_table = "returns_line"


class Coverage(models.Model):
    """A person once covered by an institution stays covered: since which month."""

    institution = models.ForeignKey("desk.Institution", models.PROTECT, db_index=False)
    person = models.ForeignKey("people.Person", models.PROTECT)
    since_month = models.DateField()

    class Meta:
        """Once."""

        constraints = [
            models.UniqueConstraint(fields=("institution", "person"), name="covered_once")
        ]


class ImportRun(models.Model):
    """A folder of employers' files taken in one go; the run can be taken up again after a stop."""

    institution = models.ForeignKey("desk.Institution", models.PROTECT)
    month = models.DateField()
    folder = models.CharField(max_length=500)
    started_on = models.DateField()
    started_by = models.ForeignKey("desk.User", models.PROTECT, null=True)


class ImportFile(models.Model):
    """What became of one file, by its content: written in the transaction that files it."""

    institution = models.ForeignKey("desk.Institution", models.PROTECT, db_index=False)
    run = models.ForeignKey(ImportRun, models.PROTECT, related_name="files")
    month = models.DateField()
    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=250)
    outcome = models.CharField(max_length=12)
    rows = models.PositiveIntegerField(default=0)
    filed_rows = models.PositiveIntegerField(default=0)
    problem_rows = models.PositiveIntegerField(default=0)
    filing = models.UUIDField(null=True)
    message = models.TextField(blank=True)

    class Meta:
        """The same content is taken once a month and institution."""

        constraints = [
            models.UniqueConstraint(
                fields=("institution", "month", "sha256", "name"), name="file_taken_once"
            )
        ]
