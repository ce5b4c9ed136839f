"""axe finds nothing wrong where the end of contributions is told, in both languages and widths."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from saiban.offices.desk.models.users import Desk
from saiban.offices.people import actions
from saiban.offices.people.models import Person
from saiban.offices.returns.models import MonthlyReturn
from tests.offices.cast import everywhere, rows
from tests.web import browser, people
from tests.web.browser import DESKTOP, PHONE

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(browser.PROGRAM is None, reason="no chromium: apt-get install chromium"),
]
DESK = "/staff/eobi/"


def client(user, language: str) -> Client:  # type: ignore[no-untyped-def]
    made = Client()
    made.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    made.cookies["django_language"] = language
    return made


@pytest.fixture
def pages(town: people.Town, django_capture_on_commit_callbacks, language: str) -> dict[str, str]:
    """One ending that was withdrawn, one that holds; the month filed before and after."""
    people.files(town, django_capture_on_commit_callbacks)
    person, woman = people.worker_signs_up(town), people.person_of_row(2)
    user = people.officer("zubaida", town.institutions["eobi"], Desk.CONTRIBUTION)
    words = {"institution_id": town.institutions["eobi"].pk, "by": user, "on": people.TODAY}
    officer = client(user, language)
    record, other = (f"{DESK}people/{each}/" for each in (person, woman))
    for row in (1, 2):
        officer.post(f"{DESK}people/", {"cnic": rows(2)[row - 1].cnic, "purpose": "Pension"})
    with everywhere():
        Person.objects.filter(pk=woman).update(birth_on=date(1970, 1, 1), sex="f")
        for because in ("age", "pension"):
            ending = actions.end_contributions(
                person_id=person, since=date(2026, 10, 1), because=because, proof="Card", **words
            )
            if because == "age":
                actions.withdraw_ending(ending_id=ending.pk, reason="Misread", **words)
    owner = client(town.owner, language)
    month = f"/employer/{town.unit.pk}/2026-10/"
    owner.post(month + "correct/")
    seen = {"check": owner.get(month + "draft/check/")}
    people.files(town, django_capture_on_commit_callbacks)
    with everywhere():
        filed = MonthlyReturn.objects.filter(institution__code="eobi").latest("pk").pk
    withdraw = f"{record}endings/{ending.pk}/withdraw/"
    seen |= {each: officer.get(each) for each in (record, other, withdraw, f"{DESK}people/")}
    seen |= {f"{each}!": officer.post(each) for each in (f"{other}end/", withdraw)}
    staff = (f"{DESK}people/past-age/", f"{DESK}returns/{filed}/", f"{DESK}returns/{filed}/1/")
    seen |= {each: officer.get(each) for each in staff}
    unit = f"/employer/{town.unit.pk}/returns/{filed}/"
    seen |= {each: owner.get(each) for each in (unit, f"{unit}lines/1/")}
    seen["worker"] = client(town.worker, language).get("/worker/")
    statuses = {name: answer.status_code for name, answer in seen.items()}
    assert statuses == {name: 422 if name.endswith("!") else 200 for name in seen}
    return {name: answer.text for name, answer in seen.items()}


@pytest.mark.parametrize("language", ["en", "ur"])
def test_axe_finds_nothing(pages: dict[str, str], language: str) -> None:
    assert len(pages) == 13
    with browser.opened() as chromium:
        wrong = {
            (name, width): found
            for name, html in pages.items()
            for width in (DESKTOP, PHONE)
            if (found := browser.faults(chromium, html, width=width))
        }
    assert wrong == {}
