"""What an amendment does to many cases: counted by hand, and equal to deciding each twice."""

import random
from datetime import date

from saiban.law.diff import Effect, amended, effect, read_overlay
from saiban.law.engine.refusal import Reason, Refusal
from saiban.law.toyland.scheme import toyland

ON = date(2030, 1, 1)
AMENDMENT = """
title: A lower limit and a higher rate
sources: {DRAFT: {title: A draft, address: https://example.org}}
values:
  keeper_rate:
    entries:
      - {from: 2030-01-01, place: hillshire, value: 700, source: [DRAFT], status: proposed,
         confidence: low, checked_on: 2026-11-22}
  wage_limit:
    entries:
      - {from: 2030-01-01, place: hillshire, value: "350.00", source: [DRAFT], status: proposed,
         confidence: low, checked_on: 2026-11-22}
  rebate_rate:
    entries:
      - {from: 2030-01-01, place: hillshire, not_found: The draft is silent., source: [DRAFT],
         checked_on: 2026-11-22}
"""


def reform(tmp_path):
    path = tmp_path / "amendment.yaml"
    path.write_text(AMENDMENT, encoding="utf-8")
    return amended(toyland(), read_overlay(path, toyland()))


def rows(tmp_path, question, cases, place="hillshire"):
    before, after = (
        country.law(question, on=ON, place=place) for country in (toyland(), reform(tmp_path))
    )
    scheme = toyland().scheme(place)
    return list(effect(scheme.contract[question], before, after, scheme.facts, cases))


def case(wage, before=False):
    return {"weekly_wage": wage, "liable_before": before}


def test_who_gains_and_who_loses(tmp_path):
    cases = [case("100.00"), case("400.00"), case("600.00"), case("300.00")]
    found = Effect("PKR")
    for number, row in enumerate(rows(tmp_path, "levy.due", cases)):
        found.add(row, "odd" if number % 2 else "even")
    # 100: 7.25 -> 8.25; 400: 29.00 -> 0 (above 350); 600: 0 -> 0; 300: 21.75 -> 24.75.
    total = found.total
    assert (total.higher, total.gain, total.lower, total.loss) == (2, 400, 1, 2900)
    assert (total.before, total.after, total.change) == (5800, 3300, -2500)
    assert total.mean == -833  # -25.00 over the three that change
    assert {name: tally.change for name, tally in found.groups.items()} == {
        "even": 100,
        "odd": -2600,
    }
    assert [row.number for row in found.most_gained] == [4, 1]
    assert [row.number for row in found.most_lost] == [2]
    assert total.as_json("PKR")["loss"] == "29.00"


def test_truth_values_are_counted(tmp_path):
    found = Effect("flag")
    for row in rows(tmp_path, "levy.liable", [case("400.00"), case("300.00"), case("900.00")]):
        found.add(row, None)
    assert (found.total.before, found.total.after, found.total.lower) == (2, 1, 1)


def test_an_amendment_may_lose_the_answer(tmp_path):
    cases = [{"weekly_wage": "100.00", "colour": "green", "moths": 1}] * 2
    found = Effect("PKR")
    for row in rows(tmp_path, "levy.rebate", cases):
        found.add(row, None)
    assert (found.total.newly_refused, found.total.answered) == (2, 0)
    (said,) = found.total.refusals
    assert "The draft is silent." in said


def test_a_case_that_cannot_be_read_stops_no_other(tmp_path):
    broken = [case("a hundred"), case("100.00"), {"liable_before": True}]
    read = rows(tmp_path, "levy.due", broken)
    assert [row.difference for row in read] == [None, 100, None]
    assert read[0].fault.field == "weekly_wage"
    assert isinstance(read[2].after, Refusal)
    assert read[2].after.reason is Reason.MISSING_FACT


def test_each_case_is_what_deciding_it_twice_gives(tmp_path):
    rng = random.Random(7)
    cases = [case(rng.randrange(0, 90_000), rng.random() < 0.3) for _ in range(5000)]
    country = reform(tmp_path)
    read = rows(tmp_path, "levy.due", cases)
    assert [row.number for row in read] == list(range(1, 5001))
    for row, told in rng.sample(list(zip(read, cases, strict=True)), 300):
        was, now = (
            c.decide("levy.due", told, on=ON, place="hillshire").value for c in (toyland(), country)
        )
        assert (row.before, row.after, row.difference) == (was, now, now - was)
