"""What changed between two days: each change on its day, in words, with whom to believe."""

from datetime import date, timedelta

import pytest

from saiban.law.diff import Kind, between
from saiban.law.engine.errors import BadInput
from saiban.law.engine.refusal import Refusal
from saiban.law.pakistan import pakistan
from saiban.law.toyland.scheme import toyland


def changes(since, until, **more):
    return between(
        toyland(), since=date.fromisoformat(since), until=date.fromisoformat(until), **more
    )


def named(found, name, position=None):
    (change,) = [c for c in found if (c.name, c.position) == (name, position)]
    return change


def test_a_value_from_old_to_new_in_words():
    limit = named(changes("2009-12-31", "2010-01-01", place="hillshire"), "wage_limit")
    assert limit.sentence == (
        "Weekly wage up to which a wick is liable: from Rs 300.00 to Rs 500.00 (up Rs 200.00)"
    )
    assert limit.after.standing == (
        "in_force, high confidence; s.1; The Toyland Almanac, chapter on lanterns"
    )
    assert {"levy.due", "levy.liable"} <= set(limit.affects)
    assert limit.as_json()["before"]["value"] == "300.00"


def test_a_rule_that_was_amended_shows_both_texts():
    base = named(changes("2009-12-31", "2010-01-01", place="hillshire"), "levy_base")
    assert base.kind is Kind.RULE
    assert base.before.words == "“The levy falls on the whole wage.”"
    assert base.after.data["cites"] == "Lantern Act s.2 as amended 2010"


def test_a_question_that_began_and_one_that_stopped_to_be_answered():
    began = named(changes("2009-12-31", "2010-01-01", place="hillshire"), "levy.rebate")
    assert (
        began.sentence == "Rebate: is answered from this day; until then no answer (not_in_force)"
    )
    stopped = named(changes("2011-12-31", "2012-01-01", place="marshmere"), "levy.fine")
    assert stopped.sentence == "Fine: is not answered any more; no answer (not_in_force)"
    assert stopped.after.standing == "Marshmere repealed fines in 2012. (s.9)"


def test_a_position_that_begins_to_matter_and_what_stays_answered_under_it():
    found = changes("2014-12-31", "2015-01-01", place="marshmere")
    assert named(found, "bog_court").kind is Kind.POSITION
    contested = named(found, "levy.due")
    assert contested.after.data["reason"] == "contested"
    assert named(found, "levy_base", "bog_court").after.data["cites"] == "Marsh Law Bog Court 2015"


def test_days_are_told_one_by_one_and_places_apart():
    found = changes("2009-12-31", "2012-12-31")
    assert [c.on.year for c in found if c.place == "hillshire"] == [2010] * len(
        [c for c in found if c.place == "hillshire"]
    )
    assert {c.on.year for c in found if c.place == "marshmere"} == {2010, 2012}


def test_only_what_a_question_rests_on():
    found = changes("2009-12-31", "2010-01-01", place="hillshire", question="levy.rebate")
    assert {c.name for c in found} == {"rebate", "rebate_rate", "levy.rebate"}


def test_nothing_changed():
    assert changes("2010-01-01", "2011-12-31", place="hillshire") == ()
    assert changes("2010-01-01", "2010-01-01") == ()


def test_the_first_day_of_a_law_is_one_line_and_its_questions():
    found = changes("1999-12-31", "2000-01-01", place="hillshire")
    assert found[0].kind is Kind.SCHEME
    assert found[0].sentence.endswith("begins: Lantern Act")
    assert {c.kind for c in found[1:]} == {Kind.QUESTION}


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"place": "atlantis"}, "place"),
        ({"place": "hillshire", "question": "levy.joy"}, "question"),
    ],
)
def test_unknown_names_are_bad_input(more, field):
    with pytest.raises(BadInput) as caught:
        changes("2009-12-31", "2010-01-01", **more)
    assert caught.value.field == field


def test_days_in_the_wrong_order():
    with pytest.raises(BadInput, match="is before 2010-01-01"):
        changes("2010-01-01", "2009-01-01")


def test_where_an_answer_changes_its_law_a_change_is_told():
    """No question of Pakistan changes its answer on a day on which nothing is said to change."""
    country, silent = pakistan(), []
    for place, scheme in country.schemes.items():
        told = between(country, since=date(2007, 12, 31), until=date(2026, 12, 31), place=place)
        days = {(c.on, q) for c in told for q in c.affects}
        for question in scheme.manifest.questions:
            for day in scheme.changes:
                if not date(2007, 12, 31) < day <= date(2026, 12, 31):
                    continue
                was, now = (
                    country.law(question, on=on, place=place)
                    for on in (day - timedelta(days=1), day)
                )
                if gist(was) != gist(now) and (day, question) not in days:
                    silent.append((place, question, day))
    assert silent == []


def gist(outcome):
    return outcome if isinstance(outcome, Refusal) else outcome.law_version
