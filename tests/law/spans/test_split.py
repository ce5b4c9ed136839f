"""A decision cut at a change of law: each day by its law, and nothing paid or waited for twice."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saiban import law
from saiban.law.contract import CONTRACT
from saiban.law.contract.spans import SPANS
from saiban.law.diff import amended, read_overlay
from saiban.law.pakistan import pakistan
from saiban.law.spans import Days, split
from saiban.law.spans.stretches import Asked, month_ends

SPELL = {
    "daily_wage": "1000.00",
    "contribution_days_6_months": 100,
    "days_since_last_spell": None,
    "days_paid_in_year": 0,
    "illness": "ordinary",
}
JULY = date(2024, 7, 1)


@pytest.fixture
def reform(tmp_path):
    """The country with values changed in one place on 1 July 2024."""

    def change(place, **values):
        lines = ["title: A reform", "values:"]
        for name, value in values.items():
            lines.append(
                f"  {name}: {{entries: [{{from: 2024-07-01, place: {place}, value: {value}, "
                "source: [S1], status: proposed, confidence: low, checked_on: 2026-11-22}]}"
            )
        path = tmp_path / "reform.yaml"
        path.write_text("\n".join(lines), encoding="utf-8")
        return amended(pakistan(), read_overlay(path, pakistan()))

    return change


def cut(country, question, place, facts, first, last, position=None):
    asked = Asked(country, question, place, position)
    return split(asked, SPANS[question], facts, first=first, last=last)


def days_around(before, after):
    """First and last day of a span with so many days before 1 July 2024, and from it on."""
    return JULY - timedelta(days=before), JULY + timedelta(days=after - 1)


def sickness(country, before, after, **facts):
    return cut(country, "sickness.benefit", "kp", SPELL | facts, *days_around(before, after))


def test_where_the_law_stays_the_split_is_the_decision(reform):
    found = sickness(pakistan(), 4, 6)
    whole = law.decide("sickness.benefit", SPELL | {"spell_days": 10}, on=JULY, place="kp")
    assert len(found.pieces) == 1
    assert (found.value, found.readings) == (whole.value, {})


def test_each_day_is_paid_by_its_law(reform):
    found = sickness(reform("kp", sickness_rate=8000), 4, 6)
    # 4 - 2 waiting days at 750, then 6 at 800: nobody waits twice.
    assert [piece.value for piece in found.pieces] == [150_000, 480_000]
    assert found.value == 630_000
    assert {name: answer.value for name, answer in found.readings.items()} == {
        "law_of_first_day": 600_000,
        "law_of_last_day": 640_000,
    }


def test_the_reason_for_the_cut_is_the_change(reform):
    first, second = sickness(reform("kp", sickness_rate=8000), 4, 6).pieces
    assert first.because == ()
    assert [change.sentence for change in second.because] == [
        "Sickness benefit as a share of the wage: from 75% to 80% (up 5%)"
    ]


def test_waiting_days_that_are_left_are_waited_for(reform):
    found = sickness(reform("kp", sickness_rate=8000), 1, 9)
    # One of the two waiting days fell before the change: 9 - 1 = 8 days at 800.
    assert [piece.value for piece in found.pieces] == [0, 640_000]
    assert "1 waiting days are left" in found.pieces[1].carried


def test_a_linked_spell_waits_under_neither_law(reform):
    found = sickness(reform("kp", sickness_rate=8000), 1, 9, days_since_last_spell=5)
    assert found.value == 75_000 + 720_000


def test_a_longer_wait_from_the_change_on_is_waited_out(reform):
    found = sickness(reform("kp", sickness_waiting_days=5), 3, 7)
    # Three days of five are over: 7 - 2 = 5 days at 750, after 1 at 750.
    assert [piece.value for piece in found.pieces] == [75_000, 375_000]


def test_days_paid_before_count_towards_the_limit(reform):
    found = sickness(reform("kp", sickness_rate=8000), 100, 50, days_paid_in_year=10)
    # 98 days paid; 121 - 10 - 98 = 13 are left.
    assert [piece.told["days_paid_in_year"] for piece in found.pieces[1:]] == [108]
    assert found.pieces[1].value == 13 * 80_000


def test_a_higher_limit_gives_what_it_adds_to_days_paid(reform):
    found = sickness(reform("kp", sickness_days_max=180), 130, 70)
    # 121 of the first 130 days are paid; of the 70 that follow, 180 - 121 = 59.
    assert [piece.value for piece in found.pieces] == [121 * 75_000, 59 * 75_000]


def test_days_not_paid_for_want_of_contributions_use_nothing_up(reform):
    easier = reform("kp", sickness_qualifying_days=60)
    found = sickness(easier, 130, 70, contribution_days_6_months=70)
    assert [piece.value for piece in found.pieces] == [0, 70 * 75_000]


def injury(country, before, after):
    facts = {"daily_wage": "1200.00"}
    return cut(country, "injury.benefit", "kp", facts, *days_around(before, after))


def test_the_180_days_of_an_injury_run_on(reform):
    found = injury(reform("kp", injury_rate=6000), 170, 30)
    assert [piece.value for piece in found.pieces] == [170 * 120_000, 10 * 72_000]
    assert found.pieces[1].earlier == 170 * 72_000


def test_maternity_fills_the_days_before_first(reform):
    facts = {"daily_wage": "1000.00", "contribution_days_12_months": 200}
    facts |= {"days_before": 50, "days_after": 40}
    first, last = days_around(60, 30)
    found = cut(reform("kp", maternity_rate=9000), "maternity.benefit", "kp", facts, first, last)
    # 42 of the 50 days before, then 10 after; 84 - 52 = 32 are left and 30 are taken.
    assert [piece.value for piece in found.pieces] == [52 * 100_000, 30 * 90_000]
    assert found.pieces[0].told == {"days_before": 50, "days_after": 10}


def test_iddat_by_days():
    first, last = date(2018, 5, 10), date(2018, 5, 20)
    found = law.decide_span(
        "iddat.benefit", {"daily_wage": "500.00"}, first_day=first, last_day=last, place="sindh"
    )
    assert found.value is None
    assert [piece.value for piece in found.pieces] == [None, 4 * 50_000]
    assert found.refusal.detail.startswith("2018-05-10 to 2018-05-16: ")
    assert found.as_json()["outcome"] == "refusal"


def contribution(first, last, place="kp", **facts):
    told = {"monthly_wage": "40000.00", "days_paid": 26, "covered_before": False} | facts
    return law.decide_span(
        "contribution.due",
        told,
        first_day=date.fromisoformat(first),
        last_day=date.fromisoformat(last),
        place=place,
    )


def test_months_in_arrears_each_by_the_law_of_its_last_day():
    found = contribution("2025-05-01", "2025-08-31", covered_before=True)
    # 6 percent of 36,000 in May and June, of 40,000 in July and August.
    assert [(piece.count, piece.value) for piece in found.pieces] == [(2, 432_000), (2, 480_000)]
    assert found.counted == "months"


def test_whoever_was_covered_in_one_month_stays_covered():
    # KP: covered at hire up to 1.6 x 36,000 = 57,600.
    found = contribution("2025-06-01", "2025-07-31", monthly_wage="57000.00")
    assert [piece.told for piece in found.pieces] == [{}, {"covered_before": True}]


def test_parts_are_summed():
    found = law.decide_span(
        "eobi.contribution",
        {"days_paid": 26},
        first_day=date(2024, 6, 1),
        last_day=date(2024, 7, 31),
        place="federal",
        position="federal_minimum_wage",
    )
    # 32,000 in June, 37,000 in July: 5 percent and 1 percent of each.
    assert found.parts == {"employer": 345_000, "employee": 69_000}
    assert found.as_json()["parts"] == {"employer": "3450.00", "employee": "690.00"}


@pytest.mark.parametrize(
    ("question", "facts", "first", "last", "says"),
    [
        ("sickness.benefit", SPELL, "2024-07-02", "2024-07-01", "to: is before 2024-07-02"),
        ("sickness.benefit", SPELL | {"spell_days": 9}, "2024-07-01", "2024-07-10", "there are 10"),
        (
            "maternity.benefit",
            {"days_before": 9},
            "2024-07-01",
            "2024-07-10",
            "days_after: is a whole number",
        ),
        ("contribution.due", {}, "2024-07-02", "2024-07-31", "is by whole months"),
        ("disablement.pension", {}, "2024-07-01", "2024-07-31", "is not cut: it is decided once"),
        ("contribution.joy", {}, "2024-07-01", "2024-07-31", "'contribution.joy' is not one of"),
    ],
)
def test_what_cannot_be_cut_is_said(question, facts, first, last, says):
    with pytest.raises(law.BadInput, match=says):
        law.decide_span(
            question,
            facts,
            first_day=date.fromisoformat(first),
            last_day=date.fromisoformat(last),
            place="kp",
        )


def test_declared_spans_name_questions_facts_and_rules_that_exist():
    country = pakistan()
    for name, span in SPANS.items():
        asked = CONTRACT[name]
        facts = span.facts if isinstance(span, Days) else tuple(span.becomes)
        assert set(facts) <= set(asked.facts)
        rules = (
            (span.paid, span.waiting) if isinstance(span, Days) else tuple(span.becomes.values())
        )
        for rule in filter(None, rules):
            assert any(scheme.knows(rule) for scheme in country.schemes.values()), rule


@given(
    before=st.integers(1, 200),
    after=st.integers(1, 200),
    paid=st.integers(0, 130),
    since=st.sampled_from([None, 0, 15, 16]),
    enough=st.booleans(),
)
def test_a_law_enacted_again_as_it_was_pays_the_same(same_law, before, after, paid, since, enough):
    """Cutting where nothing but the date changes gives what the whole gives, to the paisa."""
    facts = SPELL | {
        "days_paid_in_year": paid,
        "days_since_last_spell": since,
        "contribution_days_6_months": 100 if enough else 10,
    }
    found = cut(same_law, "sickness.benefit", "kp", facts, *days_around(before, after))
    whole = pakistan().decide(
        "sickness.benefit", facts | {"spell_days": before + after}, on=JULY, place="kp"
    )
    assert len(found.pieces) == 2
    assert found.value == whole.value


@pytest.fixture(scope="module")
def same_law(tmp_path_factory):
    path = tmp_path_factory.mktemp("same") / "same.yaml"
    path.write_text(
        "title: The same rate again\nvalues: {sickness_rate: {entries: [{from: 2024-07-01, "
        "place: kp, value: 7500, source: [S1], status: proposed, confidence: low, "
        "checked_on: 2026-11-22}]}}\n",
        encoding="utf-8",
    )
    return amended(pakistan(), read_overlay(path, pakistan()))


def test_month_ends_over_a_leap_february():
    assert list(month_ends(date(2024, 1, 1), date(2024, 3, 31))) == [
        date(2024, 1, 31),
        date(2024, 2, 29),
        date(2024, 3, 31),
    ]
