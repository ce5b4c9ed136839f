"""More wage never gives less, one more child never lowers the family's sum: fact by fact."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saiban.law.engine.refusal import Refusal
from saiban.law.facts import FACTS
from tests.law.proof.boundaries import boundary_cases
from tests.law.proof.cases_of import alternatives, families, is_number, random_case, span
from tests.law.proof.directions import DIRECTIONS
from tests.law.proof.laws import laws, shapes
from tests.law.proof.oracles import all_oracles
from tests.law.proof.watch import outputs, work

questions = pytest.mark.parametrize("question", sorted(DIRECTIONS))


@pytest.fixture(scope="module", autouse=True)
def _laws_are_found():
    """Before any example is timed."""
    laws()


def value(one, case):
    """The answer, with truth as a number; None for a refusal."""
    values = work(one.graph, case)
    return None if isinstance(values, Refusal) else int(outputs(one.graph, values)["value"])


def leaps(fact, case):
    """Pairs of values of a fact, the lesser first: to the next one, and from the least to this."""
    current = case[fact.name]
    if is_number(fact):
        least, most = span(fact)
        pairs = [(current, current + 1), (least, current)]
        return [(low, high) for low, high in pairs if low < high <= most]
    order = alternatives(fact)
    at = order.index(current)
    return [(current, later) for later in order[at + 1 : at + 2]]


def moved(one, direction, case, fact, low, high):
    """By how much the answer moves in the promised direction; nothing where none is promised."""
    last = high - 1 if is_number(FACTS[fact]) else low
    if not all(direction.given(case | {fact: value}) for value in (low, last)):
        return 0
    before, after = value(one, case | {fact: low}), value(one, case | {fact: high})
    return 0 if before is None or after is None else (after - before) * direction.sign


@questions
def test_no_step_at_any_boundary_goes_against_the_section(question):
    """One more of each fact, at every boundary of every law's shape; and each fact matters."""
    promised = {fact: each for fact, each in DIRECTIONS[question].items() if each.sign}
    gained = dict.fromkeys(promised, 0)
    for one in (each for each in shapes() if each.question == question):
        for case in (*boundary_cases(one), *families(one.graph.question, seed=2, draws=8)):
            for fact, direction in promised.items():
                for low, high in leaps(FACTS[fact], case):
                    step = moved(one, direction, case, fact, low, high)
                    assert step >= 0, (str(one), fact, low, high, case)
                    gained[fact] += step
    assert {fact for fact, gain in gained.items() if not gain} == {
        fact for fact, direction in promised.items() if not direction.strict
    }


@questions
@settings(max_examples=60)
@given(seed=st.integers(0, 2**32), choose=st.data())
def test_no_leap_goes_against_the_section(question, seed, choose):
    """Any case of any law, one fact raised by any amount."""
    one = choose.draw(st.sampled_from([each for each in laws() if each.question == question]))
    case = random_case(one.graph.question, Random(seed))
    fact = choose.draw(st.sampled_from(sorted(DIRECTIONS[question])))
    direction = DIRECTIONS[question][fact]
    if is_number(FACTS[fact]):
        most = max(case[fact], span(FACTS[fact])[1])
        high = choose.draw(st.integers(case[fact], most))
        assert moved(one, direction, case, fact, case[fact], high) >= 0, (
            str(one),
            fact,
            high,
            case,
        )


def test_every_fact_of_every_question_has_a_direction_or_says_why_not():
    """Whoever adds a question adds its directions and a second opinion."""
    told = {one.question: set(one.graph.question.facts) for one in laws()}
    assert {name: set(facts) for name, facts in DIRECTIONS.items()} == told
    assert set(all_oracles()) == set(told)
    for directions in DIRECTIONS.values():
        assert all(each.why for each in directions.values() if not each.sign)
