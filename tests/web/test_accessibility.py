"""axe finds nothing wrong on any page: in English on a desktop, in Urdu on a telephone.

The other two combinations were looked at by hand; language and width do not meet in any rule.
"""

from __future__ import annotations

import pytest
from django.test import Client

from tests.offices.cast import everywhere
from tests.web import browser, people
from tests.web.browser import DESKTOP, PHONE

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(browser.PROGRAM is None, reason="no chromium: apt-get install chromium"),
]
UNIT = "/staff/iessi/establishments/{unit}/"


@pytest.fixture
def pages(town: people.Town, django_capture_on_commit_callbacks, language: str) -> dict[str, str]:
    """The pages of every counter, with something on them; forms with errors."""
    commit = django_capture_on_commit_callbacks
    filed = people.files(town, commit)
    application = people.applies(town)
    file = people.bank_says(town, commit, people.notice(town, paisa=3_960_00))
    person = people.worker_signs_up(town)
    with everywhere():
        receipt = file.receipt_set.get()
    numbers = {
        "unit": town.unit.pk,
        "filed": filed.pk,
        "filing": filed.filing,
        "application": application.pk,
        "receipt": receipt.pk,
        "file": file.pk,
        "person": person,
        "psid": people.challan(town).psid,
    }
    seen = {}
    for name, addresses in PAGES.items():
        client = Client()
        client.cookies["django_language"] = language
        if name:
            user = getattr(town, name)
            client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        if name == "officer":
            cnic = {"cnic": "0000000000001", "purpose": "Claim"}
            assert client.post("/staff/iessi/people/", cnic).status_code == 302
        for address in addresses:
            path = address.format(**numbers)
            post = path.endswith("!")
            answer = client.post(path[:-1]) if post else client.get(path)
            expected = 422 if post else 404 if path == "/nothing/" else 200
            assert answer.status_code == expected, path
            seen[f"{name} {path}"] = answer.text
    return seen


# Whose page; an exclamation mark sends the form empty, so that its errors show.
PAGES = {
    "": ["/", "/sign-in/", "/sign-in/!", "/open-account/!", "/sign-in/forgotten/", "/nothing/"],
    "officer": [
        "/account/",
        "/account/second-factor/",
        "/account/password/!",
        "/sign-out/",
        "/staff/iessi/",
        "/staff/iessi/registrations/",
        "/staff/iessi/registrations/{application}/!",
        "/staff/iessi/returns/",
        "/staff/iessi/returns/{filed}/",
        "/staff/iessi/returns/{filed}/1/",
        "/staff/iessi/establishments/?q=marg",
        "/staff/iessi/establishments/overdue/",
        UNIT,
        UNIT + "months/2026-10/",
        UNIT + "statement/",
        "/staff/iessi/receipts/",
        "/staff/iessi/receipts/{receipt}/!",
        "/staff/iessi/bank-files/new/!",
        "/staff/iessi/bank-files/{file}/",
        "/staff/iessi/people/!",
        "/staff/iessi/people/{person}/",
    ],
    "administrator": ["/staff/iessi/choices/", "/staff/iessi/choices/wage_ceiling/!"],
    "worker": ["/worker/", "/worker/?year=2025", "/worker/employers/", "/worker/looks/"],
    "owner": [
        "/employer/{unit}/",
        "/employer/{unit}/2026-10/",
        "/employer/{unit}/filings/{filing}/",
        "/employer/{unit}/challans/",
        "/employer/{unit}/challans/{psid}/",
        "/employer/{unit}/account/",
        "/employer/{unit}/account/iessi/",
        "/employer/{unit}/registration/",
        "/employer/{unit}/tokens/",
    ],
}


@pytest.mark.parametrize("language, width", [("en", DESKTOP), ("ur", PHONE)])
def test_axe_finds_nothing(pages: dict[str, str], language: str, width: int) -> None:
    with browser.opened() as chromium:
        wrong = {
            name: found
            for name, html in pages.items()
            if (found := browser.faults(chromium, html, width=width))
        }
    assert wrong == {}
