"""Identity numbers: read, shown, sealed."""

from __future__ import annotations

import pytest
from cryptography.exceptions import InvalidTag
from hypothesis import given
from hypothesis import strategies as st

from saiban.offices.people import sealing
from saiban.offices.people.cnic import NotACnic, masked, parse, pretty

REAL = "3520112345671"
numbers = st.from_regex(r"[0-9]{13}", fullmatch=True)


class TestParse:
    """Thirteen digits, however they are written."""

    @pytest.mark.parametrize(
        "text",
        [
            "35201-1234567-1",
            "3520112345671",
            " 35201 1234567 1 ",
            "35201-1234567-1\n",
            "35-201-1234567-1",
        ],
    )
    def test_dashes_and_spaces_do_not_matter(self, text: str) -> None:
        assert parse(text) == REAL

    @pytest.mark.parametrize(
        "text, why",
        [
            ("", "has 13 digits, for example"),
            ("none", "this has 'none'"),
            ("35201-1234567", "this has 12"),
            ("35201-1234567-12", "this has 14"),
            ("35201.1234567.1", "has 13 digits, for example"),
            ("٣٥٢٠١١٢٣٤٥٦٧١", "has 13 digits, for example"),
            ("3520112345671e", "has 13 digits, for example"),
            ("-3520112345671²", "has 13 digits, for example"),
            ("00000-0000000-1", "no CNIC begins with 0"),
        ],
    )
    def test_anything_else_says_what_is_wrong(self, text: str, why: str) -> None:
        with pytest.raises(NotACnic, match=why):
            parse(text)

    def test_the_first_digit_0_is_nobodys(self) -> None:
        assert parse("00000-0000000-1", synthetic=True) == "0000000000001"


@given(numbers)
def test_what_is_printed_is_read_again(digits: str) -> None:
    assert parse(pretty(digits), synthetic=True) == digits


@given(numbers)
def test_the_mask_shows_the_last_digits_only(digits: str) -> None:
    shown = masked(digits)
    assert "".join(each for each in shown if each.isdigit()) == digits[8:]


class TestSealed:
    """At rest nobody reads a number, and a sealed one opens in its own row only."""

    @given(numbers)
    def test_opens_again(self, digits: str) -> None:
        index = sealing.blind(digits)
        assert sealing.unseal(sealing.seal(digits, index), index) == digits

    def test_twice_is_not_the_same_twice(self) -> None:
        index = sealing.blind(REAL)
        assert sealing.seal(REAL, index) != sealing.seal(REAL, index)
        assert REAL.encode() not in sealing.seal(REAL, index)

    def test_moved_to_another_row_it_does_not_open(self) -> None:
        sealed = sealing.seal(REAL, sealing.blind(REAL))
        with pytest.raises(InvalidTag):
            sealing.unseal(sealed, sealing.blind("3520112345672"))

    @pytest.mark.parametrize("place", [1, 12, 13, 20, -1])
    def test_a_changed_byte_is_noticed(self, place: int) -> None:
        index = sealing.blind(REAL)
        sealed = bytearray(sealing.seal(REAL, index))
        sealed[place] ^= 1
        with pytest.raises(InvalidTag):
            sealing.unseal(bytes(sealed), index)

    def test_the_index_is_keyed_and_short(self) -> None:
        import hashlib

        index = sealing.blind(REAL)
        assert len(index) == 16
        assert index == sealing.blind(REAL)
        assert index != sealing.blind("3520112345672")
        assert index != hashlib.sha256(REAL.encode()).digest()[:16]
