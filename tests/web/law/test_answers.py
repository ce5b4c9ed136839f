"""An answer: its figures, its steps, its sources, and what to do where there is none."""

from __future__ import annotations

from datetime import date

import pytest

from saiban import law
from saiban.web.explain import shown
from tests.web.law.worked import worked_cases

TODAY = date(2026, 11, 22)


def test_a_widow_with_four_children_in_sindh(ask, widow):
    page = ask("sindh", "survivors.pension", widow)
    assert page.status_code == 200
    for figure in ("Rs 30,150.00", "Rs 12,921.43", "Rs 4,307.14"):
        assert figure in page.text


def test_every_worked_case_of_the_law_is_answered_the_same_on_a_page(ask):
    """Value in the title; a refusal, or a question that is not modelled, has no figure there."""
    wrong = []
    for case in worked_cases():
        page = ask(case.place, case.question, case.written, on=case.on, position=case.positions)
        title = page.text.partition("<h1>")[2].partition("</h1>")[0]
        answer = case.answer
        figure = "" if isinstance(answer, law.Refusal) else shown(answer.unit, answer.value)
        if page.status_code != 200 or (f">{figure}</bdi>" in title) != bool(figure):
            wrong.append((case, page.status_code))
    assert wrong == []


def test_every_figure_of_a_step_leads_to_its_explanation(ask, widow):
    page = ask("sindh", "survivors.pension", widow).text
    for address in (
        'href="#fact-widows"',
        'id="fact-widows"',
        'href="#step-survivors_divisor"',
        'id="step-survivors_divisor"',
        'href="/law/values/survivors_widow_rate/"',
        'href="/law/sindh/rules/survivors_pension/?on=2026-11-22"',
    ):
        assert address in page


def test_no_link_within_the_page_leads_nowhere(ask, widow):
    import re

    page = ask("sindh", "survivors.pension", widow).text
    wanted = set(re.findall(r'href="#([\w.-]+)"', page))
    assert wanted
    assert wanted <= set(re.findall(r'id="([\w.-]+)"', page))


def test_the_address_shows_the_same_case_again(client, ask, widow):
    first = ask("sindh", "survivors.pension", widow).text
    shared = "total_disablement_pension=30%2C150&amp;widows=1&amp;children=4"
    assert shared in first
    assert "on=2026-11-22" in first


def test_what_nobody_told_is_a_dash_and_what_never_was_is_none(ask):
    old = {"average_monthly_wage": "37000", "insured_months": "190", "age_months": "721"}
    page = ask("federal", "old_age.pension", {**old, "sex": "male", "miner": "no"})
    assert told(page.text, "entry_age_months") == "—"
    assert told(page.text, "insured_months") == "190 months"
    assert told(ask("kp", "sickness.benefit", {}).text, "days_since_last_spell") == "none"


def told(page: str, fact: str) -> str:
    """What the page says of a fact of the case."""
    shown = page.partition(f'id="fact-{fact}"')[2].partition("<bdi>")[2]
    return shown.partition("</bdi>")[0]


def test_another_day_is_another_law(ask):
    facts = {"monthly_wage": "24000", "days_paid": "26", "covered_before": "no"}
    assert "Rs 1,500.00" in ask("sindh", "contribution.due", facts, on="2023-03-01").text
    facts["monthly_wage"] = "16000"  # 6 percent of the minimum wage of 16,200
    assert "Rs 972.00" in ask("sindh", "contribution.due", facts, on="2018-09-01").text


def test_a_missing_fact_says_who_knows_it(ask):
    page = ask("kp", "sickness.benefit", {"daily_wage": "1500"}).text
    assert "Something is missing" in page
    assert "Contribution days in six months" in page
    assert "The medical certificate" in page


def test_a_dispute_shows_both_sides_with_their_figures(ask):
    page = ask("federal", "eobi.contribution", {"days_paid": "26"}, on="2026-01-15").text
    assert "the answer depends on the reading" in page
    assert "position=capped_3000" in page
    assert "Rs 180.00" in page
    assert "Rs 2,220.00" in page


def test_a_chosen_reading_gives_the_answer_and_is_named(ask):
    page = ask(
        "federal", "eobi.contribution", {"days_paid": "26"}, on="2026-01-15", position="capped_3000"
    ).text
    assert "Rs 180.00" in page
    assert "This answer follows these readings of the law" in page
    assert "the ceiling of Rs 3,000" in page
    without = page.partition("Reading chosen</dt>")[2].partition('href="')[2].partition('"')[0]
    assert without.endswith("days_paid=26&amp;on=2026-01-15")


def test_an_answer_says_how_many_of_its_figures_are_doubtful(ask, widow):
    page = ask("punjab", "survivors.pension", widow).text
    assert "disputed or not well sourced" not in page
    page = ask("sindh", "survivors.pension", widow).text
    assert "5 figures behind this answer are disputed or not well sourced." in page


def test_an_answer_says_what_is_only_inferred_under_a_later_act(ask, widow):
    page = ask("sindh", "survivors.pension", widow).text
    assert "s.42(1)(a) (inferred under Sindh Act VI of 2016)" in page
    assert "Sindh Act VI of 2016 holds from 2016-04-12; that it keeps this was not read." in page
    assert "inferred under" not in ask("islamabad", "survivors.pension", widow).text


def test_a_gap_names_the_reading_that_would_fill_it(ask):
    page = ask("punjab", "death.grant", {"daily_benefit": "1000"}).text
    assert "Not known" in page
    assert "position=death_grant_floor_of_1500" in page


def test_a_day_before_the_institution_is_told(ask, widow):
    page = ask("sindh", "survivors.pension", widow, on="1960-01-01").text
    assert "There was no such law on this day" in page


def test_all_places_side_by_side(client, db: None):
    facts = "daily_wage=1500&incapacity_days=10"
    page = client.get(f"/law/all/injury.benefit/?{facts}").text
    for place in law.PLACES:
        answer = None
        if place != "federal":
            answer = law.decide(
                "injury.benefit",
                {"daily_wage": "1500.00", "incapacity_days": 10},
                on=TODAY,
                place=place,
            )
        row = page.partition(f"/law/{place}/injury.benefit/answer/")[2].partition("</tr>")[0]
        assert row
        assert ("Rs " in row) == isinstance(answer, law.Answer)


def test_a_reading_of_one_place_does_not_disturb_the_others(client, db: None, widow):
    from urllib.parse import urlencode

    query = urlencode({**widow, "position": "notified_25000"})
    page = client.get(f"/law/all/survivors.pension/?{query}")
    assert page.status_code == 200
    assert page.text.count("Rs 30,150.00") >= 5


def test_the_explanations_of_the_counters_lead_here(client, db: None):
    from saiban.web import explain

    answer = law.decide(
        "injury.benefit", {"daily_wage": "1500.00", "incapacity_days": 10}, on=TODAY, place="kp"
    )
    shown = explain.of(answer, place="kp")
    addresses = [each.href for each in (*shown.steps, *shown.figures)]
    assert addresses
    assert [a for a in addresses if client.get(a).status_code != 200] == []


@pytest.mark.parametrize("place", law.PLACES)
def test_urdu_pages_name_everything_in_urdu(in_urdu, db: None, place: str):
    page = in_urdu.get(f"/law/{place}/").text
    for question in law.questions(place):
        assert question["title"]["ur"] in page.replace("&#x27;", "'")
