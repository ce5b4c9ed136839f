"""The books: posted once, balanced by construction, corrected by further transfers."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from saiban.offices.ledger import queries
from saiban.offices.ledger.actions import LedgerError, Move, post, reverse
from saiban.offices.ledger.models import Account, Kind, Transfer
from tests.offices.cast import DAY, MONTH, Cast, everywhere

pytestmark = pytest.mark.django_db
IESSI = 5
_OF_UNITS = ("contribution_due", "increase_due", "advance", "waived")


@pytest.fixture(autouse=True)
def _see_everything(cast: Cast):  # type: ignore[no-untyped-def]
    with everywhere():
        yield


def move(cast: Cast, key: str = "k", **changes: object) -> Move:
    """A due of the unit, unless said otherwise."""
    made = Move(
        key=key,
        debit="contribution_due",
        credit="contribution_income",
        amount_paisa=100,
        reason="contribution_assessed",
        cause="assessment:1",
        month=MONTH,
        establishment_id=cast.unit.pk,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def enter(*moves: Move, on: date = DAY, institution: int = IESSI) -> list[Transfer]:
    return post(moves=moves, institution_id=institution, by=None, on=on)


def balance(cast: Cast, kind: str) -> int:
    return queries.balance(IESSI, kind, cast.unit.pk if kind in _OF_UNITS else None)


def test_a_transfer_moves_an_amount(cast: Cast) -> None:
    (transfer,) = enter(move(cast))
    assert transfer.id == queries.transfer_id("k")
    assert balance(cast, "contribution_due") == 100
    assert balance(cast, "contribution_income") == -100
    assert queries.by_cause("assessment:1") == [transfer]


def test_posting_again_finds_the_first(cast: Cast) -> None:
    first = enter(move(cast), move(cast, "l", amount_paisa=7))
    again = enter(move(cast), move(cast, "m", amount_paisa=8))
    assert again[0] == first[0]
    assert balance(cast, "contribution_due") == 115


@pytest.mark.parametrize(
    "changes",
    [
        {"amount_paisa": 101},
        {"debit": "increase_due"},
        {"credit": "increase_income"},
        {"month": None},
        {"reason": "other"},
    ],
)
def test_another_transfer_under_the_same_key_is_refused(
    cast: Cast, changes: dict[str, object]
) -> None:
    enter(move(cast))
    with pytest.raises(LedgerError, match="different transfer was posted before under the key 'k'"):
        enter(move(cast, "new"), move(cast, **changes))
    assert balance(cast, "contribution_due") == 100


def test_an_establishments_account_needs_the_establishment(cast: Cast) -> None:
    with pytest.raises(LedgerError, match="kind advance belongs to an establishment"):
        enter(move(cast, debit="bank", credit="advance", establishment_id=None))


def test_general_accounts_are_the_institutions(cast: Cast) -> None:
    enter(move(cast, debit="bank", credit="unmatched"))
    assert Account.objects.filter(institution_id=IESSI, establishment=None).count() == 2


@pytest.mark.parametrize("paisa", [0, -1])
def test_amounts_are_positive(cast: Cast, paisa: int) -> None:
    with pytest.raises(IntegrityError, match="transfer_positive"), transaction.atomic():
        enter(move(cast, amount_paisa=paisa))


def test_an_account_does_not_owe_itself(cast: Cast) -> None:
    with pytest.raises(IntegrityError, match="transfer_between_two"), transaction.atomic():
        enter(move(cast, debit="bank", credit="bank"))


def test_all_or_none(cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        enter(move(cast), move(cast, "l", amount_paisa=0))
    assert not Transfer.objects.exists()


def test_nothing_to_post(cast: Cast) -> None:
    assert enter() == []


def test_a_reversal_is_the_opposite_and_comes_once(cast: Cast) -> None:
    (first,) = enter(move(cast))
    args = {"posted": first.pk, "reason": "mistake", "cause": "c", "by": cast.officer, "on": DAY}
    back = reverse(**args)
    assert reverse(**args) == back
    assert (back.debit_id, back.credit_id) == (first.credit_id, first.debit_id)
    assert (back.reverses, back.month, back.posted_by) == (first, MONTH, cast.officer)
    assert balance(cast, "contribution_due") == 0


def test_the_statement_runs(cast: Cast) -> None:
    enter(move(cast), on=date(2026, 10, 31))
    enter(move(cast, "p", debit="bank", credit="advance", amount_paisa=60))
    enter(move(cast, "a", debit="advance", credit="contribution_due", amount_paisa=60))
    enter(move(cast, "w", debit="contribution_income", credit="contribution_due", amount_paisa=5))
    lines = queries.statement(cast.unit.pk, IESSI)
    assert [(each.owed_paisa, each.running_paisa) for each in lines] == [
        (100, 100),
        (-60, 40),
        (0, 40),
        (-5, 35),
    ]
    since = queries.statement(cast.unit.pk, IESSI, since=DAY)
    assert [each.running_paisa for each in since] == [40, 40, 35]
    assert queries.balances_of(cast.unit.pk) == {
        (IESSI, "contribution_due"): 35,
        (IESSI, "advance"): 0,
    }


def test_an_account_without_transfers_is_at_nothing(cast: Cast) -> None:
    assert balance(cast, "advance") == 0
    assert queries.balances_of(cast.unit.pk) == {}
    assert queries.statement(cast.unit.pk, IESSI) == []


def test_institutions_books_are_apart(cast: Cast) -> None:
    enter(move(cast))
    enter(move(cast, "l"), institution=6)
    assert balance(cast, "contribution_due") == 100
    assert queries.balance(6, "contribution_due", cast.unit.pk) == 100
    assert sum(queries.trial_balance(1).values()) == 0


kinds = st.sampled_from(Kind.values)
moves = st.lists(
    st.tuples(kinds, kinds, st.integers(1, 10**12), st.integers(0, 9)).filter(
        lambda each: each[0] != each[1]
    ),
    max_size=12,
)


@settings(
    max_examples=25,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(moves)
def test_any_moves_balance(cast: Cast, wanted: list[tuple[str, str, int, int]]) -> None:
    """Each key counts once, whatever is posted under it first."""
    savepoint = transaction.savepoint()
    expected: Counter[str] = Counter()
    seen: set[int] = set()
    for debit, credit, paisa, key in wanted:
        made = move(cast, f"k{key}", debit=debit, credit=credit, amount_paisa=paisa)
        try:
            enter(made)
        except LedgerError:
            assert key in seen
            continue
        if key not in seen:
            expected[debit] += paisa
            expected[credit] -= paisa
        seen.add(key)
    found = queries.trial_balance(IESSI)
    assert sum(found.values()) == 0
    assert found == {kind: expected[kind] for kind in Kind.values}
    assert {kind: balance(cast, kind) for kind in Kind.values} == found
    transaction.savepoint_rollback(savepoint)
