"""A PSID catches the slips of a finger and is found in the texts that people write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saiban.exchange.bank import psid

PREFIXES = st.from_regex(r"[1-9][0-9]{2,5}", fullmatch=True)


@st.composite
def psids(draw: st.DrawFn) -> str:
    prefix = draw(PREFIXES)
    return psid.make(prefix, draw(st.integers(0, 10 ** (13 - len(prefix)) - 1)))


def test_known_value() -> None:
    # ISO 7064: 90011 00000001 with 00 appended leaves 49 when divided by 97, so 98 - 49 = 49.
    assert psid.make("90011", 1) == "900110000000149"


@given(psids())
def test_made_psids_pass(number: str) -> None:
    assert len(number) == psid.LENGTH <= 17
    assert psid.check(number)
    assert float(number) == int(number), "a spreadsheet keeps all digits"


@given(psids(), st.data())
def test_one_wrong_digit_is_caught(number: str, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(number) - 1))
    digit = data.draw(st.sampled_from([d for d in "0123456789" if d != number[position]]))
    assert not psid.check(number[:position] + digit + number[position + 1 :])


@given(psids(), st.data())
def test_exchanged_neighbours_are_caught(number: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(number) - 2))
    swapped = number[:at] + number[at + 1] + number[at] + number[at + 2 :]
    assert swapped == number or not psid.check(swapped)


@given(psids(), st.lists(st.integers(1, 14), unique=True, max_size=4), st.sampled_from(" -./"))
def test_found_however_it_is_split(number: str, cuts: list[int], separator: str) -> None:
    pieces, last = [], 0
    for cut in [*sorted(cuts), len(number)]:
        pieces.append(number[last:cut])
        last = cut
    text = f"PSID {separator.join(pieces)} contribution"
    assert psid.find_in(text) == [number]


def test_found_between_other_numbers() -> None:
    number = psid.make("90011", 42)
    text = f"TRF 0042 15-10-2026 {psid.grouped(number)} Rs 12500 cheque 778899"
    assert psid.find_in(text, ["90011"]) == [number]
    assert psid.find_in(text, ["90012"]) == []


def test_each_is_found_once_and_in_order() -> None:
    first, second = psid.make("90011", 7), psid.make("90011", 8)
    assert psid.find_in(f"{second}, {first}; {second}") == [second, first]


def test_near_miss_is_named() -> None:
    number = psid.make("90011", 42)
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    assert psid.near_misses(f"psid {wrong}") == [wrong]
    assert psid.near_misses(f"psid {number}") == []


@pytest.mark.parametrize("prefix", ["", "12", "0123", "1234567", "12a4", "۱۲۳۴"])
def test_prefix_has_a_form(prefix: str) -> None:
    with pytest.raises(ValueError, match="3 to 6 digits"):
        psid.make(prefix, 1)


@pytest.mark.parametrize("number", [-1, 10**8])
def test_numbers_run_out(number: int) -> None:
    with pytest.raises(ValueError, match="further prefix"):
        psid.make("90011", number)


@pytest.mark.parametrize("text", ["", "12345", "0" * 15, "90011 00000 01234", "۱" * 15])
def test_other_texts_are_no_psids(text: str) -> None:
    assert not psid.check(text)
