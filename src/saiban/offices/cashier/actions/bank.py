"""What the bank reports becomes receipts; the same entry, however often told, is posted once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date

from django.db import connection, transaction

from saiban.exchange.bank import (
    BankEntry,
    BankFile,
    Statement,
    UnprovenStatement,
    prove,
    read_bank_file,
)
from saiban.offices.cashier import batches, models, naming
from saiban.offices.cashier.actions import challans, reversing, settling
from saiban.offices.cashier.models import Challan, Receipt, ReceiptMatch
from saiban.offices.desk import log, scope
from saiban.offices.desk.models import Institution, User
from saiban.offices.ledger import actions as ledger
from saiban.offices.ledger import queries as books


class BankFileRefused(ValueError):
    """Nothing of the file was posted; the message says why and what to do."""


@transaction.atomic
def import_bank_file(
    *,
    institution: Institution,
    content: bytes,
    name: str,
    by: User | None,
    on: date,
    only_own: bool = False,
) -> models.BankFile:
    """Read a statement, notification or receipt list, prove it, and post what is new in it.

    Statements whose entries do not add up to the change of their balance are refused whole. A file
    read before gives the result of the first time. `only_own` passes over accounts of other
    institutions, as a feed of all accounts needs. Raises BankFileRefused.
    """
    _one_at_a_time(institution)
    file = read_bank_file(content, name, account_iban=institution.account_iban)
    if only_own:
        file = _own(institution, file)
    known = models.BankFile.objects.filter(institution=institution, sha256=file.digest).first()
    if known:
        return known
    _refuse_unsound(institution, file)
    fresh, repeated = _new(institution, file.entries)
    with scope.acting_for(institutions=[institution.pk]):
        money_in = _money_in(institution, fresh)
        stored = models.BankFile.objects.create(
            institution=institution,
            sha256=file.digest,
            message_id=file.message_id[:80],
            kind=file.kind or "",
            name=name[:200],
            imported_by=by,
            imported_on=on,
            entries=len(file.entries),
            posted=len(fresh),
            repeated=repeated,
            unmatched=money_in.unmatched,
            problems=[asdict(problem) for problem in file.problems],
        )
        _post(institution, stored, fresh, money_in, by=by, on=on)
        log.record(
            "BankFileImported",
            subject=f"bankfile:{stored.pk}",
            by=by,
            on=on,
            institution_id=institution.pk,
            entries=stored.entries,
            posted=stored.posted,
        )
    return stored


def _one_at_a_time(institution: Institution) -> None:
    """Two files that tell of the same money are read one after the other."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"bank:{institution.pk}"]
        )


def _own(institution: Institution, file: BankFile) -> BankFile:
    """What a message of several accounts says of the institution's own, and is wrong with it."""
    mine = institution.account_iban
    others = {
        part.statement_id if isinstance(part, Statement) else part.notification_id
        for part in (*file.statements, *file.notifications)
        if part.account_iban != mine
    }
    return replace(
        file,
        statements=tuple(each for each in file.statements if each.account_iban == mine),
        notifications=tuple(each for each in file.notifications if each.account_iban == mine),
        problems=tuple(each for each in file.problems if each.subject not in others),
    )


def _refuse_unsound(institution: Institution, file: BankFile) -> None:
    if file.blocking:
        raise BankFileRefused(
            " ".join(f"{each.where}: {each.message} {each.remedy}" for each in file.blocking[:5])
        )
    for statement in file.statements:
        try:
            prove(statement)
        except UnprovenStatement as wrong:
            raise BankFileRefused(
                f"{wrong} Nothing was posted; ask the bank for a corrected statement."
            ) from wrong
    for entry in file.entries:
        if entry.account_iban and entry.account_iban != institution.account_iban:
            raise BankFileRefused(
                f"The file is for account {entry.account_iban}; {institution}'s is"
                f" {institution.account_iban}. Import it for the institution it belongs to."
            )


@dataclass(frozen=True, slots=True)
class MoneyIn:
    """New receipts by key: which name a challan of ours, and which the bank took back before."""

    entries: dict[str, BankEntry]
    challans: dict[str, Challan]
    awaited: dict[str, Receipt]

    @property
    def unmatched(self) -> int:
        """How many an officer has to look at."""
        return len(self.entries) - len(self.challans) - len(self.awaited)


