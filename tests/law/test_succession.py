"""An Act that nobody read whole: what goes on from the older text says that it is inferred."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from saiban import law
from saiban.law.engine.errors import LawError
from saiban.law.engine.scheme import Scheme
from saiban.law.engine.structure import require_sound
from saiban.law.engine.succession import Succession

TODAY = date(2026, 11, 22)
ACTS = {"sindh": date(2016, 4, 12), "kp": date(2021, 9, 9), "balochistan": date(2022, 10, 12)}
CASE = {
    "daily_wage": "1400.00",
    "contribution_days_6_months": 100,
    "spell_days": 10,
    "days_since_last_spell": None,
    "days_paid_in_year": 0,
    "illness": "ordinary",
}


@pytest.mark.parametrize(("place", "first_day"), ACTS.items())
def test_what_is_inherited_is_less_certain_from_the_acts_first_day(place, first_day):
    before = law.value("sickness_waiting_days", on=first_day - timedelta(days=1), place=place)
    since = law.value("sickness_waiting_days", on=first_day, place=place)
    assert (before.value, before.confidence) == (since.value, "high")
    assert "Inferred" not in before.note
    assert since.confidence == "medium"
    assert first_day.isoformat() in since.note


def test_a_step_says_that_its_section_is_inferred():
    whole_wage = "section_54a_not_applied"
    eve = law.decide("sickness.benefit", CASE, on=date(2021, 9, 8), place="kp", position=whole_wage)
    then = law.decide("sickness.benefit", CASE, on=TODAY, place="kp")
    assert not any("inferred" in step.cites for step in eve.steps)
    cites = {step.name: step.cites for step in then.steps}
    assert cites["sickness_benefit"] == "Ordinance X of 1965 s.35 (inferred under KP Act of 2021)"
    assert cites["benefit_wage_day"] == "KP Act of 2021 s.54-A"
    assert then.value == eve.value == 8 * 1400_00 * 3 // 4


def test_an_institutions_own_note_from_before_the_act_is_inherited_too():
    assert law.value("injury_rate", on=date(2021, 9, 8), place="kp").confidence == "high"
    assert law.value("injury_rate", on=TODAY, place="kp").confidence == "medium"


def test_what_was_confirmed_stays_certain_and_names_who_says_so():
    weeks = law.value("maternity_days_max", on=TODAY, place="sindh")
    assert weeks.confidence == "high"
    assert "sessi.gov.pk" in weeks.source[-1].address
    assert law.value("maternity_days_max", on=TODAY, place="kp").confidence == "medium"
    due = {"monthly_wage": "40000.00", "days_paid": 26, "covered_before": True}
    answer = law.decide("contribution.due", due, on=date(2026, 1, 15), place="kp")
    assert all(used.confidence != "low" for used in answer.values_used)
    assert {s.name for s in answer.steps if "inferred" not in s.cites} >= {"contribution_due"}


def test_the_minimum_wage_is_other_law():
    held = law.value("minimum_wage_days_month", on=TODAY, place="balochistan")
    assert held.confidence == "high"


@pytest.mark.parametrize("place", ["punjab", "islamabad", "federal"])
def test_where_the_older_text_is_still_the_law_nothing_is_inferred(place):
    assert law.pakistan().schemes[place].succession(TODAY) is None


def test_the_fingerprint_of_the_law_is_the_same_with_and_without():
    scheme = law.pakistan().schemes["sindh"]
    eve = law.pakistan().law("overlap", on=date(2016, 4, 11), place="sindh")
    assert eve.succession is None
    graph = law.pakistan().law("overlap", on=TODAY, place="sindh")
    assert graph.succession is scheme.manifest.successions[0]
    assert replace(graph, succession=None).law_version == graph.law_version == eve.law_version


def with_confirmed(confirmed):
    old = law.pakistan().schemes["kp"]
    act = Succession("KP Act of 2021", date(2021, 9, 9), "Ordinance X of 1965", confirmed)
    return Scheme(
        replace(old.manifest, successions=(act,)),
        contract=old.contract,
        facts=old.facts,
        catalogue=old.catalogue,
        sources=old.sources,
    )


@pytest.mark.parametrize(
    ("confirmed", "said"),
    [
        ({"moon_rate": ("S9",)}, "confirms moon_rate, which is no rule or value"),
        ({"injury_rate": ("NOBODY",)}, "confirms injury_rate by NOBODY"),
        ({"injury_rate": ()}, "confirms injury_rate by no source"),
    ],
)
def test_a_confirmation_needs_a_name_and_a_source(confirmed, said):
    with pytest.raises(LawError, match=said):
        require_sound(with_confirmed(confirmed))
    assert require_sound(with_confirmed({"injury_rate": ("S9",)}))
