"""The engine, tested on an invented country: what holds, what is refused, and why."""

from dataclasses import replace
from datetime import date

import pytest

from saiban.law.engine.answer import Answer
from saiban.law.engine.check import doubtful, problems
from saiban.law.engine.errors import BadFacts, BadInput
from saiban.law.engine.plan import Plan
from saiban.law.engine.refusal import Reason, Refusal
from saiban.law.toyland.lantern_act import fine
from saiban.law.toyland.scheme import toyland

WICK = {"weekly_wage": "400.10", "liable_before": False}


def decide(question, facts, on, place="hillshire", position=None):
    return toyland().decide(
        question, facts, on=date.fromisoformat(on), place=place, position=position
    )


def answer(*args, **named):
    found = decide(*args, **named)
    assert isinstance(found, Answer), found
    return found


def refusal(*args, **named):
    found = decide(*args, **named)
    assert isinstance(found, Refusal), found
    return found


def test_toyland_has_no_problems():
    assert [p for scheme in toyland().schemes.values() for p in problems(scheme)] == []


def test_a_rule_is_a_plain_function():
    assert fine(levy_owed=10_000, days_late=200, fine_rate_day=50, fine_cap=5000) == 5000


def test_value_parts_and_unit():
    due = answer("levy.due", WICK, "2011-01-01")
    # 400.10 x 6 % = 24.006 -> 24.01; x 1.25 % = 5.00125 -> 5.00
    assert (due.value, dict(due.parts), due.unit) == (2901, {"keeper": 2401, "wick": 500}, "PKR")


def test_amendments_are_siblings_chosen_by_date():
    rich = {"weekly_wage": "900.00", "liable_before": True}
    before = answer("levy.due", rich, "2009-12-31")
    after = answer("levy.due", rich, "2010-01-01")
    assert before.parts["keeper"] == 5400  # the whole wage, 6 %
    assert after.parts["keeper"] == 3000  # up to the limit of 500
    assert [s.cites for s in after.steps if s.name == "levy_base"] == [
        "Lantern Act s.2 as amended 2010"
    ]


def test_steps_come_in_order_with_inputs_and_explanation():
    steps = answer("levy.due", WICK, "2011-01-01").steps
    assert [s.name for s in steps] == [
        "liable",
        "levy_base",
        "keeper_levy",
        "wick_levy",
        "levy_due",
    ]
    assert steps[2].as_json()["from"] == {"liable": True, "levy_base": "400.10", "keeper_rate": 600}
    assert steps[2].text == "What the keeper of the lantern pays for one wick and week."
    assert steps[2].rounding == "half up to 1 paisa (none found)"


def test_values_used_carry_source_and_standing():
    used = {v.name: v for v in answer("levy.due", WICK, "2013-01-01", "marshmere").values_used}
    limit = used["wage_limit"].as_json()
    assert (limit["value"], limit["place"], limit["from"]) == ("450.00", "marshmere", "2012-01-01")
    assert (limit["confidence"], limit["status"]) == ("low", "in_force")
    assert limit["source"] == [
        {
            "key": "BOG",
            "title": "Reports of the Bog Court, volume 3",
            "address": "https://example.org/bog",
        }
    ]


def test_a_value_of_the_place_ends_and_the_common_one_returns():
    used = answer("levy.liable", WICK, "2014-01-01", "marshmere").values_used
    assert [(v.place, v.value) for v in used] == [("toyland", 50_000)]


def test_law_version_follows_the_law_not_the_day():
    first, same, amended = (
        answer("levy.due", WICK, on).law_version
        for on in ("2011-01-01", "2019-05-05", "2009-01-01")
    )
    assert first == same != amended


def test_law_version_does_not_hang_on_the_words_that_explain():
    explained = replace(fine, source=fine.source.replace("So much for", "A little for"))
    amended = replace(fine, source=fine.source.replace("days_late <= 0", "days_late <= 3"))
    assert explained.source != fine.source
    assert explained.substance == fine.substance != amended.substance


def test_contested_law_names_its_positions():
    refused = refusal("levy.due", WICK, "2016-01-01", "marshmere")
    assert refused.reason is Reason.CONTESTED
    assert refused.positions == ("wage", "bog_court")
    assert "held by the Bog Court" in refused.detail


def test_each_position_gives_its_own_law():
    wage = answer("levy.due", WICK, "2016-01-01", "marshmere", "wage")
    bog = answer("levy.due", WICK, "2016-01-01", "marshmere", "bog_court")
    assert (wage.parts["keeper"], bog.parts["keeper"]) == (2401, 1263)
    # The position that the unnamed variant stands for was chosen as much as the named one.
    assert (wage.positions, bog.positions) == (("wage",), ("bog_court",))


def test_a_dispute_that_does_not_touch_the_question_is_no_dispute():
    assert answer("levy.liable", WICK, "2016-01-01", "marshmere").value is True


