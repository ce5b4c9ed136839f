"""Four countries, one accident, four provinces."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.web import browser
from tests.web.browser import DESKTOP, PHONE

LIMIT = 100_000
PAGES = (
    "/forum/peers/",
    "/forum/peers/thailand/ceiling/",
    "/forum/peers/accident/",
    "/forum/peers/accident/?rupees=x",
    "/forum/provinces/",
    "/forum/provinces/kp/",
)


def test_the_table_names_sources_and_says_what_was_not_found(client: Client, library: None) -> None:
    page = client.get("/forum/peers/").text
    assert "240,000 baht a year" in page
    assert "not found" in page
    page = client.get("/forum/peers/thailand/ceiling/").text
    assert "antaresgroup.com" in page
    assert client.get("/forum/peers/thailand/nothing/").status_code == 404


def test_one_accident_under_each_scheme(client: Client, library: None) -> None:
    page = client.get("/forum/peers/accident/").text
    # Thirty days at the whole wage of 1,400 (Punjab, Sindh, KP); 80 of RM 100; 70 percent of 500.
    assert page.count("Rs 42,000.00") == 3
    assert "RM 2,400.00" in page
    assert "฿ 10,500.00" in page
    assert "how it is shared among the family is not in the sources read" in page
    assert "cannot be said" in page


def test_a_disputed_law_is_computed_by_each_reading(client: Client, library: None) -> None:
    page = client.get("/forum/peers/accident/").text
    # Sindh: 1,400 a day, 75 percent, 30 days, by the degree as assessed or capped at total.
    assert "position=degree_as_assessed" in page
    assert "position=degree_capped_at_total" in page
    assert page.count("By this reading:") == 4


def test_amounts_lead_to_the_law(client: Client, library: None) -> None:
    page = client.get("/forum/peers/accident/").text
    address = "/law/punjab/injury.benefit/answer/?daily_wage=1400.00&amp;incapacity_days=30"
    assert address in page
    assert client.get(address.replace("&amp;", "&")).status_code == 200


def test_a_case_that_cannot_be_computed_says_which_field(client: Client, library: None) -> None:
    answer = client.get("/forum/peers/accident/?rupees=x&ringgit=1&baht=1&days=999&degree=0")
    assert answer.status_code == 422
    assert "There is a problem" in answer.text


def test_a_value_of_a_later_year_is_entered_and_the_old_one_stays(
    secretary: Client, library: None
) -> None:
    form = {
        "year": "2026",
        "text_en": "300,000 baht a year",
        "source": "A gazette",
        "link": "https://example.org/",
    }
    assert secretary.post("/forum/table/peers/thailand/ceiling/", form).status_code == 302
    visitor = Client()
    assert "300,000 baht" in visitor.get("/forum/peers/").text
    assert "240,000 baht a year" in visitor.get("/forum/peers/?year=2025").text
    assert secretary.post("/forum/table/peers/thailand/ceiling/", form).status_code == 422


def test_a_province_shows_state_and_evidence(client: Client, library: None) -> None:
    page = client.get("/forum/provinces/kp/").text
    assert "The Act of 9 September 2021 takes in construction workers" in page
    assert "Unknown: nothing found" in page
    assert 'href="/forum/knowledge/kp-construction-result/"' in page
    assert client.get("/forum/provinces/mars/").status_code == 404


def test_a_lesson_moves_with_evidence_only(secretary: Client, library: None) -> None:
    address = "/forum/table/lessons/sindh-collection/"
    step = {"state": "moving", "verified_on": "2026-11-20", "text_en": "A pilot began."}
    assert secretary.post(address, step).status_code == 422
    assert secretary.post(address, {**step, "link": "https://example.org/"}).status_code == 302
    assert "A pilot began." in Client().get("/forum/provinces/sindh/").text


@pytest.mark.parametrize("address", [each for each in PAGES if "?" not in each])
def test_a_page_is_light_and_asks_little(
    client: Client, in_urdu: Client, library: None, at_most, address: str
) -> None:
    with at_most(12):
        answer = client.get(address)
    assert answer.status_code == 200
    assert len(answer.content) < LIMIT
    assert len(in_urdu.get(address).content) < LIMIT


@pytest.mark.browser
@pytest.mark.skipif(browser.PROGRAM is None, reason="no chromium: apt-get install chromium")
def test_axe_finds_nothing(
    client: Client, in_urdu: Client, secretary: Client, library: None
) -> None:
    pages = {
        (address, width): who.get(address).text
        for who, width in ((client, DESKTOP), (in_urdu, PHONE))
        for address in PAGES
    }
    for form in ("/forum/table/peers/thailand/ceiling/", "/forum/table/lessons/kp-registration/"):
        pages[form, PHONE] = secretary.post(form).text
    with browser.opened() as chromium:
        wrong = {
            key: found
            for key, html in pages.items()
            if (found := browser.faults(chromium, html, width=key[1]))
        }
    assert wrong == {}
