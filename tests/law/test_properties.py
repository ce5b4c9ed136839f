"""What must hold for any facts: the plan is the law, caps cap, and more wage is never less due."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saiban import law

ON = date(2025, 8, 1)
LAW = [
    ("punjab", "s71_limit"),
    ("punjab", "minimum_wage"),
    ("sindh", None),
    ("kp", None),
    ("balochistan", "last_notified_rate_continues"),
    ("islamabad", "iessi_page_22500"),
    ("islamabad", "ordinance_10000"),
]
paisa = st.integers(min_value=0, max_value=10**10)
days = st.integers(min_value=0, max_value=31)
everywhere = pytest.mark.parametrize(("place", "position"), LAW)


def decided(question, facts, place, position, on=ON):
    found = law.decide(question, facts, on=on, place=place, position=position)
    assert isinstance(found, law.Answer), found
    return found


def planned(question, place, position):
    found = law.plan(question, on=ON, place=place, position=position)
    assert isinstance(found, law.Plan), found
    return found


@everywhere
@given(wage=paisa, days=days, before=st.booleans())
def test_plan_is_decide(place, position, wage, days, before):
    facts = {"monthly_wage": wage, "days_paid": days, "covered_before": before}
    answer = decided("contribution.due", facts, place, position)
    plan = planned("contribution.due", place, position)
    assert plan(**facts) == answer.value
    assert plan.rows([[wage], [days], [before]]) == [answer.value]
    assert plan.law_version == answer.law_version


@given(days=days, position=st.sampled_from(["capped_3000", "federal_minimum_wage"]))
def test_plan_is_decide_for_eobi(days, position):
    answer = decided("eobi.contribution", {"days_paid": days}, "federal", position)
    plan = planned("eobi.contribution", "federal", position)
    assert plan.parts(days_paid=days) == dict(answer.parts)
    assert plan.facts == ("days_paid", "contributions_have_ended")
    assert plan.rows_with_parts([[days], [False]]) == [(answer.value, *answer.parts.values())]
    assert answer.value == sum(answer.parts.values())


@everywhere
@given(wage=paisa, more=paisa, days=days)
def test_more_wage_never_gives_less_due_from_the_covered(place, position, wage, more, days):
    plan = planned("contribution.due", place, position)
    lower = plan(monthly_wage=wage, days_paid=days, covered_before=True)
    higher = plan(monthly_wage=wage + more, days_paid=days, covered_before=True)
    assert 0 <= lower <= higher


@everywhere
@given(wage=paisa, days=st.integers(0, 30), before=st.booleans())
def test_more_days_never_give_less(place, position, wage, days, before):
    plan = planned("contribution.due", place, position)
    fewer = plan(monthly_wage=wage, days_paid=days, covered_before=before)
    assert fewer <= plan(monthly_wage=wage, days_paid=days + 1, covered_before=before)


@everywhere
@given(wage=paisa)
def test_once_covered_always_covered(place, position, wage):
    facts = {"monthly_wage": wage, "covered_before": True}
    assert decided("contribution.coverage", facts, place, position).value is True


late = pytest.mark.parametrize(
    ("place", "position"),
    [
        ("islamabad", None),
        ("punjab", "rules_1966_as_in_islamabad"),
        ("sindh", "rules_1966_as_in_islamabad"),
    ],
)


@late
@given(due=paisa, days=st.integers(-400, 4000))
def test_increase_stays_between_nothing_and_half(place, position, due, days):
    facts = {"amount_due": due, "days_late": days}
    increase = decided("contribution.increase", facts, place, position).value
    assert 0 <= 2 * increase <= due + 1  # a half paisa goes up
    assert increase == 0 or days > 0


@late
@given(due=paisa, days=st.integers(0, 200))
def test_increase_grows_with_lateness(place, position, due, days):
    plan = planned("contribution.increase", place, position)
    assert plan(amount_due=due, days_late=days) <= plan(amount_due=due, days_late=days + 1)


@given(due=paisa, percent=st.integers(0, 100))
def test_safety_increase_stays_within_a_fifth(due, percent):
    facts = {"amount_due": due, "percent": percent}
    increase = decided("contribution.safety_increase", facts, "kp", None).value
    assert 0 <= 10 * increase <= 2 * due + 5


@given(paid=paisa, days=st.integers(0, 400), given_=paisa)
def test_refund_is_never_more_than_was_paid(paid, days, given_):
    facts = {"amount_paid": paid, "days_since_payment": days, "benefits_given": given_}
    refund = decided("contribution.refund", facts, "islamabad", None).value
    assert 0 <= refund <= max(0, paid - given_)
    assert refund == 0 or days <= 184
