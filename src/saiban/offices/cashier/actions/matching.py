"""An officer says whose money a receipt is."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from saiban.offices.cashier.actions import challans, settling
from saiban.offices.cashier.models import Challan, Receipt, ReceiptMatch
from saiban.offices.desk import log
from saiban.offices.desk.models import Institution, User
from saiban.offices.employers import queries as employers
from saiban.offices.ledger import actions as ledger


class MatchError(ValueError):
    """The receipt cannot be matched so; the message says why."""


@transaction.atomic
def match_receipt(
    *,
    institution: Institution,
    receipt_id: int,
    establishment_id: int,
    challan_id: int | None = None,
    reason: str,
    by: User,
    on: date,
) -> ReceiptMatch:
    """Give an unmatched receipt to an establishment and set it against its dues.

    Raises MatchError if it is matched already, was taken back, no reason is given, or the
    establishment is not one of the institution's.
    """
    receipt = Receipt.objects.select_for_update(of=("self",)).get(
        pk=receipt_id, institution=institution
    )
    if ReceiptMatch.objects.filter(receipt=receipt).exists():
        raise MatchError("This receipt is matched already.")
    taken = receipt.reverses_id or Receipt.objects.filter(reverses=receipt).exists()
    if receipt.amount_paisa < 0 or taken:
        raise MatchError("The bank took this money back; there is nothing to match.")
    if not reason.strip():
        raise MatchError("Say how you know whose money it is; auditors read it.")
    _of_unit(institution, establishment_id)
    challan = _challan(institution, establishment_id, challan_id)
    move = ledger.Move(
        key=f"match:{receipt.pk}",
        debit="unmatched",
        credit="advance",
        amount_paisa=receipt.amount_paisa,
        reason="receipt_matched",
        cause=f"receipt:{receipt.pk}",
        establishment_id=establishment_id,
    )
    ledger.post(moves=[move], institution_id=institution.pk, by=by, on=on)
    match = ReceiptMatch.objects.create(
        institution=institution,
        establishment_id=establishment_id,
        receipt=receipt,
        challan=challan,
        by=by,
        on=on,
        reason=reason.strip()[:200],
    )
    settling.settle(institution=institution, establishments=[establishment_id], on=on)
    if challan:
        challans.note_paid([challan], on=on)
    log.record(
        "ReceiptMatched",
        subject=f"receipt:{receipt.pk}",
        by=by,
        on=on,
        institution_id=institution.pk,
        establishment=establishment_id,
        reason=reason,
    )
    return match


def _of_unit(institution: Institution, establishment_id: int) -> None:
    known = {each.institution_id for each in employers.registrations(establishment_id)}
    if institution.pk not in known:
        raise MatchError(f"The establishment never registered with {institution}.")


def _challan(
    institution: Institution, establishment_id: int, challan_id: int | None
) -> Challan | None:
    if challan_id is None:
        return None
    challan = Challan.objects.get(pk=challan_id, institution=institution)
    if challan.establishment_id != establishment_id:
        raise MatchError(f"Challan {challan.psid} is another establishment's.")
    return challan
