"""What people know is the wage of a month; the pages work out what the law asks for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from saiban import law
from saiban.web.law import asking, wages
from saiban.web.law.form import FactsForm
from tests.web.law.worked import worked_cases

TODAY = date(2026, 11, 22)


def test_a_widow_needs_no_word_of_the_law(ask, widow):
    """40,000 a month is 1,538.46 a day; 75 percent of thirty days is 34,615.35 to be shared."""
    widow.pop("total_disablement_pension")
    page = ask("sindh", "survivors.pension", widow, month_wage="40,000").text
    assert "The family gets Rs 34,615.35 a month, all together." in page
    told = page.index("The family gets")
    assert told < page.index("worked out from the month") < page.index("Rs 14,835.15")
    assert "Rs 14,835.15" in page
    assert "Rs 1,538.46 a day" in page
    assert "How the institution itself finds the daily wage was not read" in page
    assert "/law/values/minimum_wage_days_month/#all_essi" in page
    assert "/law/sindh/disablement.pension/answer/?daily_wage=1538.46&amp;degree=67" in page


def test_the_law_s_own_fact_goes_before_the_wage(ask, widow):
    page = ask("sindh", "survivors.pension", widow, month_wage="90000").text
    assert "Rs 30,150.00" in page
    assert "a day, " not in page


def test_the_wage_stays_in_the_address(ask):
    facts = {"month_wage": "40000", "incapacity_days": "30"}
    page = ask("punjab", "injury.benefit", facts).text
    assert "Rs 46,153.80" in page
    assert "month_wage=40000&amp;incapacity_days=30&amp;on=2026-11-22" in page


def test_where_the_pension_is_not_known_the_shares_are_told(ask, widow):
    widow.pop("total_disablement_pension")
    page = ask("punjab", "survivors.pension", widow, month_wage="40000").text
    assert "A figure that this needs was not found" in page
    assert "/law/values/total_disablement_degree_min/" in page
    assert "Of every Rs 10,000" in page
    assert "Rs 4,285.71" in page  # 60 of 140 parts


def test_the_same_wage_in_all_places(client, db: None):
    page = client.get("/law/all/injury.benefit/?month_wage=40000&incapacity_days=10").text
    row = page.partition("/law/kp/injury.benefit/answer/?month_wage=40000")[2]
    assert "Rs 15,384.60" in row.partition("</tr>")[0]
    assert "Rs 40,000.00" in page


@pytest.mark.parametrize("wrong", ["much", "-5", "10" * 15, "<b>1</b>"])
def test_a_wage_that_cannot_be_read(ask, wrong: str):
    page = ask("kp", "injury.benefit", {"month_wage": wrong, "incapacity_days": "3"})
    assert page.status_code == 422
    assert 'href="#id_month_wage"' in page.text


def test_twenty_six_days_of_a_wage_are_its_month():
    """Every worked case with a daily wage, asked again by the month: the same answer."""
    asked = 0
    for case in worked_cases():
        daily = case.facts.get("daily_wage")
        on = date.fromisoformat(case.on)
        if daily is None or Decimal(str(daily)) * 26 > 10**12:
            continue
        facts = {name: value for name, value in case.facts.items() if name != "daily_wage"}
        month = str(Decimal(str(daily)) * 26)
        found = asking.decide(
            case.place,
            case.question,
            {**facts, wages.NAME: month},
            on=on,
            positions=case.positions,
        )
        if on >= date(1970, 1, 1):
            assert found == case.answer, (case, found)
            asked += 1
    assert asked > 50


def test_without_a_wage_the_wage_is_missing(ask):
    page = ask("kp", "injury.benefit", {"incapacity_days": "3"}).text
    missing = page.partition("Something is missing")[2].partition("</ul>")[0]
    assert "Wage of a full month" in missing
    assert "Who knows it: The employer" in missing


def test_before_the_institution_a_wage_changes_nothing(ask):
    facts = {"month_wage": "40000", "incapacity_days": "3"}
    page = ask("sindh", "injury.benefit", facts, on="1900-01-01").text
    assert "There was no such law on this day" in page
    assert "SESSI can supply it" not in page


def test_who_can_supply_a_figure_is_whom_the_law_names(ask):
    page = ask("sindh", "domestic.benefit", {"domestic_claim": "sickness"}).text
    assert "The Sindh Labour Department can supply it." in page
    assert "SESSI can supply it." not in page


def test_a_day_to_come_is_said_to_be_so(ask):
    facts = {"month_wage": "40000", "incapacity_days": "3"}
    sentence = "This day is still to come"
    assert sentence in ask("kp", "injury.benefit", facts, on="2100-06-01").text
    assert sentence not in ask("kp", "injury.benefit", facts, on="2026-11-22").text


def test_a_wage_stands_for_one_fact_where_there_is_one():
    schemes = law.pakistan().schemes
    assert wages.stands_for(schemes["sindh"], "survivors.pension") == "total_disablement_pension"
    assert wages.stands_for(schemes["kp"], "sickness.benefit") == "daily_wage"
    assert wages.stands_for(schemes["kp"], "medical.care") == ""
    assert wages.stands_for(schemes["federal"], "old_age.pension") == ""


@pytest.mark.parametrize(
    "written, months",
    [
        ("720", 720),
        ("60 years", 720),
        ("60 years 6 months", 726),
        ("60 saal", 720),
        ("۶۰ سال", 720),
        ("12 سال 3 ماہ", 147),
        ("sixty", None),
        ("60 days", None),
    ],
)
def test_ages_are_written_in_years_too(written: str, months: int | None):
    scheme = law.pakistan().schemes["federal"]
    data = {"age_months": written, "on": "2026-11-22"}
    form = FactsForm(data, scheme=scheme, question="old_age.pension", initial={"on": TODAY})
    assert form.is_valid() == (months is not None)
    if months is not None:
        assert form.facts()["age_months"] == months
