"""What must hold of benefits for any facts: plan is law, more is never less, limits limit."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from saiban import law
from saiban.law.facts import FACTS

ON = date(2026, 11, 22)
HERE = "section_54a_not_applied"
LAW = [
    ("sickness.benefit", "punjab", None),
    ("sickness.benefit", "kp", None),
    ("maternity.benefit", "sindh", None),
    ("maternity.benefit", "kp", None),
    ("iddat.benefit", "punjab", None),
    ("iddat.benefit", "islamabad", HERE),
    ("iddat.benefit", "islamabad", "section_54a_applied"),
    ("injury.benefit", "sindh", None),
    ("disablement.gratuity", "sindh", None),
    ("disablement.pension", "sindh", None),
    ("disablement.pension", "sindh", "degree_as_assessed"),
    ("disablement.pension", "sindh", "degree_capped_at_total"),
    ("survivors.pension", "balochistan", None),
    ("survivors.siblings", "punjab", None),
    ("death.grant", "sindh", None),
    ("death.grant", "kp", "death_grant_floor_of_1500"),
    ("overlap", "islamabad", None),
    ("old_age.pension", "federal", None),
    ("old_age.grant", "federal", None),
    ("invalidity.pension", "federal", None),
    ("survivors.old_age", "federal", None),
]
WAGES = ("daily_wage", "average_monthly_wage", "daily_benefit", "total_disablement_pension")
paisa = st.integers(min_value=0, max_value=10**9)
family = st.integers(min_value=0, max_value=9)
everywhere = pytest.mark.parametrize(("question", "place", "position"), LAW)


def fact(name):
    """Values of a declared fact, as rules see them; amounts and counts within reason."""
    declared = FACTS[name]
    if declared.choices:
        return st.sampled_from(declared.choices)
    if declared.unit == "flag":
        return st.booleans()
    if declared.unit == "PKR":
        return paisa
    if declared.unit == "percent":
        return st.integers(0, 10_000)
    most = declared.maximum or {"days": 400, "months": 800, "count": 9}[declared.unit]
    return st.integers(0, most)


def facts(question):
    names = law.pakistan().question(question, "federal").facts
    return st.fixed_dictionaries({name: fact(name) for name in names})


def planned(question, place, position=None):
    found = law.plan(question, on=ON, place=place, position=position)
    assert isinstance(found, law.Plan), found
    return found


@everywhere
@settings(max_examples=40)
@given(data=st.data())
def test_plan_is_decide(question, place, position, data):
    told = data.draw(facts(question))
    plan = planned(question, place, position)
    shown = {n: f"{v // 100}.{v % 100:02d}" if _percent(n) else v for n, v in told.items()}
    answer = law.decide(question, shown, on=ON, place=place, position=position)
    rows = plan.rows_with_parts([[told[name]] for name in plan.facts])
    if isinstance(answer, law.Refusal):
        assert not plan.whole
        assert plan(**told) == answer
        assert set(rows[0]) == {answer}
    else:
        assert answer.value >= 0
        assert plan(**told) == answer.value
        assert plan.parts(**told) == dict(answer.parts)
        assert rows == [(answer.value, *answer.parts.values())]
        assert plan.law_version == answer.law_version


def _percent(name):
    return FACTS[name].unit == "percent"


@everywhere
@settings(max_examples=40)
@given(data=st.data(), more=paisa)
def test_more_wage_never_gives_less(question, place, position, data, more):
    told = data.draw(facts(question))
    plan = planned(question, place, position)
    for name in set(plan.facts) & {*WAGES, "daily_sickness", "daily_maternity", "daily_injury"}:
        lower, higher = plan(**told), plan(**{**told, name: told[name] + more})
        if isinstance(lower, law.Refusal):
            assert higher == lower
        else:
            assert lower <= higher


people = st.fixed_dictionaries(
    {
        "total_disablement_pension": paisa,
        "widows": st.integers(0, 4),
        "children": family,
        "full_orphans": family,
        "dependent_father": st.booleans(),
        "dependent_mother": st.booleans(),
    }
)


def exact(told):
    """The shares of section 42 as fractions of a paisa, worked out apart from the rules."""
    parent = told["dependent_father"] or told["dependent_mother"]
    young = told["children"] + told["full_orphans"]
    shares = {
        "widow_each": (told["widows"], Fraction(3, 5 * max(1, told["widows"]))),
        "child_each": (told["children"], Fraction(1, 5)),
        "full_orphan_each": (told["full_orphans"], Fraction(2, 5)),
        "parent": (int(parent and told["widows"] == 0), Fraction(1, 5 if young else 2)),
    }
    whole = sum(count * share for count, share in shares.values())
    scale = told["total_disablement_pension"] / max(Fraction(1), whole)
    return {part: (count, share * scale) for part, (count, share) in shares.items()}


@given(told=people)
def test_the_cap_of_survivors_holds(told):
    """Exactly, the shares never pass the total pension; each rounded share is half a paisa off."""
    plan = planned("survivors.pension", "islamabad")
    total, parts, shares = plan(**told), plan.parts(**told), exact(told)
    assert sum(count * share for count, share in shares.values()) <= told[WAGES[3]]
    assert total <= told[WAGES[3]]
    heads = 0
    for part, (count, share) in shares.items():
        heads += count
        assert abs(parts[part] - (share if count else 0)) <= Fraction(1, 2), part
    paid = sum(count * parts[part] for part, (count, _) in shares.items())
    assert abs(2 * (paid - total)) <= heads + 1


@given(told=people)
def test_one_more_child_never_lowers_the_family(told):
    """Unless a parent stood alone: from a half under (2-A) to two fifths under (2)."""
    plan = planned("survivors.pension", "islamabad")
    alone = told["widows"] + told["children"] + told["full_orphans"] == 0
    for child in ("children", "full_orphans"):
        fewer, more = plan(**told), plan(**{**told, child: told[child] + 1})
        parent = told["dependent_father"] or told["dependent_mother"]
        if alone and parent and child == "children":
            assert 5 * more <= 4 * fewer + 5
        else:
            assert fewer <= more


@given(told=people)
def test_one_more_child_never_gives_another_more(told):
    plan = planned("survivors.pension", "islamabad")
    assume(told["children"] > 0)
    fewer, more = plan.parts(**told), plan.parts(**{**told, "children": told["children"] + 1})
    assert all(more[part] <= fewer[part] for part in fewer)


spell = st.integers(min_value=0, max_value=500)
gaps = st.one_of(st.none(), st.integers(0, 400))


def sick(place, days, gap, paid, illness, wage=100_000):
    told = {
        "daily_wage": wage,
        "contribution_days_6_months": 120,
        "spell_days": days,
        "days_since_last_spell": gap,
        "days_paid_in_year": paid,
        "illness": illness,
    }
    found = law.decide("sickness.benefit", told, on=ON, place=place)
    assert isinstance(found, law.Answer), found
    return next(s.value for s in found.steps if s.name == "sickness_payable_days"), found.value


@settings(max_examples=60)
@given(days=spell, gap=gaps, paid=spell, illness=st.sampled_from(["ordinary", "cancer"]))
def test_paid_days_never_pass_the_yearly_limit(days, gap, paid, illness):
    limit = 121 if illness == "ordinary" else 365
    payable, _ = sick("kp", days, gap, paid, illness)
    assert 0 <= payable <= days
    assert paid + payable <= max(limit, paid)


@settings(max_examples=60)
@given(first=spell, second=spell, gap=gaps, between=st.integers(1, 60), paid=spell, wage=paisa)
def test_a_spell_cut_in_two_never_pays_more(first, second, gap, between, paid, wage):
    """Linked within fifteen days it pays the same number of days, else fewer.

    In money the parts may be one paisa more, for each is rounded.
    """
    whole, whole_sum = sick("punjab", first + second, gap, paid, "ordinary", wage)
    one, one_sum = sick("punjab", first, gap, paid, "ordinary", wage)
    since = between if one else gap if gap is None else gap + first + between
    two, two_sum = sick("punjab", second, since, paid + one, "ordinary", wage)
    assert one + two <= whole
    assert one_sum + two_sum <= whole_sum + 1
    if one and between <= 15:
        assert one + two == whole


@given(days=st.integers(0, 400), more=st.integers(0, 50))
def test_injury_is_paid_for_at_most_180_days(days, more):
    plan = planned("injury.benefit", "kp")
    paid = plan(daily_wage=100, incapacity_days=days)
    assert paid == 100 * min(days, 180)
    assert paid <= plan(daily_wage=100, incapacity_days=days + more)


@given(before=st.integers(0, 200), after=st.integers(0, 200))
def test_maternity_is_paid_for_at_most_84_days_42_before(before, after):
    plan = planned("maternity.benefit", "kp")
    told = {"daily_wage": 100, "contribution_days_12_months": 200}
    days = plan(**told, days_before=before, days_after=after) // 100
    assert days <= 84
    assert days - after <= 42
    assert days <= before + after


@pytest.mark.parametrize("position", ["degree_as_assessed", "degree_capped_at_total"])
@given(wage=paisa, degree=st.integers(0, 99))
def test_a_higher_degree_never_has_a_lower_pension(position, wage, degree):
    plan = planned("disablement.pension", "sindh", position)
    assert plan(daily_wage=wage, degree=degree) <= plan(daily_wage=wage, degree=degree + 1)


@given(wage=paisa, degree=st.integers(1, 100))
def test_a_degree_has_a_gratuity_or_a_pension_never_both(wage, degree):
    assume(wage > 10)
    pension = planned("disablement.pension", "sindh", "degree_as_assessed")
    gratuity = planned("disablement.gratuity", "sindh")
    told = {"daily_wage": wage, "degree": degree}
    assert (pension(**told) > 0) != (gratuity(**told) > 0)


@given(told=facts("overlap"))
def test_the_highest_benefit_is_paid_once(told):
    plan = planned("overlap", "punjab")
    one_by_one = [
        plan(**{**told, **dict.fromkeys(others, 0)})
        for others in (
            ("daily_maternity", "daily_injury"),
            ("daily_sickness", "daily_injury"),
            ("daily_sickness", "daily_maternity"),
        )
    ]
    assert plan(**told) == max(one_by_one)


@given(told=facts("old_age.pension"), more=st.integers(1, 60))
def test_longer_insurance_never_lowers_a_pension(told, more):
    plan = planned("old_age.pension", "federal")
    longer = {**told, "insured_months": told["insured_months"] + more}
    assert plan(**told) <= plan(**longer)


@given(told=facts("old_age.pension"), months=st.integers(1, 60))
def test_waiting_never_lowers_a_pension(told, months):
    plan = planned("old_age.pension", "federal")
    assert plan(**told) <= plan(**{**told, "age_months": told["age_months"] + months})


@given(told=facts("old_age.pension"))
def test_there_is_a_pension_or_a_grant_never_both(told):
    pension, grant = planned("old_age.pension", "federal"), planned("old_age.grant", "federal")
    assert pension(**told) == 0 or grant(**told) == 0


@given(told=facts("survivors.old_age"))
def test_survivors_share_one_pension_in_order(told):
    plan = planned("survivors.old_age", "federal")
    total, parts = plan(**told), plan.parts(**told)
    children = told["children"]
    paid = parts["spouse_share"] + parts["parents_share"] + children * parts["child_each"]
    assert abs(2 * (paid - total)) <= children
    assert sum(1 for part in parts.values() if part > 0) <= 1
