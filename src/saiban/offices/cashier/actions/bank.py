"""What the bank reports becomes receipts; the same entry, however often told, is posted once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date

from django.db import transaction

from saiban.exchange.bank import (
    BankEntry,
    BankFile,
    UnprovenStatement,
    idempotency_key,
    prove,
    read_bank_file,
)
from saiban.exchange.bank import psid as psids
from saiban.offices.cashier import models, positions
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
    file = read_bank_file(content, name, account_iban=institution.account_iban)
    if only_own:
        file = _own(institution, file)
    known = models.BankFile.objects.filter(institution=institution, sha256=file.digest).first()
    if known:
        return known
    _refuse_unsound(institution, file)
    fresh, repeated = _new(institution, file.entries)
    with scope.acting_for(institutions=[institution.pk]):
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
            unmatched=_without_challan(institution, fresh),
            problems=[asdict(problem) for problem in file.problems],
        )
        _post(institution, stored, fresh, by=by, on=on)
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


def _own(institution: Institution, file: BankFile) -> BankFile:
    mine = institution.account_iban
    return replace(
        file,
        statements=tuple(each for each in file.statements if each.account_iban == mine),
        notifications=tuple(each for each in file.notifications if each.account_iban == mine),
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


def _new(
    institution: Institution, entries: Sequence[BankEntry]
) -> tuple[dict[str, BankEntry], int]:
    """Entries not posted before, by key, and how many were told again."""
    keyed: dict[str, BankEntry] = {}
    for entry in entries:
        keyed.setdefault(idempotency_key(entry)[:120], entry)
    known = set(
        Receipt.objects.filter(institution=institution, key__in=list(keyed)).values_list(
            "key", flat=True
        )
    )
    fresh = {key: entry for key, entry in keyed.items() if key not in known}
    return fresh, len(entries) - len(fresh)


def _without_challan(institution: Institution, fresh: dict[str, BankEntry]) -> int:
    money_in = {key: entry for key, entry in fresh.items() if entry.signed_paisa > 0}
    return len(money_in) - len(_challans(institution, money_in))


def _post(
    institution: Institution,
    stored: models.BankFile,
    fresh: dict[str, BankEntry],
    *,
    by: User | None,
    on: date,
) -> None:
    """Post the money in, match it by PSID, settle dues; then what the bank took back."""
    money_in = {key: entry for key, entry in fresh.items() if entry.signed_paisa > 0}
    found = _challans(institution, money_in)
    ledger.post(
        moves=[_move(key, entry, found.get(key)) for key, entry in money_in.items()],
        institution_id=institution.pk,
        by=by,
        on=on,
    )
    receipts = Receipt.objects.bulk_create(
        _receipt(institution, stored, key, entry, on) for key, entry in money_in.items()
    )
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
    units = [challan.establishment_id for challan in found.values()]
    settling.settle(institution=institution, establishments=units, on=on)
    note_paid(list({challan.pk: challan for challan in found.values()}.values()), on=on)
    debits = {key: entry for key, entry in fresh.items() if entry.signed_paisa < 0}
    reversing.take_back(institution, stored, debits, by=by, on=on)


def _challans(institution: Institution, money_in: dict[str, BankEntry]) -> dict[str, Challan]:
    """The challan of each entry that names a PSID of ours."""
    wanted = {key: psid_of(institution, entry) for key, entry in money_in.items()}
    rows = Challan.objects.filter(institution=institution, psid__in=set(wanted.values()))
    by_psid = {row.psid: row for row in rows}
    return {key: by_psid[psid] for key, psid in wanted.items() if psid in by_psid}


def psid_of(institution: Institution, entry: BankEntry) -> str:
    """The PSID that the bank gives, or the only one that stands in the remittance text."""
    if entry.psid:
        return entry.psid
    found = psids.find_in(entry.remittance_text, [institution.psid_prefix])
    return found[0] if len(found) == 1 else ""


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
    institution: Institution, stored: models.BankFile, key: str, entry: BankEntry, on: date
) -> Receipt:
    return Receipt(
        institution=institution,
        bank_file=stored,
        key=key,
        amount_paisa=entry.amount_paisa,
        booked_on=entry.booking_date,
        reference=(entry.acct_svcr_ref or entry.entry_ref or entry.transaction_id)[:60],
        psid=psid_of(institution, entry)[:40],
        remittance=entry.remittance_text[:250],
        payer=entry.payer[:160],
        transfer_id=books.transfer_id(f"receipt:{key}"),
        received_on=on,
    )


def note_paid(paid: Sequence[Challan], *, on: date) -> None:
    """Write whether challans are paid now: by what is still open of what they asked for."""
    by_institution: dict[int, list[Challan]] = {}
    for challan in paid:
        by_institution.setdefault(challan.institution_id, []).append(challan)
    for institution_id, group in by_institution.items():
        owed = positions.of(institution_id, [each.establishment_id for each in group])
        done, part = [], []
        for challan in group:
            months = owed[challan.establishment_id]
            keys = [(date.fromisoformat(i["month"]), i["kind"]) for i in challan.items]
            left = sum(max(0, months[key].open_paisa) for key in keys if key in months)
            (done if left == 0 else part).append(challan)
        challans.note(done, "paid", on=on)
        challans.note(part, "part_paid", on=on)
