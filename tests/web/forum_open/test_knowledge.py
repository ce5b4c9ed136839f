"""A visitor finds what is known, also misspelt and in Urdu; the secretariat keeps the library."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from saiban.offices.forum.models import EntryVersion
from tests.web import browser
from tests.web.browser import DESKTOP, PHONE

DAY = date(2026, 11, 22)
LIMIT = 100_000
PAGES = (
    "/forum/knowledge/",
    "/forum/knowledge/?q=brik+kilm",
    "/forum/knowledge/?q=بھٹہ",
    "/forum/knowledge/?q=qqqqzzzz",
    "/forum/knowledge/kiln-fingerprints/",
)
FORM = {
    "key": "a-study-of-kilns",
    "kind": "study",
    "topic": "kilns",
    "place": "punjab",
    "title": "A study of kilns",
    "publisher": "An institute",
    "language": "en",
    "summary_en": "What was found at kilns.",
    "rights": "Open",
}


def test_misspelt_english_and_urdu_find(client: Client, library: None) -> None:
    page = client.get("/forum/knowledge/?q=domstic+workrs").text
    assert "Found for “domestic" in page
    assert "<mark>" in page
    assert 'href="/forum/knowledge/domestic-project/"' in page
    assert "kiln-fingerprints" in client.get("/forum/knowledge/", {"q": "بھٹہ مزدوروں"}).text


def test_nothing_of_a_search_becomes_part_of_the_page(client: Client, library: None) -> None:
    page = client.get("/forum/knowledge/", {"q": "<script>alert(1)</script> kiln"}).text
    assert "<script>" not in page


def test_an_entry_says_where_to_read_it_and_what_it_supports(client: Client, library: None) -> None:
    page = client.get("/forum/knowledge/kiln-fingerprints/").text
    assert "WCMS_241637" in page
    assert 'href="/forum/figures/brick_kiln_workers/"' in page
    assert "http://testserver/forum/knowledge/kiln-fingerprints/" in page
    page = client.get("/forum/knowledge/ordinance-1965/").text
    assert 'href="/law/all/injury.benefit/"' in page
    assert client.get("/forum/knowledge/nothing/").status_code == 404


def test_it_is_listed_by_kind_and_place(client: Client, library: None) -> None:
    page = client.get("/forum/knowledge/", {"kind": "law", "place": "punjab"}).text
    assert "domestic-workers-act-punjab" in page
    assert "kiln-fingerprints" not in page


def test_the_secretariat_enters_a_publication_with_its_file(
    secretary: Client, library: None
) -> None:
    file = SimpleUploadedFile("Kiln Study.pdf", b"%PDF-1.7 what it says")
    answer = secretary.post("/forum/table/knowledge/new/", {**FORM, "file": file})
    assert answer.status_code == 302
    assert answer["Location"] == "/forum/knowledge/a-study-of-kilns/"
    visitor = Client()
    assert "Download kiln-study.pdf" in visitor.get("/forum/knowledge/a-study-of-kilns/").text
    kept = visitor.get("/forum/knowledge/a-study-of-kilns/1/file/")
    assert kept.content == b"%PDF-1.7 what it says"
    assert kept["Content-Disposition"].startswith("attachment")
    assert kept["X-Content-Type-Options"] == "nosniff"


def test_what_is_something_else_inside_is_sent_back(secretary: Client, library: None) -> None:
    before = EntryVersion.objects.count()
    file = SimpleUploadedFile("study.pdf", b"<html>")
    answer = secretary.post("/forum/table/knowledge/new/", {**FORM, "file": file})
    assert answer.status_code == 422
    assert "something else inside" in answer.text
    assert EntryVersion.objects.count() == before


def test_a_change_is_a_version_with_a_reason(secretary: Client, library: None) -> None:
    address = "/forum/table/knowledge/kiln-fingerprints/"
    assert secretary.post(address, FORM).status_code == 422
    answer = secretary.post(address, {**FORM, "reason": "A better summary"})
    assert answer.status_code == 302
    page = Client().get("/forum/knowledge/kiln-fingerprints/").text
    assert "A better summary" in page
    assert "Version 1 of" in page


@pytest.mark.parametrize(
    "address",
    [
        "/forum/table/knowledge/new/",
        "/forum/table/knowledge/kiln-fingerprints/",
        "/forum/table/peers/thailand/ceiling/",
        "/forum/table/lessons/kp-registration/",
    ],
)
def test_nobody_else_may(client: Client, library: None, member: Client, address: str) -> None:
    assert client.get(address).status_code == 302
    assert member.post(address, FORM).status_code == 403


@pytest.mark.parametrize("address", PAGES)
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
    form = "/forum/table/knowledge/new/"
    pages[form, DESKTOP] = secretary.post(form).text
    with browser.opened() as chromium:
        wrong = {
            key: found
            for key, html in pages.items()
            if (found := browser.faults(chromium, html, width=key[1]))
        }
    assert wrong == {}


def test_a_commitment_and_its_studies_lead_to_each_other(client: Client, table: object) -> None:
    page = client.get("/forum/commitments/brick-kiln-study/").text
    assert 'href="/forum/knowledge/kiln-fingerprints/"' in page
    page = client.get("/forum/knowledge/kiln-fingerprints/").text
    assert 'href="/forum/commitments/brick-kiln-study/"' in page
