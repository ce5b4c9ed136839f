"""Whatever is written into an address: a clear message, or nothing; never a fault."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from saiban import law

SCRIPT = "<script>alert(1)</script>"


@pytest.mark.parametrize(
    "address",
    [
        "/law/mars/",
        "/law/mars/survivors.pension/",
        "/law/sindh/nothing/",
        "/law/sindh/nothing/answer/",
        "/law/all/nothing/",
        "/law/all/",
        "/law/for/nobody/",
        "/law/values/nothing/",
        "/law/values/minimum_wage_month/mars/",
        "/law/sindh/rules/nothing/",
        "/law/sindh/rules/widows/",
        f"/law/sindh/{SCRIPT}/",
        "/law/values/" + "x" * 10_000 + "/",
        "/law/%00/",
        "/law/sindh/%00/",
    ],
)
def test_what_does_not_exist_is_404(client, db: None, address: str):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    "field, written, said",
    [
        ("total_disablement_pension", "-1", "at least 0"),
        ("total_disablement_pension", "9" * 5_000, "is not an amount"),
        ("total_disablement_pension", "1e999999", "is not an amount"),
        ("total_disablement_pension", "1.005", "is not an amount"),
        ("total_disablement_pension", "NaN", "is not an amount"),
        ("total_disablement_pension", "9" * 30, "at most 1,000,000,000,000"),
        ("widows", "1.5", "is not a whole number"),
        ("widows", "two", "is not a whole number"),
        ("children", "x" * 10_000, "is not a whole number"),
        ("children", SCRIPT, "is not a whole number"),
        ("dependent_father", "maybe", "Select a valid choice"),
        ("on", "2101-01-01", "before the year 2101"),
        ("on", "9999-12-31", "before the year 2101"),
        ("on", "99999-12-31", "Write the day as"),
        ("on", "yesterday", "Write the day as"),
        ("on", "1" * 10_000, "Write the day as"),
        ("position", SCRIPT, "a reading of the law that is not held here"),
    ],
)
def test_what_cannot_be_read_is_said_beside_the_field(ask, widow, field, written, said):
    page = ask("sindh", "survivors.pension", {**widow, field: written})
    assert page.status_code == 422
    assert "There is a problem" in page.text
    assert said in page.text
    assert SCRIPT not in page.text
    assert len(page.content) < 40_000
    assert 'name="widows"' in page.text
    assert f'value="{widow["children"]}"' in page.text or field == "children"


@pytest.mark.parametrize(
    "written",
    ["۳۰۱۵۰", "٣٠١٥٠", "۳۰٬۱۵۰٫۰۰", "Rs 30,150", "30150/-", "PKR 30150.00", " 30 150 "],
)
def test_money_is_read_as_people_write_it(ask, widow, written: str):
    page = ask("sindh", "survivors.pension", {**widow, "total_disablement_pension": written})
    assert page.status_code == 200
    assert "Rs 12,921.43" in page.text


def test_days_in_urdu_digits_are_read(ask, widow):
    page = ask("sindh", "survivors.pension", {**widow, "children": "۴"}, on="۲۰۲۶-۱۱-۲۲")
    assert "Rs 12,921.43" in page.text


@pytest.mark.parametrize("on", ["0001-01-01", "1600-02-29", "1964-12-31"])
def test_a_day_long_ago_is_before_the_law(ask, widow, on: str):
    assert "There was no such law" in ask("sindh", "survivors.pension", widow, on=on).text


def test_both_sides_of_a_dispute_exclude_each_other(ask):
    both = ["capped_3000", "federal_minimum_wage"]
    page = ask("federal", "eobi.contribution", {"days_paid": "26"}, position=both)
    assert page.status_code == 422


def test_more_readings_than_anybody_needs(ask):
    many = [f"position_{n}" for n in range(5_000)]
    page = ask("federal", "eobi.contribution", {"days_paid": "26"}, position=many[:300])
    assert page.status_code == 422


@pytest.mark.parametrize("address", ["/law/sindh/survivors.pension/", "/law/"])
def test_what_is_said_back_is_harmless(client, db: None, address: str):
    page = client.get(address, {"q": SCRIPT, "widows": SCRIPT, "position": SCRIPT})
    assert page.status_code == 200
    assert SCRIPT not in page.text


def test_a_day_that_cannot_be_read_on_the_page_of_a_question(client, db: None):
    page = client.get("/law/sindh/survivors.pension/?on=soon")
    assert page.status_code == 422
    assert "Write the day as" in page.text
    assert "Error:" in page.text.partition("</title>")[0]


def test_pages_of_the_law_are_read_only(client, db: None):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/law/sindh/survivors.pension/").status_code == 403


TEXT = st.one_of(
    st.text(max_size=60),
    st.integers().map(str),
    st.sampled_from(["yes", "no", "", "-0", "٠", "1,,,0", "0.00", "ordinary", "Rs", "/-"]),
)


@settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_nothing_that_is_written_is_a_fault(client, db: None, data):
    place = data.draw(st.sampled_from(law.PLACES))
    question = data.draw(st.sampled_from(law.questions(place)))
    facts = {fact["name"]: data.draw(TEXT) for fact in question["facts"]}
    facts |= {"on": data.draw(st.one_of(TEXT, st.dates().map(str)))}
    page = client.get(f"/law/{place}/{question['question']}/answer/", facts)
    assert page.status_code in (200, 422)


@settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(text=st.text(max_size=200))
def test_nothing_that_is_searched_for_is_a_fault(client, db: None, text: str):
    assert client.get("/law/", {"q": text}).status_code == 200
