"""A statement that contradicts itself is not posted, and the message says by how much."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saiban.exchange.bank import (
    Statement,
    Totals,
    UnprovenStatement,
    prove,
    read_bank_file,
    resent,
    write_camt053,
)
from tests.exchange.samples import CREATED, DAY, make_entry, make_statement

GOOD = make_statement(make_entry(1, 100_00), make_entry(2, 50_00, direction="debit"))


@given(st.lists(st.tuples(st.integers(1, 10**12), st.booleans())), st.integers(-(10**12), 10**12))
def test_what_adds_up_is_proved(amounts: list[tuple[int, bool]], opening: int) -> None:
    entries = [
        make_entry(number, paisa, direction="credit" if credit else "debit")
        for number, (paisa, credit) in enumerate(amounts)
    ]
    statement = make_statement(*entries, opening=opening)
    prove(statement)
    with pytest.raises(UnprovenStatement) as caught:
        prove(replace(statement, closing_paisa=(statement.closing_paisa or 0) + 1))
    assert caught.value.difference_paisa == 1


@pytest.mark.parametrize(
    "change, code, words",
    [
        ({"closing_paisa": 10_060_00}, "B09", "Rs 10,050.00, but it closes with Rs 10,060.00"),
        ({"opening_paisa": None}, "B09", "no opening balance"),
        ({"closing_paisa": None}, "B09", "no closing balance"),
        ({"declared": Totals(entries=3)}, "B10", "number of entries 3, but its entries give 2"),
        ({"declared": Totals(sum_paisa=1)}, "B10", "Rs 0.01, but its entries give Rs 150.00"),
        ({"declared": Totals(debit_paisa=0)}, "B10", "sum of debits"),
    ],
)
def test_contradictions(change: dict[str, object], code: str, words: str) -> None:
    with pytest.raises(UnprovenStatement) as caught:
        prove(replace(GOOD, **change))  # type: ignore[arg-type]
    assert caught.value.code == code
    assert words in str(caught.value)


def test_gap_to_the_statement_before() -> None:
    prove(GOOD, previous_closing_paisa=10_000_00)
    with pytest.raises(UnprovenStatement, match=r"difference Rs 1,000\.00") as caught:
        prove(GOOD, previous_closing_paisa=9_000_00)
    assert caught.value.difference_paisa == 1_000_00


def written(statement: Statement, message_id: str = "M") -> bytes:
    return write_camt053([statement], message_id=message_id, created=CREATED)


def test_reader_reports_what_cannot_be_proved() -> None:
    file = read_bank_file(written(replace(GOOD, closing_paisa=0)), "s.xml")
    assert [(p.code, p.subject) for p in file.blocking] == [("B09", GOOD.statement_id)]


def test_late_entry_is_noticed() -> None:
    late = make_entry(1, booking_date=DAY.replace(month=9))
    file = read_bank_file(written(make_statement(late)), "s.xml")
    assert [(p.code, p.blocking) for p in file.problems] == [("B13", False)]


def test_wrong_account_number_blocks() -> None:
    wrong = "PK00ZZZZ0000000000090011"
    file = read_bank_file(written(make_statement(account_iban=wrong)), "s.xml")
    assert [problem.code for problem in file.blocking] == ["B18"]


def test_message_sent_again() -> None:
    first = read_bank_file(written(GOOD), "s.xml")
    assert resent(first, {}) is None
    seen = {first.message_id: first.digest}
    again = resent(read_bank_file(written(GOOD), "copy.xml"), seen)
    other = resent(read_bank_file(written(make_statement()), "other.xml"), seen)
    assert again is not None
    assert other is not None
    assert (again.code, again.blocking, other.code, other.blocking) == ("B17", False, "B17", True)
