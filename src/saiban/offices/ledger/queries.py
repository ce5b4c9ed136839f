"""Reads of the books, within the transaction's scope."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Sum

from saiban.offices.ledger.identity import transfer_id
from saiban.offices.ledger.models import Account, Kind, Transfer

__all__ = [
    "StatementLine",
    "account_balance",
    "balance",
    "balances_of",
    "by_cause",
    "statement",
    "transfer_id",
    "trial_balance",
]


def balance(institution_id: int, kind: str, establishment_id: int | None = None) -> int:
    """Debits less credits of an account, in paisa; 0 for an account that has no transfer yet."""
    accounts = Account.objects.filter(institution_id=institution_id, kind=kind)
    if establishment_id is None:
        account = accounts.filter(establishment__isnull=True).first()
    else:
        account = accounts.filter(establishment_id=establishment_id).first()
    return account_balance(account) if account else 0


def account_balance(account: Account) -> int:
    """Debits less credits in paisa."""
    debits = account.debits.aggregate(total=Sum("amount_paisa"))["total"] or 0
    total_credits = account.credits.aggregate(total=Sum("amount_paisa"))["total"] or 0
    return int(debits) - int(total_credits)


def balances_of(establishment_id: int) -> dict[tuple[int, str], int]:
    """Debits less credits by institution and kind of account, for one establishment."""
    accounts = {
        account.pk: account for account in Account.objects.filter(establishment_id=establishment_id)
    }
    moved = (
        Transfer.objects.filter(establishment_id=establishment_id)
        .values("debit_id", "credit_id")
        .annotate(total=Sum("amount_paisa"))
    )
    found = {(each.institution_id, each.kind): 0 for each in accounts.values()}
    for row in moved:
        for side, total in ((row["debit_id"], row["total"]), (row["credit_id"], -row["total"])):
            if account := accounts.get(side):
                found[account.institution_id, account.kind] += total
    return found


def trial_balance(institution_id: int) -> dict[str, int]:
    """Debits less credits by kind of account; the sum over all kinds is always 0."""
    rows = Transfer.objects.filter(institution_id=institution_id)
    found = dict.fromkeys(Kind.values, 0)
    for side, sign in (("debit__kind", 1), ("credit__kind", -1)):
        for row in rows.values(side).annotate(total=Sum("amount_paisa")):
            found[row[side]] += sign * int(row["total"])
    return found


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A transfer as the establishment sees it: what raised or lowered what it owes."""

    transfer: Transfer
    owed_paisa: int
    running_paisa: int


def statement(
    establishment_id: int, institution_id: int, *, since: date | None = None
) -> list[StatementLine]:
    """What the establishment owes an institution, transfer by transfer, oldest first.

    Dues count up, receipts count down whether or not they are set against a due yet.
    """
    owed = (Kind.CONTRIBUTION_DUE, Kind.INCREASE_DUE, Kind.ADVANCE)
    # The other side is often an account of the institution, which an employer does not see; the
    # establishment's own accounts say all that is needed.
    own = set(
        Account.objects.filter(
            establishment_id=establishment_id, institution_id=institution_id, kind__in=owed
        ).values_list("pk", flat=True)
    )
    rows = Transfer.objects.filter(
        establishment_id=establishment_id, institution_id=institution_id
    ).order_by("effective_on", "posted_at", "id")
    lines, running = [], 0
    for row in rows:
        moved = row.amount_paisa * ((row.debit_id in own) - (row.credit_id in own))
        running += moved
        if since is None or row.effective_on >= since:
            lines.append(StatementLine(row, moved, running))
    return lines


def by_cause(cause: str) -> list[Transfer]:
    """Transfers that one business event posted."""
    return list(Transfer.objects.filter(cause=cause).select_related("debit", "credit"))
