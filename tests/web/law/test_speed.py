"""Pages are small, ask the database nothing, and are kept by browsers until something changes."""

from __future__ import annotations

import pytest

PAGES = [
    "/law/",
    "/law/?q=widow",
    "/law/for/family/",
    "/law/sindh/",
    "/law/sindh/survivors.pension/",
    "/law/all/injury.benefit/?daily_wage=1500&incapacity_days=10",
    "/law/sindh/injury.benefit/answer/?daily_wage=1500&incapacity_days=10",
    "/law/sindh/injury.benefit/answer/?month_wage=40000&incapacity_days=10",
    "/law/sindh/rules/injury_benefit/",
    "/law/values/",
    "/law/values/minimum_wage_month/",
    "/law/values/minimum_wage_month/sindh/",
    "/law/values/minimum_wage_month/sindh/en.svg",
    "/law/values/stale/",
]


@pytest.mark.parametrize("address", PAGES)
def test_the_database_is_not_asked(client, db: None, at_most, address: str):
    with at_most(0):
        page = client.get(address)
    assert page.status_code == 200
    assert len(page.content) < 100_000


@pytest.mark.parametrize("address", PAGES)
def test_a_browser_that_has_the_page_is_told_so(client, db: None, address: str):
    client.get(address)
    first = client.get(address)
    again = client.get(address, headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304
    assert again.content == b""


def test_another_language_another_day_and_another_browser_are_other_pages(
    client, db: None, monkeypatch
):
    from django.conf import settings
    from django.test import Client

    def tag() -> str:
        client.get("/law/sindh/")
        return client.get("/law/sindh/")["ETag"]

    first = tag()
    assert tag() == first
    client.cookies["django_language"] = "ur"
    urdu = tag()
    monkeypatch.setattr(settings.ENVIRONMENT, "training_day", "2026-11-23")
    assert len({first, urdu, tag()}) == 3
    other = Client()
    other.get("/law/sindh/")
    assert other.get("/law/sindh/")["ETag"] not in (first, urdu)


def test_pages_are_not_shared_and_pictures_are(client, db: None):
    assert "private" in client.get("/law/sindh/")["Cache-Control"]
    picture = client.get("/law/values/minimum_wage_month/sindh/en.svg")
    assert "public" in picture["Cache-Control"]


def test_a_signed_in_visitor_s_page_is_not_kept(town, sign_in):
    page = sign_in(town.officer).get("/law/sindh/")
    assert page.status_code == 200
    assert "no-store" in page["Cache-Control"]
    assert "ETag" not in page
