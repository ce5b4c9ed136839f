"""The first screen of an answer: the sum in a sentence, why, and what to do next."""

from __future__ import annotations

from datetime import date

from saiban import law
from saiban.web.law import days, following, lead
from saiban.web.law.places import contract_of_country

TODAY = date(2026, 11, 22)
INJURY = {"daily_wage": "1500", "incapacity_days": "10"}
TEN_DAYS = {"daily_wage": "1500.00", "incapacity_days": 10}


def test_the_sum_comes_first_then_why_then_what_to_do(ask):
    page = ask("kp", "injury.benefit", INJURY).text
    said = [
        "The worker gets Rs 15,000.00 for these days.",
        "<strong>Why:</strong>",
        "What would change this",
        "What to do next",
        "Then and now",
        "How it was computed",
    ]
    assert [page.index(each) for each in said] == sorted(page.index(each) for each in said)


def test_what_is_said_is_said_of_questions_and_values_that_exist():
    contract = contract_of_country()
    assert {*lead.SUMS, *lead.FLAGS, *following.TIME, *following.ALSO} <= {*contract}
    assert {each for some in following.ALSO.values() for each in some} <= {*contract}
    assert {contract[each].unit for each in lead.SUMS} == {"PKR"}
    assert {contract[each].unit for each in lead.FLAGS} == {"flag"}
    for place in law.PLACES:
        scheme = law.pakistan().schemes[place]
        for question, name in following.TIME.items():
            assert not scheme.models(question) or name in scheme.catalogue


def test_who_gets_nothing_is_named_apart(ask, widow):
    page = ask("sindh", "survivors.pension", widow).text
    top = page.partition("<strong>Why:")[0]
    assert "Rs 0.00" not in top
    assert "Nothing in this case for:" in top
    assert 'href="#step-survivors_parent"' in top.partition("Nothing in this case for:")[2]


def test_days_to_claim_come_from_the_law_and_a_gap_is_said(ask):
    iddat = {"daily_wage": "1500", "iddat_days": "130"}
    page = ask("sindh", "iddat.benefit", iddat).text
    assert "Claim within 15 days." in page
    assert "/law/values/claim_days_iddat/#sindh" in page
    assert "B-28" in page
    page = ask("punjab", "iddat.benefit", iddat).text
    assert "How long there is to claim was not found for this place." in page
    assert "Claim within" not in page


def test_who_knows_what_has_to_be_shown(ask):
    page = ask("kp", "injury.benefit", INJURY).text
    line = page.partition("To be shown: Days of incapacity")[2].partition("</li>")[0]
    assert "Who knows it: The medical certificate" in line


def test_a_man_with_twelve_years_is_led_to_the_grant(ask):
    facts = {"average_monthly_wage": "37000", "insured_months": "12 years", "sex": "male"}
    page = ask("federal", "old_age.pension", {**facts, "age_months": "60 years", "miner": "no"})
    assert "36 months more" in page.text
    assert "720 months (60 years)" in page.text
    first = page.text.partition("What would change this")[0]
    assert "In the same case there is:" in first
    assert "Old-age grant" in first
    other = page.text.partition("What else there may be")[2]
    assert "Old-age grant</a>: " in other
    assert "Rs 444,000.00" in other  # twelve average wages


def test_nothing_is_answered_for_a_case_that_was_not_told(ask, widow):
    page = ask("sindh", "survivors.pension", widow).text
    care = page.partition("/law/sindh/medical.after_death/")[2].partition("</li>")[0]
    assert care
    assert "months" not in care.partition("</a>")[2]


def test_last_year_stands_beside_this_year(ask):
    facts = {"monthly_wage": "40000", "days_paid": "26", "covered_before": "yes"}
    page = ask("sindh", "contribution.due", facts, on="2026-01-15").text
    table = page.partition('id="days"')[2].partition("</table>")[0]
    assert "15 January 2025" in table
    assert "Rs 2,220.00" in table  # 6 percent of 37,000
    assert "Rs 2,400.00" in table
    assert "on=2025-01-15" in table


def test_days_without_any_answer_are_not_listed():
    scheme = law.pakistan().schemes["kp"]
    found = law.decide("injury.benefit", TEN_DAYS, on=TODAY, place="kp")
    told = {name: str(value) for name, value in TEN_DAYS.items()}

    def listed(on: date, facts: dict[str, object]) -> list[days.Then]:
        return days.of(scheme, "injury.benefit", facts, told, found, on=on, positions=())

    assert listed(date(1900, 1, 1), TEN_DAYS) == []
    rows = listed(date(2024, 2, 29), TEN_DAYS)
    assert [rows[0].day, rows[1].day] == [date(2024, 2, 29), date(2023, 2, 28)]
    assert rows[0].same


def test_an_urdu_reader_has_the_sentence_in_urdu(in_urdu, db: None):
    page = in_urdu.get("/law/kp/injury.benefit/answer/?daily_wage=1500&incapacity_days=10").text
    assert "کارکن کو ان دنوں کے Rs 15,000.00 ملتے ہیں۔" in page
    assert "اب کیا کریں" in page
    days = "contribution_days_12_months=200&days_before=42&days_after=42"
    refused = in_urdu.get(f"/law/punjab/maternity.benefit/answer/?daily_wage=1500&{days}").text
    assert "PESSI یہ بتا سکتا ہے۔" in refused
