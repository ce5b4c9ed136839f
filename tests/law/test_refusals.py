"""A refusal for want of a source says what is missing and who can supply it."""

from datetime import date

import pytest

from saiban import law
from saiban.law.engine.graph import Graph

DAYS = (date(2010, 1, 1), date(2015, 1, 1), date(2022, 6, 1), date(2026, 11, 22))
SAYS = ("can supply", "can say")


def refusals(place, on):
    """Of whole questions, and of the cases that a guarded rule refuses."""
    country = law.pakistan()
    for question in country.scheme(place).manifest.questions:
        found = country.law(question, on=on, place=place)
        for each in found.unknown.values() if isinstance(found, Graph) else (found,):
            yield question, each


@pytest.mark.parametrize("place", law.PLACES)
@pytest.mark.parametrize("on", DAYS, ids=str)
def test_what_was_not_found_names_who_has_it(place, on):
    unnamed = [
        (question, each.detail)
        for question, each in refusals(place, on)
        if each.reason is law.Reason.NOT_MODELLED and not any(w in each.detail for w in SAYS)
    ]
    assert unnamed == []


def test_an_entry_may_name_somebody_else_than_the_institution():
    asked = {"on": DAYS[-1], "place": "kp"}
    other = law.decide("domestic.benefit", {"domestic_claim": "sickness"}, **asked)
    assert isinstance(other, law.Refusal)
    assert other.detail.endswith("The KP Labour Department can supply it.")
    own = law.decide("iddat.benefit", {"daily_wage": "1.00", "iddat_days": 1}, **asked)
    assert isinstance(own, law.Refusal)
    assert own.detail.endswith("KPESSI can supply it.")


def asked_further(place, question, on, chosen=()):
    """Each refusal behind a question, with the positions that led to it: its advice followed."""
    found = law.pakistan().law(question, on=on, place=place, position=chosen)
    whole = isinstance(found, Graph)
    for each in (*found.unknown.values(), *found.refused_parts.values()) if whole else (found,):
        yield chosen, each
        for position in each.positions:
            if position not in chosen:
                yield from asked_further(place, question, on, (*chosen, position))


@pytest.mark.parametrize("place", law.PLACES)
def test_positions_that_a_refusal_names_lead_on(place):
    """None is named twice, and none excludes one that was chosen (which would be BadInput)."""
    scheme = law.pakistan().scheme(place)
    followed = 0
    for on in (day for day in scheme.changes if day.year >= 2005):
        for question in scheme.manifest.questions:
            for chosen, refusal in asked_further(place, question, on):
                assert not set(chosen) & set(refusal.positions), (question, on, refusal)
                followed += len(refusal.positions)
    assert followed


def test_a_gap_that_the_chosen_reading_leaves_open_has_no_filler():
    wage = {"monthly_wage": "9000.00", "days_paid": 26, "covered_before": False}
    asked = {"on": date(2020, 1, 31), "place": "islamabad", "position": "code_copy_5000"}
    found = law.decide("contribution.due", wage, **asked)
    assert isinstance(found, law.Refusal)
    assert (found.reason, found.positions) == (law.Reason.NOT_MODELLED, ())
