"""What an answer on a benefit shows beyond its figure: the condition that fails, the readings."""

from datetime import date

import pytest

from saiban import law
from saiban.law.ordinance_1965.disablement import disablement_band, disablement_degree_counted

ON = date(2026, 11, 22)
SICK = {
    "daily_wage": "1000.00",
    "contribution_days_6_months": 89,
    "spell_days": 10,
    "days_since_last_spell": None,
    "days_paid_in_year": 0,
    "illness": "ordinary",
}


def decided(question, facts, place, position=None):
    found = law.decide(question, facts, on=ON, place=place, position=position)
    assert isinstance(found, law.Answer), found
    return found


def step(answer, name):
    return next(s for s in answer.steps if s.name == name).as_json()


@pytest.mark.parametrize(
    ("degree", "band"),
    [
        (0, "none"),
        (1, "minor"),
        (20, "minor"),
        (21, "partial"),
        (66, "partial"),
        (67, "total"),
        (100, "total"),
    ],
)
def test_the_band_of_a_degree(degree, band):
    answer = decided("disablement.gratuity", {"daily_wage": "1.00", "degree": degree}, "sindh")
    assert step(answer, "disablement_band")["value"] == band
    assert disablement_band(degree, 20, 67) == band


def test_the_shared_text_takes_total_disablement_for_one_degree():
    assert [disablement_degree_counted(degree, 67) for degree in (50, 67, 80)] == [50, 67, 67]


def test_a_condition_that_fails_is_seen_in_its_step():
    answer = decided("sickness.benefit", SICK, "punjab")
    assert answer.value == 0
    assert step(answer, "sickness_qualified") == {
        "name": "sickness_qualified",
        "value": False,
        "unit": "flag",
        "cites": "Ordinance X of 1965 s.35(1)",
        "from": {"contribution_days_6_months": 89, "sickness_qualifying_days": 90},
    }


def test_a_rate_not_found_touches_only_its_own_illness():
    ordinary = decided("sickness.benefit", SICK, "punjab")
    assert "sickness_rate_long_illness" not in {v.name for v in ordinary.values_used}
    long = law.decide("sickness.benefit", {**SICK, "illness": "cancer"}, on=ON, place="punjab")
    assert isinstance(long, law.Refusal)
    assert "no source for Punjab was found" in long.detail


def test_the_dispute_above_67_percent_names_both_readings():
    facts = {"daily_wage": "1500.00", "degree": 80}
    refused = law.decide("disablement.pension", facts, on=ON, place="sindh")
    assert isinstance(refused, law.Refusal)
    assert refused.positions == ("degree_as_assessed", "degree_capped_at_total")
    taken = decided("disablement.pension", facts, "sindh", "degree_as_assessed")
    assert taken.positions == ("degree_as_assessed",)


def test_nothing_says_how_to_round_and_the_step_says_so():
    facts = {"daily_wage": "1500.00", "degree": 50}
    rounded = next(
        s
        for s in decided("disablement.pension", facts, "sindh").steps
        if s.name == "disablement_pension"
    )
    assert rounded.rounding == "half up to 1 paisa (none found)"


def test_a_refusal_says_what_is_missing_and_where_it_was_looked_for():
    facts = {"daily_wage": "1500.00", "degree": 10}
    for place, says in (
        ("kp", "from 5 to 20 percent; its formula was not found"),
        ("balochistan", "neither the notification nor a schedule"),
    ):
        refused = law.decide("disablement.gratuity", facts, on=ON, place=place)
        assert isinstance(refused, law.Refusal)
        assert says in refused.detail


def test_every_benefit_says_in_every_place_what_it_knows():
    """A question of the contract is modelled, or refused with a sentence of its own."""
    for place, scheme in law.pakistan().schemes.items():
        for name in scheme.contract:
            if not scheme.models(name):
                refused = law.decide(name, {}, on=ON, place=place)
                assert isinstance(refused, law.Refusal)
                assert "has not been written here yet" not in refused.detail, (place, name)