def test_a_gap_refuses_and_names_the_position_that_fills_it():
    refused = refusal("levy.liable", WICK, "2021-01-01", "marshmere")
    assert refused.reason is Reason.NOT_MODELLED
    assert refused.positions == ("old_limit",)
    assert "scroll of 2020 was lost" in refused.detail
    filled = answer("levy.liable", WICK, "2021-01-01", "marshmere", "old_limit")
    assert filled.value is True


def test_several_positions_at_once():
    due = answer("levy.due", WICK, "2021-01-01", "marshmere", ("old_limit", "bog_court"))
    assert due.parts["keeper"] == 1263


@pytest.mark.parametrize(
    ("question", "on", "place", "reason", "says"),
    [
        ("levy.due", "1999-12-31", "hillshire", Reason.NOT_IN_FORCE, "begins on 2000-01-01"),
        ("levy.rebate", "2005-01-01", "hillshire", Reason.NOT_IN_FORCE, "amendment of 2010"),
        ("levy.fine", "2012-01-01", "marshmere", Reason.NOT_IN_FORCE, "repealed fines"),
        ("moth.pension", "2012-01-01", "marshmere", Reason.NOT_MODELLED, "being drafted"),
        ("moth.pension", "2012-01-01", "hillshire", Reason.NOT_MODELLED, "not been written"),
    ],
)
def test_refusals_say_why(question, on, place, reason, says):
    refused = refusal(question, {}, on, place)
    assert refused.reason is reason
    assert says in refused.detail


def test_missing_fact_says_which_why_and_who():
    refused = refusal("levy.due", {"liable_before": False}, "2011-01-01")
    assert refused.reason is Reason.MISSING_FACT
    assert refused.as_json()["missing"] == [
        {"fact": "weekly_wage", "why": "The levy falls on it.", "who": "The keeper"}
    ]


def test_null_stands_for_none_where_the_fact_allows_it():
    facts = {"weekly_wage": "100.00", "colour": "green", "moths": None}
    assert answer("levy.rebate", facts, "2011-01-01").value == 100


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"weekly_wage": 400.10, "liable_before": False}, "weekly_wage"),
        ({"weekly_wage": "400.101", "liable_before": False}, "weekly_wage"),
        ({"weekly_wage": "Rs 400", "liable_before": False}, "weekly_wage"),
        ({"weekly_wage": "-1.00", "liable_before": False}, "weekly_wage"),
        ({"weekly_wage": "1.00", "liable_before": 1}, "liable_before"),
        ({"weekly_wage": "1.00", "hat": True}, "hat"),
    ],
)
def test_bad_facts_name_the_field(facts, field):
    with pytest.raises(BadFacts) as caught:
        decide("levy.due", facts, "2011-01-01")
    assert caught.value.field == field


def test_paisa_as_integers_inside_but_not_from_outside():
    facts = {"weekly_wage": 40010, "liable_before": False}
    assert answer("levy.due", facts, "2011-01-01").value == 2901
    with pytest.raises(BadFacts, match="rupees in quotes"):
        toyland().decide(
            "levy.due", facts, on=date(2011, 1, 1), place="hillshire", money_in_words=True
        )


@pytest.mark.parametrize(
    ("question", "place", "position", "field"),
    [
        ("levy.due", "atlantis", None, "place"),
        ("levy.joy", "hillshire", None, "question"),
        ("levy.due", "hillshire", "bog_court", "position"),
        ("levy.due", "marshmere", ("wage", "bog_court"), "position"),
    ],
)
def test_unknown_names_are_bad_input(question, place, position, field):
    with pytest.raises(BadInput) as caught:
        decide(question, WICK, "2011-01-01", place, position)
    assert caught.value.field == field


def test_plan_folds_constants_and_agrees():
    plan = toyland().plan("levy.due", on=date(2016, 1, 1), place="marshmere", position="bog_court")
    assert isinstance(plan, Plan)
    assert "21050" in plan.source
    assert "rule_levy_base" not in plan.source
    assert plan(weekly_wage=40010, liable_before=False) == 1526
    assert plan.parts(weekly_wage=40010, liable_before=False) == {"keeper": 1263, "wick": 263}
    columns = [[40010, 90000], [False, False]]
    assert plan.rows(columns) == [1526, 0]
    assert plan.rows_with_parts(columns) == [(1526, 1263, 263), (0, 0, 0)]


def test_plan_refuses_as_decide_does():
    refused = toyland().plan("levy.due", on=date(2016, 1, 1), place="marshmere")
    assert isinstance(refused, Refusal)
    assert refused.reason is Reason.CONTESTED


def test_stale_and_weak_values_are_listed():
    scheme = toyland().scheme("marshmere")
    stale, weak = doubtful(scheme, on=date(2026, 11, 1), stale_days=365)
    assert [(e.name, e.start.year) for e in stale] == [("wage_limit", 2012)]
    assert [(e.position, e.start.year) for e in weak] == [("old_limit", 2020)]
