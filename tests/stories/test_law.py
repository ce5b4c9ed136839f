"""Somebody without legal training asks the law: from the front page to a figure, and back."""

from __future__ import annotations

import re
import time

import pytest

from tests.stories.test_keyboard import follow, tab_to
from tests.stories.visitor import PHONE, Visitor, wrong_with
from tests.web import browser

A_MINUTE = 60


def test_what_does_a_widow_with_four_children_get_in_sindh(visit) -> None:
    start = time.monotonic()
    widow = visit(language="en")
    given_the_front_page(widow)
    when_she_searches(widow, "widow with four children Sindh")
    widow.follows("Survivors' pensions a month – Sindh")
    when_she_tells_the_wage_and_the_family(widow)
    then_there_is_a_figure_with_its_reasons(widow)
    assert time.monotonic() - start < A_MINUTE


def given_the_front_page(widow: Visitor) -> None:
    """Nobody signs in."""
    widow.goes_to("/")
    widow.sees("What is my right?")


def when_she_searches(widow: Visitor, words: str) -> None:
    """In her own words."""
    widow.page.get_by_role("searchbox").fill(words)
    widow.presses("Search the law")
    widow.sees("Found for", "Iddat benefit – Sindh", "Death grant – Sindh")


def when_she_tells_the_wage_and_the_family(widow: Visitor) -> None:
    """Nothing that only an institution knows: his wage, and how many they are."""
    widow.writes("Wage of a full month", "Rs 40,000")
    widow.writes("Widows", "1")
    widow.writes("Children", "4")
    widow.writes("Full orphans", "0")
    for parent in ("Dependent father", "Dependent mother"):
        widow.page.get_by_role("group", name=parent).get_by_label("No").check()
    widow.presses("Show what the law gives")


def then_there_is_a_figure_with_its_reasons(widow: Visitor) -> None:
    """Three fifths and four fifths are seven fifths, so everything is divided by 140 percent."""
    widow.sees("The family gets Rs 34,615.35 a month, all together.")
    sentence = widow.page.locator(".lead").bounding_box()
    assert sentence["y"] + sentence["height"] < widow.page.viewport_size["height"]
    widow.sees("Rs 1,538.46 a day", "What to do next", "Death grant")
    assert "Rs 14,835.15" in widow.row_says("Each widow")
    assert "Rs 4,945.05" in widow.row_says("Each child")
    widow.sees("What would change this", "How it was computed", "Ordinance X of 1965")
    widow.follows(re.compile("^Each widow"))
    widow.sees("an equal part of the widows' share")


def test_an_answer_is_shared_compared_and_changed(visit) -> None:
    worker = visit(language="en")
    worker.goes_to("/law/for/sick/")
    worker.follows("Khyber Pakhtunkhwa")
    worker.page.get_by_text("I know it more exactly: Daily wage").click()
    worker.writes("Daily wage", "1,500")
    worker.writes("Contribution days in six months", "76")
    worker.writes("Days of this spell", "10")
    worker.writes("Days already paid in 365 days", "0")
    worker.chooses("Ordinary illness")
    worker.presses("Show what the law gives")
    worker.sees("Rs 0.00", "14 days more", "Then the answer is Rs 9,000.00")
    shared = worker.page.locator(".address").inner_text()
    friend = visit(language="ur")
    friend.goes_to(shared)
    friend.sees("بیماری کا فائدہ", "14 دن زیادہ")
    worker.follows("The same case in all places")
    assert "KPESSI" in worker.text
    worker.follows("Khyber Pakhtunkhwa")
    worker.follows("Change the figures")
    assert worker.field("Contribution days in six months").input_value() == "76"
    worker.writes("Contribution days in six months", "90")
    worker.presses("Show what the law gives")
    worker.sees("Sickness benefit for a spell: Rs 9,000.00")


def test_what_is_written_wrongly_is_kept_and_said(visit) -> None:
    worker = visit(language="en")
    worker.goes_to("/law/kp/injury.benefit/")
    worker.page.get_by_text("I know it more exactly: Daily wage").click()
    worker.writes("Daily wage", "much")
    worker.writes("Days of incapacity", "12")
    worker.presses("Show what the law gives")
    worker.sees("There is a problem", "“much” is not an amount")
    assert worker.page.locator(".problem").evaluate("el => el.contains(document.activeElement)")
    assert worker.field("Days of incapacity").input_value() == "12"
    worker.page.locator(".problem a").first.click()
    assert worker.page.locator(":focus").get_attribute("name") == "daily_wage"


