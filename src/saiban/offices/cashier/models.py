"""Charges, challans, what the bank reports, and which receipt settled which charge.

Rows repeat the institution and establishment of the row they hang on, for row level security. Only
the first of such a chain has foreign keys to them: ids that are copied need no second look-up.
"""

from __future__ import annotations

from django.db import models


class ChargeKind(models.TextChoices):
    """What an establishment owes."""

    CONTRIBUTION = "contribution", "Contribution"
    INCREASE = "increase", "Increase for late payment"


class Charge(models.Model):
    """An amount that became due (or, negative, ceased to be due after a correction)."""

    institution = models.ForeignKey(
        "desk.Institution", models.PROTECT, db_index=False, db_constraint=False
    )
    establishment = models.ForeignKey("employers.Establishment", models.PROTECT, db_index=False)
    month = models.DateField()
    kind = models.CharField(max_length=12, choices=ChargeKind.choices)
    amount_paisa = models.BigIntegerField()
    due_on = models.DateField(null=True)
    cause = models.CharField(max_length=60)
    transfer = models.ForeignKey("ledger.Transfer", models.PROTECT, null=True)
    receipt = models.ForeignKey("cashier.Receipt", models.PROTECT, null=True)
    """Of an increase: the payment that came late."""
    facts = models.JSONField(default=dict)
    """For an increase: the facts and the answer of the law, so that it can be decided again."""
    charged_on = models.DateField()

    class Meta:
        """A cause charges once; an establishment's open months are found by index."""

        constraints = [models.UniqueConstraint(fields=("cause",), name="charged_once")]
        indexes = [
            models.Index(fields=("establishment", "institution", "month"), name="charge_by_month")
        ]


class Challan(models.Model):
    """A demand that the bank can take payment for. The PSID is never used again."""

    institution = models.ForeignKey("desk.Institution", models.PROTECT, db_index=False)
    establishment = models.ForeignKey("employers.Establishment", models.PROTECT, db_index=False)
    psid = models.CharField(max_length=17)
    amount_paisa = models.BigIntegerField()
    issued_on = models.DateField()
    issued_by = models.ForeignKey("desk.User", models.PROTECT, null=True, db_index=False)
    due_on = models.DateField(null=True)
    items = models.JSONField()
    """[{"month": "2026-10-01", "kind": "contribution", "amount_paisa": 1}]"""

    class Meta:
        """Newest first in an establishment's list; no two have one PSID."""

        constraints = [models.UniqueConstraint(fields=("psid",), name="psid_once")]
        indexes = [models.Index(fields=("establishment", "-id"), name="challan_list")]


class ChallanStatus(models.Model):
    """Issued, paid, part paid, replaced: a new row each time."""

    institution = models.ForeignKey(
        "desk.Institution", models.PROTECT, db_index=False, db_constraint=False
    )
    establishment_id = models.BigIntegerField()
    challan = models.ForeignKey(Challan, models.PROTECT, related_name="history")
    status = models.CharField(
        max_length=12,
        choices=(
            ("issued", "To be paid"),
            ("part_paid", "Part paid"),
            ("paid", "Paid"),
            ("replaced", "Replaced"),
            ("reversed", "Payment reversed"),
        ),
    )
    on = models.DateField()
    at = models.DateTimeField(auto_now_add=True)
    reason = models.CharField(max_length=200, blank=True)


class BankFile(models.Model):
    """A statement or notification file; the same content is read once."""

    institution = models.ForeignKey("desk.Institution", models.PROTECT)
    sha256 = models.CharField(max_length=64)
    message_id = models.CharField(max_length=80, blank=True)
    kind = models.CharField(max_length=12)
    name = models.CharField(max_length=200)
    imported_by = models.ForeignKey("desk.User", models.PROTECT, null=True)
    imported_on = models.DateField()
    entries = models.PositiveIntegerField()
    posted = models.PositiveIntegerField()
    repeated = models.PositiveIntegerField()
    unmatched = models.PositiveIntegerField()
    problems = models.JSONField(default=list)

    class Meta:
        """One row per content and institution."""

        constraints = [
            models.UniqueConstraint(fields=("institution", "sha256"), name="bank_file_once")
        ]