def _money_in(institution: Institution, fresh: dict[str, BankEntry]) -> MoneyIn:
    entries = {key: entry for key, entry in fresh.items() if entry.signed_paisa > 0}
    awaited = reversing.awaited(institution, entries)
    found = _challans(institution, {k: e for k, e in entries.items() if k not in awaited})
    return MoneyIn(entries, found, awaited)


def _new(
    institution: Institution, entries: Sequence[BankEntry]
) -> tuple[dict[str, BankEntry], int]:
    """Entries not posted before, by key, and how many were told again."""
    keyed: dict[str, BankEntry] = {}
    for entry in entries:
        keyed.setdefault(naming.key(entry), entry)
    known = set(
        Receipt.objects.filter(institution=institution, key__in=list(keyed)).values_list(
            "key", flat=True
        )
    )
    fresh = {key: entry for key, entry in keyed.items() if key not in known}
    for key in batches.told_otherwise(institution, fresh):
        del fresh[key]
    return fresh, len(entries) - len(fresh)


def _post(
    institution: Institution,
    stored: models.BankFile,
    fresh: dict[str, BankEntry],
    money_in: MoneyIn,
    *,
    by: User | None,
    on: date,
) -> None:
    """Post the money in, match it by PSID, settle dues; then what the bank took back."""
    ledger.post(
        moves=[
            _move(key, entry, money_in.challans.get(key)) for key, entry in money_in.entries.items()
        ],
        institution_id=institution.pk,
        by=by,
        on=on,
    )
    receipts = Receipt.objects.bulk_create(
        _receipt(institution, stored, key, entry, money_in.awaited.get(key), on)
        for key, entry in money_in.entries.items()
    )
    found = money_in.challans
    ReceiptMatch.objects.bulk_create(
        ReceiptMatch(
            institution=institution,
            establishment_id=found[receipt.key].establishment_id,
            receipt=receipt,
            challan=found[receipt.key],
            by=None,
            on=on,
            reason="The PSID of the challan.",
        )
        for receipt in receipts
        if receipt.key in found
    )
    paid = {challan.pk: challan for challan in found.values()}
    units = [challan.establishment_id for challan in paid.values()]
    settling.settle(institution=institution, establishments=units, on=on)
    challans.note_paid(list(paid.values()), on=on)
    debits = {key: entry for key, entry in fresh.items() if entry.signed_paisa < 0}
    reversing.take_back(institution, stored, debits, by=by, on=on)


def _challans(institution: Institution, money_in: dict[str, BankEntry]) -> dict[str, Challan]:
    """The challan of each entry that names a PSID of ours."""
    wanted = {key: naming.psid_of(institution, entry) for key, entry in money_in.items()}
    rows = Challan.objects.filter(institution=institution, psid__in=set(wanted.values()))
    by_psid = {row.psid: row for row in rows}
    return {key: by_psid[psid] for key, psid in wanted.items() if psid in by_psid}


def _move(key: str, entry: BankEntry, challan: Challan | None) -> ledger.Move:
    return ledger.Move(
        key=f"receipt:{key}",
        debit="bank",
        credit="advance" if challan else "unmatched",
        amount_paisa=entry.amount_paisa,
        reason="received",
        cause=f"bank:{key}"[:60],
        establishment_id=challan.establishment_id if challan else None,
    )


def _receipt(
    institution: Institution,
    stored: models.BankFile,
    key: str,
    entry: BankEntry,
    awaited: Receipt | None,
    on: date,
) -> Receipt:
    return Receipt(
        institution=institution,
        bank_file=stored,
        key=key,
        amount_paisa=entry.amount_paisa,
        booked_on=entry.booking_date,
        reference=naming.reference(entry),
        transaction_id=naming.payment_number(entry),
        batch_reference=entry.batch_ref[:60],
        psid=naming.psid_of(institution, entry)[:40],
        remittance=entry.remittance_text[:250],
        payer=entry.payer[:160],
        reverses=awaited,
        transfer_id=books.transfer_id(f"receipt:{key}"),
        received_on=on,
    )
