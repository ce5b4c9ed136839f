"""On every day of change and the day before, each question answers or refuses with a reason."""

from datetime import timedelta

import pytest

from saiban import law
from saiban.law.engine.answer import Answer
from saiban.law.engine.refusal import Reason, Refusal
from tests.law.proof.cases_of import families, told
from tests.law.proof.laws import SINCE, days, readings


def asked_on(scheme):
    """The days, each with the one before; nothing before 2008."""
    both = {day for on in days(scheme) for day in (on - timedelta(days=1), on)}
    return sorted(day for day in both if day >= SINCE)


def standard(question):
    """Two families of facts, so that a rule is seen with its branches."""
    cases = list(families(question, seed=3, draws=2))
    return cases[0], cases[-1]


def answered(found, question, where):
    """Whether it is an answer; fails for anything but an answer or a refusal with its reason."""
    if isinstance(found, Refusal):
        assert found.reason in Reason, where
        assert found.detail.strip(), where
        assert found.reason is not Reason.MISSING_FACT, where
        if found.reason is Reason.CONTESTED:
            assert len(found.positions) > 1, where
        return False
    assert isinstance(found, Answer), where
    assert found.unit == question.unit, where
    kind = bool if found.unit == "flag" else str if found.unit == "text" else int
    assert type(found.value) is kind, where
    assert found.steps, where
    assert all(each.source for each in found.values_used), where
    assert set(found.parts) | set(found.refused_parts) == set(question.parts), where
    return True


@pytest.mark.parametrize("place", law.PLACES)
def test_every_question_has_an_answer_or_a_reason(place):
    """With no position, with each, and with those that a refusal asks for; modelled or not."""
    scheme = law.pakistan().scheme(place)
    outcomes = {True: 0, False: 0}
    for name, question in scheme.contract.items():
        cases = standard(question)
        done = set()
        for on in asked_on(scheme):
            for positions, _ in readings(place, name, on):
                key = (scheme.last_change(on), positions)
                if key in done:
                    continue
                done.add(key)
                for case in cases:
                    asked = {"on": on, "place": place, "position": positions}
                    found = law.decide(name, told(case), **asked)
                    where = (name, place, on, positions, case)
                    outcomes[answered(found, question, where)] += 1
    assert all(outcomes.values())


@pytest.mark.parametrize("place", law.PLACES)
def test_a_day_before_any_law_is_refused_as_such(place):
    scheme = law.pakistan().scheme(place)
    on = scheme.manifest.in_force_from - timedelta(days=1)
    for name in scheme.manifest.questions:
        case = told(next(families(scheme.contract[name])))
        found = law.decide(name, case, on=on, place=place)
        assert isinstance(found, Refusal)
        assert found.reason is Reason.NOT_IN_FORCE
