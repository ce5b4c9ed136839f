"""What is cut in two never pays more than the whole, unless the law says so: then here is where."""

from dataclasses import dataclass
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saiban.law.engine.refusal import Refusal
from tests.law.proof.cases_of import random_case
from tests.law.proof.laws import laws
from tests.law.proof.watch import outputs, work


@pytest.fixture(scope="module", autouse=True)
def _laws_are_found():
    """Before any example is timed."""
    laws()


@dataclass(frozen=True)
class Cut:
    """A fact that may be cut in two; up to `most`, what the parts give together is the whole's.

    Each amount is rounded to the paisa for itself: together they may be off by `off` paisa.
    """

    question: str
    fact: str
    most: int
    off: int = 1


CUTS = [
    Cut("contribution.due", "days_paid", 26),
    Cut("eobi.contribution", "days_paid", 26, off=2),
    Cut("contribution.self_assessment", "employees", 10_000),
    Cut("iddat.benefit", "iddat_days", 400),
    Cut("injury.benefit", "incapacity_days", 180),
    Cut("maternity.benefit", "days_after", 84),
    Cut("overlap", "days", 400),
]


def value(one, case):
    values = work(one.graph, case)
    return None if isinstance(values, Refusal) else outputs(one.graph, values)["value"]


@pytest.mark.parametrize("cut", CUTS, ids=lambda c: c.question)
@given(data=st.data(), seed=st.integers(0, 2**32))
def test_the_parts_give_what_the_whole_gives(cut, data, seed):
    one = data.draw(st.sampled_from([each for each in laws() if each.question == cut.question]))
    case = random_case(one.graph.question, Random(seed))
    case |= dict.fromkeys(case.keys() & {"days_before", "days_with_wages"}, 0)
    whole = data.draw(st.integers(0, cut.most))
    first = data.draw(st.integers(0, whole))
    parts = [value(one, case | {cut.fact: days}) for days in (first, whole - first)]
    together = value(one, case | {cut.fact: whole})
    if together is not None:
        assert abs(sum(parts) - together) <= cut.off


@pytest.mark.parametrize(
    ("question", "fact", "limit"),
    [("injury.benefit", "incapacity_days", 180), ("maternity.benefit", "days_after", 84)],
)
@given(data=st.data(), seed=st.integers(0, 2**32))
def test_where_the_law_pays_more_for_two(question, fact, limit, data, seed):
    """Sections 36 and 39 limit the days of one confinement and of one injury: two have two limits.

    So only days beyond the limit of one can be paid when they are claimed as another's.
    """
    one = data.draw(st.sampled_from([each for each in laws() if each.question == question]))
    case = random_case(one.graph.question, Random(seed))
    case |= dict.fromkeys(case.keys() & {"days_before"}, 0)
    first, second = data.draw(st.integers(0, 400)), data.draw(st.integers(0, 400))
    parts = [value(one, case | {fact: days}) for days in (first, second)]
    together = value(one, case | {fact: first + second})
    if together is None:
        return
    if first + second <= limit:
        assert abs(sum(parts) - together) <= 1
    else:
        assert together == value(one, case | {fact: limit})
        assert together - 1 <= sum(parts) <= 2 * together + 1


@given(
    data=st.data(),
    first=st.integers(0, 300),
    second=st.integers(0, 300),
    between=st.integers(1, 40),
    seed=st.integers(0, 2**32),
)
def test_a_sick_spell_cut_in_two_never_pays_more(data, first, second, between, seed):
    """Section 35(2): within fifteen days the second part has no waiting days, else it has its own.

    So cut closely it pays as many days as the whole; cut further apart, two fewer at most.
    """
    one = data.draw(st.sampled_from([o for o in laws() if o.question == "sickness.benefit"]))
    case = random_case(one.graph.question, Random(seed)) | {"contribution_days_6_months": 180}

    def paid(spell, since, before):
        told = {"spell_days": spell, "days_since_last_spell": since, "days_paid_in_year": before}
        values = work(one.graph, case | told)
        return None if isinstance(values, Refusal) else values["sickness_payable_days"]

    since, before = case["days_since_last_spell"], case["days_paid_in_year"]
    whole = paid(first + second, since, before)
    if whole is None:
        return
    one_part = paid(first, since, before)
    other = paid(second, between if one_part else since, before + one_part)
    assert whole - 2 <= one_part + other <= whole or (one_part == 0 and other <= whole)
    if one_part and between <= 15:
        assert one_part + other == whole
