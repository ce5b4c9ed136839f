"""A visitor reads the figures: definition, source, age, picture, files; nobody's row."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile

import pytest
from django.test import Client

from saiban.offices.desk.figures import signing
from tests.web import browser, people
from tests.web.browser import DESKTOP, PHONE

LIMIT = 100_000
PAGES = (
    "/forum/figures/",
    "/forum/figures/active_persons/",
    "/forum/figures/contribution_due/",
    "/forum/figures/brick_kiln_workers/",
    "/forum/figures/registered_persons/",
    "/forum/figures/returns-on-contribution/",
)


def test_two_clicks_lead_to_a_definition(client: Client, published: people.Town) -> None:
    front = client.get("/forum/figures/").text
    assert "September 2026" in front
    assert 'href="/forum/figures/active_persons/"' in front
    page = client.get("/forum/figures/active_persons/").text
    assert "Everybody whom an employer reported as working in the month" in page
    assert "Persons with a line in a return of the month" in page
    assert "31 October 2026" in page
    assert "22 days ago" in page


def test_no_data_is_said_with_the_reason_and_no_zero(client: Client, published: object) -> None:
    page = client.get("/forum/figures/carded_persons/").text
    assert "No office of this system issues cards yet" in page
    assert not re.search(r"<bdi class=\"number\">0</bdi>", page)


def test_few_are_hidden(client: Client, published: people.Town) -> None:
    page = client.get("/forum/figures/returns_filed/").text
    assert "fewer than 3" in page
    assert "Too few stand behind it" in page


def test_conflicts_stand_side_by_side(client: Client, db: None) -> None:
    page = client.get("/forum/figures/registered_persons/").text
    assert "600,000" in page
    assert "800,000" in page
    assert "700,000" not in page
    assert "differs" in page
    assert "These figures do not reconcile" in page


def test_a_topic_that_no_office_computes(client: Client, db: None) -> None:
    page = client.get("/forum/figures/brick_kiln_workers/").text
    assert "4,500,000" in page
    assert "The estimates differ by more than thirty times" in page
    assert client.get("/forum/figures/nothing/").status_code == 404


def test_the_files_carry_the_definition(client: Client, published: people.Town) -> None:
    text = client.get("/forum/figures/active_persons/figure.csv").content.decode("utf-8-sig")
    head = [line for line in text.splitlines() if line.startswith("#")]
    rows = list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
    assert any("Everybody whom an employer reported" in line for line in head)
    mine = [row for row in rows if row["institution"] == "iessi"]
    assert [(row["month"], row["state"], row["value"]) for row in mine] == [
        ("2026-08", "value", "14"),
        ("2026-09", "value", "14"),
    ]
    book = zipfile.ZipFile(
        io.BytesIO(client.get("/forum/figures/active_persons/figure.xlsx").content)
    )
    assert b"Everybody whom an employer reported" in book.read("xl/sharedStrings.xml")


def test_anybody_can_check_a_signature(client: Client, published: people.Town) -> None:
    answer = client.get("/forum/figures/active_persons/iessi/2026-09/1.json")
    signed = json.loads(answer.content)
    assert json.loads(signed["content"])["cells"][0]["value"] == "14"
    key = json.loads(client.get("/forum/figures/key.json").content)["public_key"]
    assert signed["public_key"] == key
    content = signed["content"].encode()
    assert signing.holds(content, signature=signed["signature"], key=key)
    assert not signing.holds(content + b" ", signature=signed["signature"], key=key)
    assert client.get("/forum/figures/active_persons/iessi/2026-09/9.json").status_code == 404
    assert client.get("/forum/figures/active_persons/iessi/nonsense/1.json").status_code == 404


def test_the_picture_speaks_both_languages(client: Client, published: people.Town) -> None:
    english = client.get("/forum/figures/active_persons/en.svg").content.decode()
    urdu = client.get("/forum/figures/active_persons/ur.svg").content.decode()
    assert "Active persons" in english
    assert "فعال افراد" in urdu
    assert client.get("/forum/figures/active_persons/xx.svg").status_code == 404
    assert client.get("/forum/figures/carded_persons/en.svg").status_code == 404


def test_a_rupee_back_is_computed_and_never_guessed(client: Client, db: None) -> None:
    page = client.get("/forum/figures/returns-on-contribution/").text
    # (11,994 + 578.4) / 20,925 = 0.6008.
    assert "Rs 0.60" in page
    assert "cannot be said" in page
    assert "do not reconcile" in page
    assert "what was planned, not what was spent" in page


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_light_and_asks_little(
    client: Client, in_urdu: Client, published: people.Town, at_most, address: str
) -> None:
    client.get(address)
    with at_most(12):
        answer = client.get(address)
    assert answer.status_code == 200
    assert len(answer.content) < LIMIT
    assert len(in_urdu.get(address).content) < LIMIT
    assert "Margalla" not in answer.text


@pytest.mark.browser
@pytest.mark.skipif(browser.PROGRAM is None, reason="no chromium: apt-get install chromium")
def test_axe_finds_nothing(client: Client, in_urdu: Client, published: people.Town) -> None:
    pages = {
        (address, width): who.get(address).text
        for who, width in ((client, DESKTOP), (in_urdu, PHONE))
        for address in PAGES
    }
    with browser.opened() as chromium:
        wrong = {
            key: found
            for key, html in pages.items()
            if (found := browser.faults(chromium, html, width=key[1]))
        }
    assert wrong == {}
