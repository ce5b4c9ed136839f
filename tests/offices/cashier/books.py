"""What must hold between charges, receipts, allocations, challans, rights and the ledger."""

from __future__ import annotations

from collections import Counter
from datetime import date

from django.db.models import Q, Sum

from saiban.exchange.bank import BankEntry
from saiban.offices.cashier import law, positions
from saiban.offices.cashier import queries as money
from saiban.offices.cashier.models import Allocation, Challan, Charge, Receipt
from saiban.offices.desk.models import Institution, Outbox
from saiban.offices.ledger import queries as ledger
from saiban.offices.ledger.models import Transfer
from saiban.offices.returns.models import Line, MonthlyReturn
from saiban.offices.rights import queries as rights


def check(institution: Institution, units: list[int]) -> None:
    """Everything, for one institution; the caller's scope must see all of it."""
    assert not Outbox.objects.filter(handled=False).exists()
    _trial_balance(institution)
    _receipts(institution)
    _charges(institution)
    for unit in units:
        _accounts(institution, unit)
        _nothing_idle(institution, unit)
        _increases(institution, unit)
        _challans(institution, unit)
        _rights(institution, unit)


def taken_back(entry: BankEntry) -> None:
    """Money that the bank took back settles nothing, whenever and in whatever order it said so."""
    receipt = Receipt.objects.get(reference=entry.acct_svcr_ref, amount_paisa__gt=0)
    assert Receipt.objects.filter(Q(reverses=receipt) | Q(reversed_by=receipt)).count() == 1
    assert not _sum(Allocation.objects.filter(receipt=receipt))


def _trial_balance(institution: Institution) -> None:
    found = ledger.trial_balance(institution.pk)
    assert sum(found.values()) == 0
    receipts = Receipt.objects.filter(institution=institution)
    assert found["bank"] == _sum(receipts)
    # A debit of nobody's receipt stands against the unmatched until an officer clears it.
    open_ = receipts.filter(match__isnull=True, reversed_by__isnull=True, reverses__isnull=True)
    assert found["unmatched"] == -_sum(open_)
    for kind in ("contribution", "increase"):
        charged = _sum(Charge.objects.filter(institution=institution, kind=kind))
        assert found[f"{kind}_income"] == -charged


def _receipts(institution: Institution) -> None:
    for receipt in Receipt.objects.filter(institution=institution).select_related("reversed_by"):
        spent = _sum(Allocation.objects.filter(receipt=receipt))
        if receipt.amount_paisa < 0 or getattr(receipt, "reversed_by", None):
            assert spent == 0
        else:
            assert 0 <= spent <= receipt.amount_paisa
    assert not Allocation.objects.filter(receipt__isnull=True).exists()


def _charges(institution: Institution) -> None:
    charges = Charge.objects.filter(institution=institution)
    reasons = {
        "contribution": ("contribution_assessed", "contribution_corrected"),
        "increase": ("increase_charged", "increase_withdrawn"),
    }
    for kind, (up, down) in reasons.items():
        posted = Counter(
            dict(
                Transfer.objects.filter(institution=institution, reason__in=(up, down))
                .values_list("reason")
                .annotate(Sum("amount_paisa"))
            )
        )
        assert _sum(charges.filter(kind=kind)) == posted[up] - posted[down]
    filed = MonthlyReturn.objects.filter(institution=institution, replaced_by__isnull=True)
    for each in filed.select_related("assessment"):
        mine = charges.filter(
            establishment_id=each.establishment_id, month=each.month, kind="contribution"
        )
        assert _sum(mine) == each.assessment.amount_paisa


def _accounts(institution: Institution, unit: int) -> None:
    owed = money.owed(institution.pk, unit)
    for kind in ("contribution", "increase"):
        open_ = sum(each.open_paisa for each in owed if each.kind == kind)
        assert ledger.balance(institution.pk, f"{kind}_due", unit) == open_
    advance = money.advance_paisa(institution.pk, unit)
    assert ledger.balance(institution.pk, "advance", unit) == -advance
    lines = ledger.statement(unit, institution.pk)
    running = lines[-1].running_paisa if lines else 0
    assert running == sum(each.open_paisa for each in owed) - advance


def _nothing_idle(institution: Institution, unit: int) -> None:
    """Nothing is settled twice over, and no money lies idle while something is due."""
    owed = money.owed(institution.pk, unit)
    for each in owed:
        assert each.open_paisa >= 0
        assert each.allocated_paisa >= 0
    if money.advance_paisa(institution.pk, unit):
        assert all(each.open_paisa == 0 for each in owed)


def _increases(institution: Institution, unit: int) -> None:
    """The increase is the law's on what each receipt paid late, and on nothing else."""
    place = positions.of(institution.pk, [unit])[unit]
    for month in {month for month, _ in place}:
        due = place.get((month, "contribution"))
        wanted = 0
        for receipt, paisa in _paid_by(institution, unit, month).items():
            found = law.increase(
                institution,
                amount_paisa=paisa,
                due_on=due.due_on if due else None,
                paid_on=receipt.booked_on,
            )
            wanted += (found.amount_paisa or 0) if found and paisa else 0
        increase = place.get((month, "increase"))
        assert (increase.charged_paisa if increase else 0) == wanted


def _paid_by(institution: Institution, unit: int, month: date) -> dict[Receipt, int]:
    found: Counter[Receipt] = Counter()
    rows = Allocation.objects.filter(
        institution=institution, establishment_id=unit, month=month, kind="contribution"
    )
    for row in rows.select_related("receipt"):
        found[row.receipt] += row.amount_paisa
    return dict(found)


def _challans(institution: Institution, unit: int) -> None:
    """Nobody is asked to pay what is not open."""
    owed = {(each.month, each.kind): each.open_paisa for each in money.owed(institution.pk, unit)}
    for challan, status in money.challans(unit):
        if challan.institution_id == institution.pk and status not in ("paid", "replaced"):
            assert _open_of(challan, owed) > 0, (challan.psid, status)
    numbers = Challan.objects.values_list("psid", flat=True)
    assert len(set(numbers)) == len(numbers)


def _open_of(challan: Challan, owed: dict[tuple[date, str], int]) -> int:
    return sum(
        max(0, owed.get((date.fromisoformat(each["month"]), each["kind"]), 0))
        for each in challan.items
    )


def _rights(institution: Institution, unit: int) -> None:
    """A worker's month is paid when all that is charged for his employer's month is paid."""
    owed = {
        each.month: each for each in money.owed(institution.pk, unit) if each.kind == "contribution"
    }
    lines = Line.objects.filter(
        Q(institution=institution), establishment_id=unit, monthly_return__replaced_by__isnull=True
    )
    for line in lines:
        (found,) = [
            each
            for each in rights.months(line.person_id, start=line.month, end=line.month)
            if (each.institution_id, each.establishment_id) == (institution.pk, unit)
        ]
        place = owed.get(line.month)
        if line.employer_paisa + line.worker_paisa == 0:
            assert found.state == "none"
        elif place and place.open_paisa == 0 and place.charged_paisa:
            assert found.state == "paid"
        else:
            assert found.state == ("unpaid" if institution.is_eobi else "protected")


def _sum(rows) -> int:  # type: ignore[no-untyped-def]
    return int(rows.aggregate(total=Sum("amount_paisa"))["total"] or 0)
