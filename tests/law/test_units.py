"""How values are written and read: money never passes through a float."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saiban.law.engine.rounding import half_up
from saiban.law.engine.units import decimal, hundredths, parse, read_aloud, show


@given(st.integers(-(10**15), 10**15))
def test_decimals_go_there_and_back(amount):
    assert hundredths(decimal(amount)) == amount


@pytest.mark.parametrize(
    "text",
    ["", "1.", ".5", "1.234", "1,000", "1e3", " 1", "Rs 1", "--1", "۱۲", "٣.٥٠", "²"],
)
def test_what_is_not_a_plain_decimal_is_not_money(text):
    assert hundredths(text) is None


@pytest.mark.parametrize(
    ("unit", "value", "shown", "spoken"),
    [
        ("PKR", 4_000_050, "40000.50", "Rs 40,000.50"),
        ("PKR", -50, "-0.50", "Rs -0.50"),
        ("bp", 600, 600, "6%"),
        ("bp", 50, 50, "0.5%"),
        ("percent", 125, "1.25", "1.25%"),
        ("percent", 5000, "50", "50%"),
        ("days", 26, 26, "26 days"),
        ("count", 1234, 1234, "1,234"),
        ("flag", True, True, "yes"),
        ("text", "end_of_following_month", "end_of_following_month", "end_of_following_month"),
    ],
)
def test_values_are_shown_and_spoken(unit, value, shown, spoken):
    assert show(unit, value) == shown
    assert read_aloud(unit, value) == spoken


@pytest.mark.parametrize(
    ("unit", "raw"),
    [("PKR", 40000), ("PKR", 1.5), ("days", "x"), ("days", True), ("flag", 1), ("text", "")],
)
def test_a_file_cannot_write_a_value_loosely(unit, raw):
    with pytest.raises(ValueError, match=f"a value in {unit} is"):
        parse(unit, raw)


@given(st.integers(0, 10**12), st.integers(1, 10**6))
def test_half_up_is_the_nearest_whole_number(numerator, denominator):
    rounded = half_up(numerator, denominator)
    assert abs(2 * (rounded * denominator - numerator)) <= denominator
    assert half_up(5, 10) == 1
