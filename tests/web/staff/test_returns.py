"""A filed return, its lines, and how each figure came about."""

from __future__ import annotations

from datetime import date

import pytest

from saiban.offices.returns.models import MonthlyReturn
from tests.web import people


@pytest.fixture
def filed(town: people.Town, django_capture_on_commit_callbacks) -> MonthlyReturn:
    """October, for 130 workers."""
    return people.files(town, django_capture_on_commit_callbacks, workers=130)


def test_the_desk_and_the_queue_show_it(town, filed, sign_in, at_most) -> None:
    client = sign_in(town.officer)
    for address in ("/staff/iessi/", "/staff/iessi/returns/"):
        with at_most(12):
            page = client.get(address)
        assert "Margalla Mills" in page.text
        assert "In time" in page.text


def test_lines_come_a_hundred_a_page(town, filed, sign_in, at_most) -> None:
    client = sign_in(town.officer)
    with at_most(12):
        first = client.get(f"/staff/iessi/returns/{filed.pk}/")
    assert first.text.count("How is this computed:") == 100
    assert "?after=100" in first.text
    second = client.get(f"/staff/iessi/returns/{filed.pk}/?after=100")
    assert second.text.count("How is this computed:") == 30
    assert "Next page" not in second.text
    assert "000000000001" not in first.text, "identity numbers are masked in lists"


def test_a_figure_opens_its_steps(town, filed, sign_in, at_most) -> None:
    client = sign_in(town.officer)
    with at_most(12):
        page = client.get(f"/staff/iessi/returns/{filed.pk}/1/")
    assert "Rs 1,320.00" in page.text
    assert "Contribution due" in page.text
    assert "s.20(1)" in page.text
    assert "22,500, as the institution" in page.text


def test_a_late_return_is_marked(town, sign_in, django_capture_on_commit_callbacks) -> None:
    people.files(
        town,
        django_capture_on_commit_callbacks,
        month=date(2026, 8, 1),
        on=date(2026, 11, 1),
    )
    assert "Late" in sign_in(town.officer).get("/staff/iessi/returns/").text


def test_who_may_not(town, filed, client, sign_in) -> None:
    addresses = [
        "/staff/iessi/returns/",
        f"/staff/iessi/returns/{filed.pk}/",
        f"/staff/iessi/returns/{filed.pk}/1/",
    ]
    for address in addresses:
        assert client.get(address).status_code == 302
    for user, code in ((town.elsewhere, 404), (town.owner, 404), (town.colleague, 403)):
        seen = sign_in(user)
        assert [seen.get(address).status_code for address in addresses] == [code] * 3
    seen = sign_in(town.elsewhere)
    assert seen.get(f"/staff/pessi/returns/{filed.pk}/").status_code == 404
    assert "Margalla" not in seen.get("/staff/pessi/returns/").text


@pytest.mark.parametrize("wrong", ["?after=x", "?after=-1", "?after=9999999999999999999"])
def test_an_address_that_was_typed_wrong_is_not_found(town, sign_in, wrong: str) -> None:
    assert sign_in(town.officer).get(f"/staff/iessi/returns/{wrong}").status_code == 404
