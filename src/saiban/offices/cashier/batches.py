"""A batch of payments is told in parts or as one entry; it is the same money.

A notification lists the payments of a batch. The statement of the day may show the batch as one
entry under its reference: then nothing of that entry is new. Where the whole came first, it waits
with the unmatched receipts, and the parts that come later are not posted beside it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from django.db.models import Sum

from saiban.exchange.bank import BankEntry
from saiban.exchange.bank.identity import reference_of
from saiban.offices.cashier.models import Receipt
from saiban.offices.desk.models import Institution

Whole = tuple[str, int]
"""A batch: its reference, and its amount with the sign of the entry."""


def told_otherwise(institution: Institution, fresh: Mapping[str, BankEntry]) -> list[str]:
    """Keys of entries whose money is posted already as parts of a batch, or as the whole of one."""
    alone = {key: entry for key, entry in fresh.items() if not entry.batch_ref}
    parts = {key: entry for key, entry in fresh.items() if entry.batch_ref}
    sums: Counter[str] = Counter()
    for entry in parts.values():
        sums[entry.batch_ref[:60]] += entry.signed_paisa
    wholes = _posted_whole(institution, sums)
    said = [key for key, entry in parts.items() if entry.batch_ref[:60] in wholes]
    for reference in wholes:
        del sums[reference]
    sums.update(_posted_parts(institution, alone.values()))
    known = set(sums.items())
    return said + [key for key, entry in alone.items() if _whole(entry) in known]


def _whole(entry: BankEntry) -> Whole:
    return reference_of(entry)[:60], entry.signed_paisa


def _posted_parts(institution: Institution, entries: Iterable[BankEntry]) -> dict[str, int]:
    references = {_whole(entry)[0] for entry in entries} - {""}
    rows = Receipt.objects.filter(institution=institution, batch_reference__in=references)
    sums = rows.values_list("batch_reference").annotate(total=Sum("amount_paisa"))
    return {reference: int(total) for reference, total in sums}


def _posted_whole(institution: Institution, sums: Mapping[str, int]) -> set[str]:
    if not sums:
        return set()
    rows = Receipt.objects.filter(
        institution=institution, reference__in=list(sums), batch_reference=""
    )
    return {row.reference for row in rows if row.amount_paisa == sums[row.reference]}
