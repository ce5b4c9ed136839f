"""The page of a question: form, rules, figures, disputes, another day."""

from __future__ import annotations

from datetime import date

from saiban import law
from saiban.web.law import reading

TODAY = date(2026, 11, 22)


def test_every_question_of_every_place_has_a_page(client, db: None):
    wrong = {}
    for place in law.PLACES:
        for question in law.questions(place):
            address = f"/law/{place}/{question['question']}/"
            page = client.get(address)
            facts = [each["name"] for each in question["facts"]]
            if page.status_code != 200 or any(f'name="{each}"' not in page.text for each in facts):
                wrong[address] = page.status_code
            if len(page.content) > 100_000:
                wrong[address] = len(page.content)
    assert wrong == {}


def test_the_rules_are_told_in_order_with_their_sections(client, db: None):
    page = client.get("/law/sindh/survivors.pension/").text
    assert page.index("Widows&#x27; share") < page.index("All shares together")
    assert "never more than the total disablement pension" in page
    assert "Ordinance X of 1965 s.42(1)" in page
    assert "/law/sindh/rules/survivors_divisor/" in page


def test_figures_show_their_standing_and_where_they_were_read(client, db: None):
    page = client.get("/law/sindh/survivors.pension/").text
    assert "/law/values/survivors_widow_rate/#all_essi" in page
    assert "60%" in page
    assert "weakly sourced" in page
    assert "pakistancode.gov.pk" in page


def test_a_value_that_was_not_found_says_so(client, db: None):
    page = client.get("/law/punjab/maternity.benefit/").text
    assert "no source for Punjab was found" in page
    assert "not found" in page


def test_disputes_say_who_holds_which_reading(client, db: None):
    page = client.get("/law/federal/eobi.contribution/").text
    assert "the High Courts of Lahore, Islamabad and Peshawar" in page
    assert "An appeal is said to be pending" in page


def test_the_law_of_another_day_is_told(client, db: None):
    def base(on: str) -> str:
        page = client.get(f"/law/sindh/contribution.due/?on={on}").text
        return page.partition('id="rules"')[2].partition('id="values"')[0]

    assert "counted on the minimum wage" in base("2020-01-01")
    assert "counted on the minimum wage" not in base("2017-01-01")
    assert "1 January 2017" in base("2017-01-01")


def test_days_of_change_are_offered(client, db: None):
    days = reading.days_of_change("sindh", "contribution.due")
    assert date(2018, 5, 17) in days
    assert "?on=2018-05-17#rules" in client.get("/law/sindh/contribution.due/").text


def test_reading_shows_everything_that_deciding_stops_at():
    found = reading.read("punjab", "maternity.benefit", TODAY)
    assert isinstance(law.plan("maternity.benefit", on=TODAY, place="punjab"), law.Refusal)
    assert "maternity_qualified" in [each.name for each in found.rules]
    missing = [e.name for n in found.values for e in n.entries if e.value is None]
    assert "maternity_rate" in missing


def test_reading_agrees_with_what_is_decided(ask, widow):
    """Whatever an answer rests on is among what the page shows."""
    facts = {**widow, "total_disablement_pension": "30150.00"}
    told = {k: v == "yes" if v in ("yes", "no") else v for k, v in facts.items()}
    told |= {k: int(v) for k, v in facts.items() if v.isdigit()}
    answer = law.decide("survivors.pension", told, on=TODAY, place="sindh")
    assert isinstance(answer, law.Answer)
    shown = {each.name for each in reading.read("sindh", "survivors.pension", TODAY).names}
    assert {step.name for step in answer.steps} | {v.name for v in answer.values_used} <= shown


def test_a_question_that_is_not_modelled_here_says_where(client, db: None):
    page = client.get("/law/sindh/old_age.pension/")
    assert page.status_code == 404
    assert "old-age insurance is EOBI" in page.text.replace("&#x27;", "'")
    assert "/law/federal/old_age.pension/" in page.text


def test_a_rule_has_a_page_with_its_amendments_and_its_text(client, db: None):
    page = client.get("/law/sindh/rules/contribution_base_month/").text
    assert "From 17 May 2018" in page
    assert "From the beginning until 16 May 2018" in " ".join(page.split())
    assert "return minimum_wage_month" in page
    assert "/law/values/minimum_wage_month/" in page
    assert "/law/sindh/contribution.due/" in page


def test_rare_facts_are_folded_away_until_something_stands_there(client, db: None):
    folded = client.get("/law/sindh/medical.care/").text
    assert "<details><summary>Facts that matter in some cases only" in folded
    told = client.get("/law/sindh/medical.care/?months_employed=10").text
    assert "<details open><summary>Facts that matter in some cases only" in told
    wrong = client.get("/law/sindh/medical.care/answer/?months_employed=ten")
    assert wrong.status_code == 422
    assert "<details open><summary>Facts that matter in some cases only" in wrong.text


def test_a_fact_that_people_do_not_know_can_be_worked_out(client, db: None):
    page = client.get("/law/sindh/survivors.pension/").text
    assert "/law/sindh/disablement.pension/?on=2026-11-22&amp;degree=67" in page
