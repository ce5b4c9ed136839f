"""The dated values: history, pictures, doubts, corrections."""

from __future__ import annotations

from datetime import date, timedelta
from xml.etree import ElementTree

import pytest

from saiban import law
from saiban.web.law import doubts, history

TODAY = date(2026, 11, 22)


def test_every_value_has_a_page(client, db: None):
    names = {entry.name for entry in history.all_entries()}
    listed = client.get("/law/values/").text
    wrong = {}
    for name in names:
        page = client.get(f"/law/values/{name}/")
        if page.status_code != 200 or f"/law/values/{name}/" not in listed:
            wrong[name] = page.status_code
        if len(page.content) > 100_000:
            wrong[name] = len(page.content)
    assert wrong == {}


def test_the_history_is_whole_and_shows_gaps(client, db: None):
    page = client.get("/law/values/minimum_wage_month/sindh/").text
    found = history.parameter("minimum_wage_month")
    assert found is not None
    for entry in found.entries:
        if entry.place == "sindh":
            said = entry.not_found or f"Rs {entry.value // 100:,}.00"
            assert said.replace("'", "&#x27;") in page
    assert "Source read on 22 November 2026" in page


def test_what_holds_today_is_on_the_first_page(client, db: None):
    page = client.get("/law/values/minimum_wage_month/").text
    now = page.partition("<tbody>")[2].partition("</tbody>")[0]
    assert "the last notified rate goes on" in now
    assert "Rs 40,000.00" in now
    assert "Rs 37,000.00" in now
    assert "Rs 6,000.00" not in now


def test_a_figure_leads_to_the_questions_that_need_it(client, db: None):
    page = client.get("/law/values/survivors_widow_rate/").text
    assert "survivors.pension" in page


@pytest.mark.parametrize("language", ["en", "ur"])
def test_the_picture_is_a_drawing_with_the_title_in_the_language(client, db: None, language: str):
    answer = client.get(f"/law/values/minimum_wage_month/sindh/{language}.svg")
    assert answer["Content-Type"] == "image/svg+xml"
    drawing = ElementTree.fromstring(answer.content)
    assert drawing.tag.endswith("svg")
    text = "".join(drawing.itertext())
    assert ("سندھ" if language == "ur" else "Sindh") in text
    assert b"<script" not in answer.content


def test_the_picture_leaves_open_what_nobody_found(client, db: None):
    """Sindh's wage is not known from July 2015 to November 2017: two lines, not one."""
    from saiban.web.law import charts

    found = history.parameter("minimum_wage_month")
    assert found is not None
    entries = [e for e in found.entries if e.place == "sindh" and e.value is not None]
    points = charts._points(found, entries, TODAY)
    stretch = {point["day"]: point["stretch"] for point in points if point["value"] > 10_500}
    assert stretch["2014-07-01"] != stretch["2017-12-01"]
    assert not [d for d in stretch if "2015-07-01" < d < "2017-12-01"]


def test_there_is_no_picture_of_what_never_changed(client, db: None):
    assert client.get("/law/values/survivors_widow_rate/all_essi/en.svg").status_code == 404
    assert client.get("/law/values/minimum_wage_month/sindh/de.svg").status_code == 404
    assert client.get("/law/values/nothing/sindh/en.svg").status_code == 404


def test_doubts_are_listed_openly(client, db: None):
    page = client.get("/law/values/stale/").text
    assert "No notification for 2026-27 was found" in page
    assert "/law/values/minimum_wage_month/#sindh" in page
    assert 'id="corrections"' in page
    for kind in doubts.of(TODAY, "en"):
        listed = client.get(f"/law/values/stale/?show={kind.name}")
        assert len(listed.content) < 100_000
        assert listed.text.count("/law/values/") > len(kind.rows)
    assert client.get("/law/values/stale/?show=nothing").status_code == 200


def test_doubts_are_those_that_hold_now_or_later():
    found = {kind.name: kind.rows for kind in doubts.of(TODAY, "en")}
    for each in (*found["missing"], *found["weak"], *found["disputed"]):
        assert each.row.entry.end >= TODAY
    assert {each.row.entry.confidence for each in found["weak"]} == {"low"}
    assert {each.row.entry.value for each in found["missing"]} == {None}
    assert found["old"] == ()


def test_in_a_year_everything_is_to_be_read_again(client, db: None, monkeypatch):
    from django.conf import settings

    later = max(e.checked_on for e in history.all_entries()) + timedelta(days=366)
    assert doubts.of(later, "en")[-1].rows
    monkeypatch.setattr(settings.ENVIRONMENT, "training_day", later.isoformat())
    assert "not read for a year" in client.get("/law/sindh/survivors.pension/").text


def test_corrections_go_where_the_setting_says(client, db: None, monkeypatch):
    from django.conf import settings

    assert "CONTRIBUTING" in client.get("/law/values/stale/").text
    monkeypatch.setattr(settings.ENVIRONMENT, "corrections", "law@saiban.example")
    assert "mailto:law@saiban.example" in client.get("/law/values/minimum_wage_month/").text


def test_every_source_of_the_law_is_a_link(client, db: None):
    scheme = law.pakistan().scheme("sindh")
    page = client.get("/law/values/minimum_wage_month/sindh/").text.replace("&amp;", "&")
    assert scheme.sources["M-BR-SINDH-2025"].address in page


def test_a_shared_figure_says_where_it_is_only_inferred(client, db: None):
    page = client.get("/law/values/survivors_widow_rate/all_essi/").text
    assert "Inferred in Sindh since 12 April 2016" in page
    assert page.count("the new Act was not read whole") == 3
    listed = client.get("/law/values/stale/?show=inferred").text
    assert "/law/values/survivors_widow_rate/" in listed
    told = client.get("/api/law/values/injury_rate?place=kp").json()["entries"]
    held = {each["from"]: each["inferred"] for each in told if each["place"] == "kp"}
    assert [each["place"] for each in held["2014-02-09"]] == ["kp"]
    assert held["2014-02-09"][0]["from"] == "2021-09-09"
