"""What would change an answer: found by moving facts, not written for any question."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saiban import law
from saiban.law.engine.facts import read_facts
from saiban.law.engine.refusal import Refusal
from saiban.law.engine.resolve import resolve
from saiban.web.law import changes, recorded
from tests.web.law.worked import worked_cases

ON = date(2025, 11, 22)
SICK = {
    "daily_wage": "1500.00",
    "contribution_days_6_months": 76,
    "spell_days": 10,
    "days_since_last_spell": None,
    "days_paid_in_year": 0,
    "illness": "ordinary",
}
OLD = {
    "average_monthly_wage": "37000.00",
    "insured_months": 190,
    "age_months": 700,
    "sex": "male",
    "miner": False,
}


def found(place: str, question: str, facts: dict, *positions: str) -> changes.Changes:
    scheme = law.pakistan().scheme(place)
    told = read_facts(scheme.facts, scheme.contract[question].facts, facts)
    return changes.of(scheme, question, told, on=ON, positions=positions)


def moved(change: changes.Change) -> dict[str, object]:
    return {move.fact.name: move.then for move in change.moves}


def test_fourteen_more_days_would_have_been_enough():
    change = found("kp", "sickness.benefit", SICK).conditions[0]
    assert [(m.fact.name, m.now, m.then, m.by) for m in change.moves] == [
        ("contribution_days_6_months", 76, 90, 14)
    ]
    assert change.rules == ("sickness_qualified",)
    assert change.value == 9000_00


def test_where_a_limit_begins():
    limits = found("kp", "sickness.benefit", {**SICK, "contribution_days_6_months": 120}).limits
    assert {"spell_days": 124} in [moved(each) for each in limits]


def test_words_and_truths_are_turned_too():
    by = [moved(each) for each in found("federal", "old_age.pension", OLD).conditions]
    assert {"miner": True} in by
    assert {"sex": "female"} in by
    assert {"age_months": 720} in by


def test_two_facts_together_where_one_is_not_enough():
    both = found("federal", "old_age.pension", {**OLD, "insured_months": 140, "age_months": 650})
    nearest = both.conditions[0]
    assert moved(nearest) == {"insured_months": 180, "age_months": 720}
    assert nearest.value == 11_500_00


def test_where_a_reading_is_needed_nothing_is_guessed():
    assert found("federal", "eobi.contribution", {"days_paid": 26}) == changes.Changes()


@pytest.mark.parametrize(
    "place, question, facts",
    [
        ("kp", "sickness.benefit", SICK),
        ("kp", "sickness.benefit", {**SICK, "contribution_days_6_months": 91, "spell_days": 3}),
        ("federal", "old_age.pension", OLD),
        ("federal", "old_age.pension", {**OLD, "age_months": 721}),
        ("federal", "old_age.grant", {**OLD, "insured_months": 100, "age_months": 719}),
    ],
)
def test_each_change_is_what_the_law_says_and_the_nearest_of_its_kind(place, question, facts):
    """The answer is `decide`'s, and one step nearer the condition has not turned yet."""
    scheme = law.pakistan().scheme(place)
    told = read_facts(scheme.facts, scheme.contract[question].facts, facts)
    now = law.decide(question, facts, on=ON, place=place)
    seen = found(place, question, facts)
    assert seen.conditions
    for change in seen.conditions:
        assert change.value == decided(place, question, {**told, **moved(change)})
        if len(change.moves) == 1 and change.moves[0].by:
            move = change.moves[0]
            nearer = move.then - (1 if move.by > 0 else -1)
            before = decided(place, question, {**told, move.fact.name: nearer})
            assert before != change.value
            assert before == now.value or now.value


def decided(place: str, question: str, told: dict) -> object:
    scheme = law.pakistan().scheme(place)
    plan = law.plan(question, on=ON, place=place)
    assert not isinstance(plan, Refusal)
    return plan(**{name: told[name] for name in scheme.contract[question].facts if name in told})


@settings(max_examples=60, deadline=None)
@given(
    days=st.integers(0, 400),
    spell=st.integers(0, 500),
    last=st.integers(0, 40),
    paid=st.integers(0, 400),
    illness=st.sampled_from(["ordinary", "tuberculosis", "cancer"]),
)
def test_recording_changes_nothing_of_what_rules_give(days, spell, last, paid, illness):
    scheme = law.pakistan().scheme("kp")
    graph = resolve(scheme, scheme.contract["sickness.benefit"], ON)
    assert not isinstance(graph, Refusal)
    told = {
        "daily_wage": 1500_00,
        "contribution_days_6_months": days,
        "spell_days": spell,
        "days_since_last_spell": last,
        "days_paid_in_year": paid,
        "illness": illness,
    }
    run = recorded.run(graph, told)
    assert run.value == decided("kp", "sickness.benefit", told)
    assert run.seen["sickness_qualified:1"] == (days >= 90)


def test_the_page_says_it(ask):
    facts = {k: str(v) for k, v in SICK.items() if v is not None}
    page = ask("kp", "sickness.benefit", facts).text
    assert "Nothing in this case, because a condition is not met" in page
    assert "Contribution days in six months: 90 days" in page
    assert "14 days more" in page
    assert "/law/kp/rules/sickness_qualified/" in page


def test_every_change_of_every_worked_case_is_what_the_law_decides():
    """Whatever a page says would follow, `decide` says too."""
    wrong, looked_at = [], 0
    for case in worked_cases():
        if isinstance(case.answer, law.Refusal):
            continue
        scheme = law.pakistan().scheme(case.place)
        facts = scheme.contract[case.question].facts
        told = read_facts(scheme.facts, facts, case.facts, money_in_words=True)
        on = date.fromisoformat(case.on)
        seen = changes.of(scheme, case.question, told, on=on, positions=case.positions)
        plan = law.plan(case.question, on=on, place=case.place, position=case.positions)
        assert not isinstance(plan, law.Refusal)
        for change in (*seen.conditions, *seen.limits):
            looked_at += 1
            if plan(**{**told, **moved(change)}) != change.value:
                wrong.append((case, change))
    assert wrong == []
    assert looked_at > 500
