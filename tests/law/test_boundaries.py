"""At every condition of every rule, just below and just above: the law against a second opinion."""

import pytest

from saiban import law
from saiban.law.engine.refusal import Refusal
from tests.law.proof.boundaries import boundary_cases, steps
from tests.law.proof.cases_of import families, told
from tests.law.proof.laws import imagined, laws, shapes
from tests.law.proof.oracles import all_oracles, opinion
from tests.law.proof.watch import outputs, watched, work

NEVER_DECIDES = {
    "old_age_pension_entitled: min(pension_age, early_pension_age)": (
        "A miner's age is that of an early pension, 55 and 50; since both figures are held it has "
        "never been lower. Read without the limit a miner's pension would come later than the law "
        "says if either figure moved."
    ),
    'disablement_pension: disablement_band == "none"': (
        "A degree of nothing gives nothing by the formula too; the words follow the section."
    ),
}


def answered(one, case):
    """Value and parts; None for a refusal."""
    values = work(one.graph, case)
    return None if isinstance(values, Refusal) else outputs(one.graph, values)


@pytest.mark.parametrize("question", sorted(all_oracles()))
def test_the_law_is_what_the_second_opinion_says(question):
    """At each boundary of every law since 2008 and for families between; with odd figures too."""
    looked_at = set()
    for one in (*laws(), *imagined()):
        if one.question != question:
            continue
        for case in (*boundary_cases(one), *families(one.graph.question, seed=1, draws=8)):
            found = answered(one, case)
            assert found == opinion(one, case), (str(one), case)
            looked_at.add(found and found["value"])
    assert len(looked_at) > 1


@pytest.mark.parametrize("one", shapes(), ids=str)
def test_decide_and_plan_agree_at_every_boundary(one):
    """From outside, with facts as callers write them: the value, the parts and the version."""
    asked = {"on": one.on, "place": one.place, "position": one.positions}
    plan = law.plan(one.question, **asked)
    cases = boundary_cases(one) or tuple(families(one.graph.question))
    for case in cases:
        decided = law.decide(one.question, told(case), **asked)
        if isinstance(decided, Refusal):
            assert plan(**case) == decided
            continue
        assert plan(**case) == decided.value
        assert plan.parts(**case) == dict(decided.parts)
        assert plan.law_version == decided.law_version
    columns = [[case[name] for case in cases] for name in plan.facts]
    assert plan.rows(columns) == [plan(**case) for case in cases]


def test_every_condition_turns_somewhere_and_decides_something():
    """A comparison that no case can turn, or whose turn changes nothing, is no law."""
    everywhere = {c for one in shapes() for rule in one.graph.rules for c in watched(rule)[1]}
    decided = {step.condition for one in shapes() for step in steps(one) if step.decides}
    assert {str(condition) for condition in everywhere - decided} == set(NEVER_DECIDES)
