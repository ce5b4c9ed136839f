"""Accounts of the sandbox have right check digits and belong to no bank."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saiban.exchange.bank import check_iban, make_iban


def test_published_example() -> None:
    # The example of the IBAN registry for Pakistan.
    assert make_iban("0000001123456702", bank="SCBL") == "PK36SCBL0000001123456702"


@given(st.from_regex(r"[A-Z0-9]{1,16}", fullmatch=True))
def test_made_accounts_pass_and_are_synthetic(account: str) -> None:
    iban = make_iban(account)
    assert check_iban(iban)
    assert iban[4:8] == "ZZZZ"
    assert len(iban) == 24


@given(st.integers(0, 10**16 - 1), st.integers(8, 23), st.integers(1, 9))
def test_one_wrong_digit_is_caught(account: int, position: int, shift: int) -> None:
    iban = make_iban(str(account))
    wrong = str((int(iban[position]) + shift) % 10)
    assert not check_iban(iban[:position] + wrong + iban[position + 1 :])


@pytest.mark.parametrize("account", ["12345678901234567", "12-34", "abc"])
def test_account_has_a_form(account: str) -> None:
    with pytest.raises(ValueError, match="16 capital letters and digits"):
        make_iban(account)
