"""Rupees as people type them."""

from __future__ import annotations

import pytest

from saiban.web.money import paisa, rupees


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("37,000", 37_000_00),
        ("Rs 37000.50", 37_000_50),
        ("PKR 37,000/-", 37_000_00),
        ("۳۷۰۰۰", 37_000_00),
        ("۳۷۰۰۰٫۵", 37_000_50),
        ("37000.500", 37_000_50),
        ("0.05", 5),
        ("-0.05", -5),
        (" 12.3 ", 12_30),
        ("9999999999999", 9_999_999_999_999_00),
    ],
)
def test_an_amount_is_read_to_the_paisa(typed: str, meant: int) -> None:
    assert paisa(typed) == meant


@pytest.mark.parametrize(
    "typed", ["", "-", ".5", "1e5", "1e999999", "9" * 14, "NaN", "Infinity", "12 + 3", "x" * 9999]
)
def test_what_is_no_amount_is_refused_with_the_way_to_write_it(typed: str) -> None:
    with pytest.raises(ValueError, match="write it as") as refused:
        paisa(typed)
    assert len(str(refused.value)) < 120


def test_less_than_a_paisa_is_no_amount() -> None:
    with pytest.raises(ValueError, match="more than two decimals"):
        paisa("37.005")


def test_amounts_are_grouped_by_thousands_or_by_lakhs() -> None:
    assert rupees(12_345_678_50) == "Rs 12,345,678.50"
    assert rupees(12_345_678_50, lakh=True) == "Rs 1,23,45,678.50"
    assert rupees(-5) == "−Rs 0.05"