def test_a_dispute_is_decided_by_whoever_asks(visit) -> None:
    employer = visit(language="en")
    employer.goes_to("/law/federal/eobi.contribution/?on=2026-01-15")
    employer.writes("Days paid in the month", "26")
    employer.presses("Show what the law gives")
    employer.sees("Choose a reading", "Rs 180.00", "Rs 2,220.00")
    employer.follows("the ceiling of Rs 3,000")
    employer.sees("EOBI contribution for the month: Rs 180.00", "follows these readings")


def test_with_a_keyboard_in_urdu_on_a_telephone(visit) -> None:
    reader = visit(width=PHONE, language="ur")
    reader.goes_to("/")
    tab_to(reader, "input[type=search]")
    reader.page.keyboard.type("بیوہ کراچی")
    with reader.page.expect_navigation():
        reader.page.keyboard.press("Enter")
    follow(reader, "main a[href='/law/sindh/survivors.pension/']")
    for name, words in (
        ("month_wage", "۴۰۰۰۰"),
        ("widows", "1"),
        ("children", "۴"),
        ("full_orphans", "0"),
    ):
        tab_to(reader, f"[name={name}]")
        reader.page.keyboard.type(words)
    for name in ("dependent_father", "dependent_mother"):
        tab_to(reader, f"[name={name}]")
        reader.page.keyboard.press("ArrowDown")
        reader.page.keyboard.press("ArrowDown")
        reader.page.keyboard.press("ArrowUp")
    tab_to(reader, "form[action$='/answer/'] button")
    with reader.page.expect_navigation():
        reader.page.keyboard.press("Enter")
    assert "خاندان کو سب ملا کر ماہانہ Rs 34,615.35 ملتے ہیں۔" in reader.text
    assert "اب کیا کریں" in reader.text
    assert wrong_with(reader.page, "ur") == []


TOO_FEW_DAYS = (
    "daily_wage=1500&contribution_days_6_months=76&spell_days=10&days_paid_in_year=0"
    "&illness=ordinary"
)
FIVE_LEFT = (
    "month_wage=40000&widows=1&children=4&full_orphans=0&dependent_father=no&dependent_mother=no"
)
TWELVE_YEARS = (
    "average_monthly_wage=37000&insured_months=12+years&age_months=60+years&sex=male&miner=no"
)
LOOKED_AT = [
    "/law/?q=widow",
    "/law/for/family/",
    "/law/sindh/",
    "/law/sindh/contribution.due/",
    "/law/federal/old_age.pension/",
    "/law/sindh/medical.care/",
    "/law/?q=miner",
    "/law/for/unpaid/",
    f"/law/punjab/survivors.pension/answer/?{FIVE_LEFT}",
    f"/law/federal/old_age.pension/answer/?{TWELVE_YEARS}",
    "/law/sindh/iddat.benefit/answer/?daily_wage=1500&iddat_days=130&on=2023-03-01",
    "/law/punjab/death.grant/answer/?daily_benefit=1000",
    "/law/kp/sickness.benefit/answer/?daily_wage=1500",
    "/law/kp/sickness.benefit/answer/?daily_wage=abc",
    f"/law/kp/sickness.benefit/answer/?{TOO_FEW_DAYS}",
    "/law/all/injury.benefit/?daily_wage=1500&incapacity_days=10",
    "/law/sindh/rules/contribution_base_month/",
    "/law/sindh/old_age.pension/",
    "/law/values/",
    "/law/values/minimum_wage_month/",
    "/law/values/minimum_wage_month/sindh/",
    "/law/values/stale/",
]


@pytest.mark.parametrize("address", LOOKED_AT)
def test_every_kind_of_page_is_whole(visit, address: str) -> None:
    """Language, direction and width everywhere; axe in each language at one width.

    No rule of axe's depends on both.
    """
    visitor = visit(language="en")
    wrong = []
    for language in ("en", "ur"):
        visitor.speaks(language)
        visitor.goes_to(address)
        for width in (browser.DESKTOP, PHONE):
            visitor.page.set_viewport_size({"width": width, "height": 844})
            wrong += wrong_with(visitor.page, language)
            if (language, width) in (("en", browser.DESKTOP), ("ur", PHONE)):
                wrong += browser.faults_of(visitor.page)
    assert wrong == []


def test_on_paper_there_is_the_answer_and_no_form(visit) -> None:
    reader = visit(language="en")
    reader.goes_to("/law/kp/injury.benefit/answer/?daily_wage=1500&incapacity_days=10")
    reader.page.emulate_media(media="print")
    assert not reader.page.locator(".masthead").is_visible()
    assert not reader.page.get_by_text("Change the figures").is_visible()
    assert reader.page.get_by_text("Rs 15,000.00").first.is_visible()
    assert reader.page.locator(".address").is_visible()
