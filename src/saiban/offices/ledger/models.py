"""Accounts and transfers. A transfer moves an amount from one account to another, so that the books
balance by construction; nothing is ever changed, and a correction is another transfer."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q


class Kind(models.TextChoices):
    """What an account holds. The first four have one account per establishment."""

    CONTRIBUTION_DUE = "contribution_due", "Contribution due from an establishment"
    INCREASE_DUE = "increase_due", "Increase due from an establishment"
    ADVANCE = "advance", "Money of an establishment not yet set against a due"
    WAIVED = "waived", "Dues of an establishment given up by authority"
    CONTRIBUTION_INCOME = "contribution_income", "Contribution income"
    INCREASE_INCOME = "increase_income", "Income from increase"
    BANK = "bank", "Bank"
    UNMATCHED = "unmatched", "Receipts whose payer is not yet known"


class Account(models.Model):
    """An account of an institution, perhaps for one establishment."""

    institution = models.ForeignKey("desk.Institution", models.PROTECT)
    establishment = models.ForeignKey("employers.Establishment", models.PROTECT, null=True)
    kind = models.CharField(max_length=24, choices=Kind.choices)

    class Meta:
        """One account of a kind for an establishment, or for the institution."""

        constraints = [
            models.UniqueConstraint(
                fields=("institution", "establishment", "kind"),
                name="one_account",
                nulls_distinct=False,
            ),
            # The target of the transfers' composite foreign keys: no transfer crosses institutions.
            models.UniqueConstraint(fields=("id", "institution"), name="account_of_institution"),
        ]


class Transfer(models.Model):
    """An amount moved. The caller makes the id before sending, so a retry cannot post twice."""

    id = models.UUIDField(primary_key=True)
    institution = models.ForeignKey(
        "desk.Institution", models.PROTECT, db_index=False, db_constraint=False
    )
    debit = models.ForeignKey(Account, models.PROTECT, related_name="debits", db_constraint=False)
    credit = models.ForeignKey(Account, models.PROTECT, related_name="credits", db_constraint=False)
    establishment = models.ForeignKey(
        "employers.Establishment", models.PROTECT, null=True, db_index=False
    )
    amount_paisa = models.BigIntegerField()
    reason = models.CharField(max_length=30)
    cause = models.CharField(max_length=60)
    month = models.DateField(null=True)
    effective_on = models.DateField()
    reverses = models.OneToOneField("self", models.PROTECT, null=True, related_name="reversed_by")
    posted_by = models.ForeignKey("desk.User", models.PROTECT, null=True, db_index=False)
    posted_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Positive amounts between two different accounts."""

        constraints = [
            models.CheckConstraint(condition=Q(amount_paisa__gt=0), name="transfer_positive"),
            models.CheckConstraint(condition=~Q(debit=F("credit")), name="transfer_between_two"),
        ]
        indexes = [
            models.Index(fields=("establishment", "institution", "effective_on"), name="statement"),
            models.Index(fields=("cause",), name="transfer_cause"),
        ]
