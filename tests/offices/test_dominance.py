"""An amount that is nearly all of one or two units is held back (decision 0021)."""

from __future__ import annotations

import pytest

from saiban.offices.desk.figures import Cell, defined, is_dominated
from saiban.offices.desk.figures.cells import as_content


@pytest.mark.parametrize(
    "total, leading, held",
    [
        (1000, [800, 99], False),
        (1000, [801, 0], True),
        (1000, [450, 450], False),
        (1000, [451, 450], True),
        (1000, [1000], True),
        (0, [0, 0], False),
        (None, None, False),
        # A correction below zero makes the sum smaller than what the largest has.
        (500, [600, -100], True),
    ],
)
def test_more_than_eighty_percent_of_one_or_ninety_of_two(
    total: int | None, leading: list[int] | None, held: bool
) -> None:
    assert is_dominated(total, leading) is held


def test_a_dominated_amount_and_the_next_smallest_are_held_back() -> None:
    cells = [
        Cell("punjab", 90_000_00, behind=50, dominated=True),
        Cell("sindh", 70_000_00, behind=40),
        Cell("kp", 50_000_00, behind=30),
        Cell("all", 210_000_00, behind=120),
    ]
    found = {each["place"]: each for each in as_content(cells, unit="PKR", behind="establishments")}
    assert found["punjab"] == {
        "place": "punjab",
        "state": "suppressed",
        "fewer_than": None,
        "dominated": True,
    }
    assert found["kp"] == {"place": "kp", "state": "suppressed", "fewer_than": None}
    assert [found[place]["state"] for place in ("sindh", "all")] == ["value", "value"]


def test_the_rule_stands_in_the_definition_of_every_amount_and_of_no_count() -> None:
    rule = {"largest_percent": 80, "two_largest_percent": 90}
    ruled = {each.name for each in defined() if each.as_content().get("held_back_above") == rule}
    assert ruled == {"contribution_due", "contribution_paid", "contribution_paid_share", "arrears"}
    assert {each.name for each in defined() if each.unit == "PKR"} <= ruled
