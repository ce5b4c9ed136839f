"""The only way into the books: `post`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from saiban.offices.desk.models import User
from saiban.offices.ledger.identity import transfer_id
from saiban.offices.ledger.models import Account, Kind, Transfer


class LedgerError(ValueError):
    """The transfer cannot be posted; nothing was."""


@dataclass(frozen=True, slots=True)
class Move:
    """An amount in paisa from one account to another, with the reason and what caused it.

    `key` names the business event ("assessment:12"); the transfer's id is made from it, so posting
    the same event again finds the first one. Account kinds are those of `models.Kind`; kinds that
    belong to an establishment take it from `establishment_id`.
    """

    key: str
    debit: str
    credit: str
    amount_paisa: int
    reason: str
    cause: str
    month: date | None = None
    establishment_id: int | None = None

    @property
    def id(self) -> UUID:
        """The transfer's number, the same however often the event is told."""
        return transfer_id(self.key)


_OF_ESTABLISHMENT = {Kind.CONTRIBUTION_DUE, Kind.INCREASE_DUE, Kind.ADVANCE, Kind.WAIVED}


@transaction.atomic
def post(
    *, moves: Sequence[Move], institution_id: int, by: User | None, on: date
) -> list[Transfer]:
    """Post transfers of one institution, all or none; those posted before are left as they are.

    Raises LedgerError if a transfer of the same key stands with other contents.
    """
    if not moves:
        return []
    known = Transfer.objects.in_bulk([move.id for move in moves])
    accounts = _accounts(institution_id, moves)
    posted, new = [], []
    for move in moves:
        transfer = Transfer(
            id=move.id,
            institution_id=institution_id,
            debit=accounts[_place(move, move.debit)],
            credit=accounts[_place(move, move.credit)],
            establishment_id=move.establishment_id,
            amount_paisa=move.amount_paisa,
            reason=move.reason,
            cause=move.cause,
            month=move.month,
            effective_on=on,
            posted_by=by,
        )
        before = known.get(move.id)
        if before is None:
            new.append(transfer)
        elif not _same(before, transfer):
            raise LedgerError(f"A different transfer was posted before under the key {move.key!r}.")
        posted.append(before or transfer)
    Transfer.objects.bulk_create(new)
    return posted


@transaction.atomic
def reverse(*, posted: UUID, reason: str, cause: str, by: User | None, on: date) -> Transfer:
    """Post the opposite of a transfer. A transfer is reversed once; again finds the reversal."""
    first = Transfer.objects.get(pk=posted)
    found = Transfer.objects.filter(reverses=first).first()
    return found or Transfer.objects.create(
        id=transfer_id(f"reverse:{posted}"),
        institution_id=first.institution_id,
        debit_id=first.credit_id,
        credit_id=first.debit_id,
        establishment_id=first.establishment_id,
        amount_paisa=first.amount_paisa,
        reason=reason,
        cause=cause,
        month=first.month,
        effective_on=on,
        reverses=first,
        posted_by=by,
    )


def _place(move: Move, kind: str) -> tuple[str, int | None]:
    if kind not in _OF_ESTABLISHMENT:
        return kind, None
    if move.establishment_id is None:
        raise LedgerError(f"An account of kind {kind} belongs to an establishment; none is named.")
    return kind, move.establishment_id


def _accounts(institution_id: int, moves: Sequence[Move]) -> dict[tuple[str, int | None], Account]:
    wanted = {_place(move, kind) for move in moves for kind in (move.debit, move.credit)}
    found = _found(institution_id, wanted)
    missing = wanted - found.keys()
    if missing:
        Account.objects.bulk_create(
            [
                Account(institution_id=institution_id, kind=kind, establishment_id=establishment)
                for kind, establishment in sorted(missing, key=str)
            ],
            ignore_conflicts=True,
        )
        found = _found(institution_id, wanted)
    return found


def _found(
    institution_id: int, wanted: set[tuple[str, int | None]]
) -> dict[tuple[str, int | None], Account]:
    establishments = [each for _, each in wanted if each is not None]
    rows = Account.objects.filter(
        institution_id=institution_id, kind__in={kind for kind, _ in wanted}
    )
    own = rows.filter(establishment_id__in=establishments) if establishments else rows.none()
    general = rows.filter(establishment__isnull=True)
    return {(row.kind, row.establishment_id): row for row in [*own, *general]}


def _same(one: Transfer, other: Transfer) -> bool:
    fields = ("debit_id", "credit_id", "amount_paisa", "reason", "month", "institution_id")
    return all(getattr(one, field) == getattr(other, field) for field in fields)
