"""The ways in: by person, by institution, by everyday words."""

from __future__ import annotations

import pytest

from saiban import law
from saiban.web.law import people, search, urdu
from saiban.web.law.everyday import WHEN, WORDS
from saiban.web.law.places import NAMES, contract_of_country


def test_every_question_is_in_a_group():
    assert people.ungrouped() == [], "say in saiban/web/law/people.py whom the question concerns"


def test_every_name_of_a_group_is_a_question_or_the_beginning_of_one():
    names = list(contract_of_country())
    wrong = [
        (group.name, each)
        for group in people.GROUPS
        for each in group.questions
        if not any(n == each or (each.endswith(".") and n.startswith(each)) for n in names)
    ]
    assert wrong == []


def test_what_is_said_of_questions_is_said_of_questions_that_exist():
    assert {*WHEN, *WORDS} <= {*contract_of_country()}


def test_urdu_hints_are_of_facts_that_exist():
    facts = {fact["name"]: fact for each in law.questions() for fact in each["facts"]}
    assert set(urdu.WHY) <= set(facts)
    assert set(urdu.WHO) <= {fact["who"] for fact in facts.values()}


def test_every_place_has_a_name():
    assert {*law.PLACES} <= {*NAMES}


def test_the_front_page_leads_here(client, db: None):
    front = client.get("/").text
    assert 'action="/law/"' in front
    assert '<a href="/law/">' in front
    for group in people.GROUPS:
        assert f'href="/law/for/{group.name}/"' in front


def test_the_door_shows_persons_and_institutions(client, db: None):
    page = client.get("/law/").text
    for said in ("I was hurt at work", "widow, children, parents", "SESSI", "EOBI"):
        assert said in page
    assert "<script" not in page
    assert "style=" not in page


def test_a_question_in_no_group_is_shown_all_the_same(client, db: None, monkeypatch):
    monkeypatch.setattr(people, "GROUPS", people.GROUPS[1:2])
    page = client.get("/law/").text
    assert "Other questions" in page
    assert "/law/federal/old_age.pension/" in page


def test_each_group_and_institution_has_a_page(client, db: None):
    for group in people.GROUPS:
        page = client.get(f"/law/for/{group.name}/")
        assert page.status_code == 200
        for question in people.questions_of(group):
            assert question in page.text
    for place in law.PLACES:
        page = client.get(f"/law/{place}/")
        for question in law.questions(place):
            assert f"/law/{place}/{question['question']}/" in page.text


@pytest.mark.parametrize(
    "text, question, place",
    [
        ("what does a widow with four children get in Sindh", "survivors.pension", "sindh"),
        ("beva", "survivors.pension", None),
        ("بیوہ", "survivors.pension", None),
        ("بيوه كراچي", "survivors.pension", "sindh"),  # Arabic letters for Urdu ones
        ("acident lahore", "injury.benefit", "punjab"),
        ("maternty", "maternity.benefit", None),
        ("pinsion old age", "old_age.pension", None),
        ("حادثہ", "injury.benefit", None),
        ("late fee", "contribution.increase", None),
        ("ASPATAAL hospital", "medical.care", None),
        ("maid", "domestic.benefit", None),
        ("ghareelu mulazim", "domestic.benefit", None),
        ("weaver hurt Faisalabad", "injury.benefit", "punjab"),
        ("mother Quetta", "maternity.benefit", "balochistan"),
        ("malik paisay nahi deta", "contribution.credited", None),
        ("miner", "old_age.pension", None),
        ("shohar mar gaya karachi", "survivors.pension", "sindh"),
        ("pension", "old_age.pension", None),
        ("ایبٹ آباد بیوہ", "survivors.pension", "kp"),
        ("fired while sick", "employment.protected", None),
        ("dismissed", "employment.protected", None),
        ("nikala", "employment.protected", None),
        ("naukri se nikal diya Karachi", "employment.protected", "sindh"),
        ("نوکری سے نکالا", "employment.protected", None),
        ("beva pension band", "survivors.old_age_continues", None),
        ("پنشن بند", "survivors.old_age_continues", None),
        ("children after mother died", "survivors.old_age_continues", None),
        ("mazoor pension khatam", "eobi.invalidity_continues", None),
        ("invalidity pension stopped", "eobi.invalidity_continues", None),
        ("army police eobi", "eobi.left_out", "federal"),
        ("give back eobi money", "benefit.repayment", "federal"),
        ("wapas karna", "benefit.repayment", None),
    ],
)
def test_everyday_words_find_the_question(text: str, question: str, place: str | None):
    found = search.find(text)
    assert question in found.questions[:3]
    assert found.place == place


def test_whose_trade_is_named_is_led_to_its_group(client, db: None):
    for words, group in (("bhatta mazdoor", "kiln"), ("employer never paid", "unpaid")):
        page = client.get("/law/", {"q": words}).text.partition("Who are you?")[0]
        assert f'href="/law/for/{group}/"' in page


def test_a_word_that_says_nothing_leads_nowhere():
    assert search.find("mazdoor").questions == ()


def test_figures_are_found_too(client, db: None):
    assert "minimum_wage_month" in search.find("minimum wage").values[:3]
    assert "minimum_wage_month" in search.find("kam se kam ujrat").values[:3]
    assert "/law/values/minimum_wage_month/" in client.get("/law/?q=کم از کم اجرت").text


def test_a_named_place_is_gone_to_at_once(client, db: None):
    assert "/law/sindh/survivors.pension/" in client.get("/law/?q=widow+sindh").text


def test_a_place_alone_leads_to_its_institution(client, db: None):
    page = client.get("/law/?q=کراچی").text
    assert '<a href="/law/sindh/">' in page
    assert "Nothing was found" not in page


def test_nothing_found_says_what_to_do(client, db: None):
    page = client.get("/law/?q=zzqqxx")
    assert "Nothing was found" in page.text
    assert page.status_code == 200