class BankFeed(models.Model):
    """How far a bank's notifications were fetched. Fetching one again would post nothing."""

    url = models.CharField(max_length=200, unique=True)
    since = models.PositiveBigIntegerField(default=0)


class Receipt(models.Model):
    """Money that the bank says came in, or (reversal) was taken back. One row per bank entry."""

    institution = models.ForeignKey(
        "desk.Institution", models.PROTECT, db_index=False, db_constraint=False
    )
    key = models.CharField(max_length=120)
    """Account, bank reference, amount, direction, booking day: the same entry resent is the same
    key.
    """
    bank_file = models.ForeignKey(BankFile, models.PROTECT, null=True)
    amount_paisa = models.BigIntegerField()
    booked_on = models.DateField()
    reference = models.CharField(max_length=60)
    transaction_id = models.CharField(max_length=60, blank=True)
    """The number of the payment, which the bank repeats when it takes the money back."""
    batch_reference = models.CharField(max_length=60, blank=True)
    """Of the batch in which the payment was booked; a statement may show the batch as one entry."""
    psid = models.CharField(max_length=40, blank=True)
    remittance = models.CharField(max_length=250, blank=True)
    payer = models.CharField(max_length=160, blank=True)
    reverses = models.OneToOneField("self", models.PROTECT, null=True, related_name="reversed_by")
    """The receipt that this debit takes back; of a payment told after its reversal, that debit."""
    transfer = models.ForeignKey("ledger.Transfer", models.PROTECT)
    received_on = models.DateField()

    class Meta:
        """Nothing is posted twice."""

        constraints = [models.UniqueConstraint(fields=("institution", "key"), name="receipt_once")]
        indexes = [
            models.Index(fields=("institution", "reference"), name="receipt_reference"),
            models.Index(
                fields=("institution", "transaction_id"),
                condition=~models.Q(transaction_id=""),
                name="receipt_payment",
            ),
            models.Index(
                fields=("institution", "batch_reference"),
                condition=~models.Q(batch_reference=""),
                name="receipt_batch",
            ),
        ]


class ReceiptMatch(models.Model):
    """Whose money a receipt is: by PSID at once, or by an officer with a reason."""

    institution = models.ForeignKey(
        "desk.Institution", models.PROTECT, db_index=False, db_constraint=False
    )
    establishment = models.ForeignKey("employers.Establishment", models.PROTECT)
    receipt = models.OneToOneField(Receipt, models.PROTECT, related_name="match")
    challan = models.ForeignKey(Challan, models.PROTECT, null=True)
    by = models.ForeignKey("desk.User", models.PROTECT, null=True, db_index=False)
    on = models.DateField()
    reason = models.CharField(max_length=200)


class Allocation(models.Model):
    """Part of a receipt set against a month's due; negative when the bank takes money back."""

    institution = models.ForeignKey(
        "desk.Institution", models.PROTECT, db_index=False, db_constraint=False
    )
    establishment = models.ForeignKey(
        "employers.Establishment", models.PROTECT, db_index=False, db_constraint=False
    )
    receipt = models.ForeignKey(Receipt, models.PROTECT, null=True)
    month = models.DateField()
    kind = models.CharField(max_length=12, choices=ChargeKind.choices)
    amount_paisa = models.BigIntegerField()
    on = models.DateField()
    rule = models.CharField(max_length=60)
    transfer = models.ForeignKey("ledger.Transfer", models.PROTECT)

    class Meta:
        """Open amounts are sums over an establishment's rows."""

        indexes = [
            models.Index(fields=("establishment", "institution", "month"), name="allocation_month")
        ]
