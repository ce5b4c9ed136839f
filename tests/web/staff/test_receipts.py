"""Bank files and receipts whose payer is not known."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from saiban.offices.cashier.models import Receipt, ReceiptMatch
from tests.offices.cast import everywhere
from tests.web import people


@pytest.fixture
def receipt(town: people.Town, django_capture_on_commit_callbacks) -> Receipt:
    """October's amount, paid without a PSID."""
    commit = django_capture_on_commit_callbacks
    people.files(town, commit)
    people.bank_says(town, commit, people.notice(town, paisa=3_960_00, payer="MARGALLA MIL"))
    with everywhere():
        return Receipt.objects.get(institution=town.iessi)


def file(content: bytes, name: str = "n.xml") -> dict[str, SimpleUploadedFile]:
    return {"file": SimpleUploadedFile(name, content)}


def test_it_waits_with_suggestions(town, receipt, sign_in, at_most) -> None:
    client = sign_in(town.officer)
    with at_most(12):
        queue = client.get("/staff/iessi/receipts/")
    assert "MARGALLA MIL" in queue.text
    with at_most(12):
        page = client.get(f"/staff/iessi/receipts/{receipt.pk}/")
    assert people.challan(town).psid in page.text


def test_matching_a_suggestion_settles_the_month(
    town, receipt, sign_in, django_capture_on_commit_callbacks
) -> None:
    client = sign_in(town.officer)
    sent = {"challan": f"challan:{people.challan(town).pk}", "reason": "Deposit slip seen"}
    with django_capture_on_commit_callbacks(execute=True):
        done = client.post(f"/staff/iessi/receipts/{receipt.pk}/", sent)
    assert done.status_code == 302
    with everywhere():
        assert ReceiptMatch.objects.get(receipt=receipt).establishment == town.unit
    assert "None waits." in client.get("/staff/iessi/receipts/").text
    again = client.post(f"/staff/iessi/receipts/{receipt.pk}/", sent)
    assert again.status_code == 422


def test_matching_by_a_name_like_the_payers(town, receipt, sign_in) -> None:
    client = sign_in(town.officer)
    choice = f"unit:{town.unit.pk}"
    assert choice in client.get(f"/staff/iessi/receipts/{receipt.pk}/").text
    sent = {"challan": choice, "reason": "The name"}
    assert client.post(f"/staff/iessi/receipts/{receipt.pk}/", sent).status_code == 302
    with everywhere():
        assert ReceiptMatch.objects.get(receipt=receipt).challan is None


def test_matching_by_registration_number(town, receipt, sign_in) -> None:
    sent = {
        "challan": "other",
        "number": f"IESSI-{town.unit.pk:05}",
        "reason": "The employer brought the slip",
    }
    assert (
        sign_in(town.officer).post(f"/staff/iessi/receipts/{receipt.pk}/", sent).status_code == 302
    )


@pytest.mark.parametrize(
    "sent, said",
    [
        ({"reason": "Slip"}, "Choose whose money it is"),
        ({"challan": "other", "reason": "Slip"}, "Write the registration number"),
        ({"challan": "other", "number": "X-1", "reason": "Slip"}, "No establishment has this"),
        ({"challan": "other", "number": "X-1"}, "Write how you know"),
        ({"challan": "987654", "reason": "Slip"}, "Select a valid choice"),
    ],
)
def test_a_match_without_what_it_needs_comes_back(town, receipt, sign_in, sent, said) -> None:
    page = sign_in(town.officer).post(f"/staff/iessi/receipts/{receipt.pk}/", sent)
    assert page.status_code == 422
    assert said in page.text
    with everywhere():
        assert not ReceiptMatch.objects.filter(receipt=receipt).exists()


def test_a_bank_file_is_taken_and_a_second_time_shows_the_first_result(
    town, sign_in, at_most
) -> None:
    client = sign_in(town.colleague)
    content = people.notice(town, paisa=100_00)
    done = client.post("/staff/iessi/bank-files/new/", file(content))
    assert done.status_code == 302
    with at_most(12):
        page = client.get(done.url)
    assert "Posted" in page.text
    again = client.post("/staff/iessi/bank-files/new/", file(content))
    assert again.url == done.url
    assert "n.xml" in client.get("/staff/iessi/receipts/").text


@pytest.mark.parametrize(
    "sent, said",
    [
        ({}, "Choose the file that the bank sent"),
        (file(b"not xml"), None),
        (file(b"x", "statement.pdf"), "send a file that ends in"),
    ],
)
def test_a_file_that_is_none_comes_back(town, sign_in, sent, said: str | None) -> None:
    page = sign_in(town.colleague).post("/staff/iessi/bank-files/new/", sent)
    assert page.status_code == 422
    assert (said or "There is a problem") in page.text


def test_the_file_of_another_account_is_refused(town, sign_in) -> None:
    content = people.notice(town, paisa=100_00)
    page = sign_in(town.elsewhere).post("/staff/pessi/bank-files/new/", file(content))
    assert page.status_code == 422
    with everywhere():
        assert not Receipt.objects.exists()


def test_who_may_not(town, receipt, client, sign_in) -> None:
    own = f"/staff/iessi/receipts/{receipt.pk}/"
    assert client.get(own).status_code == 302
    for user, code in ((town.elsewhere, 404), (town.owner, 404), (town.auditor, 403)):
        seen = sign_in(user)
        assert seen.get(own).status_code == code
        assert seen.get("/staff/iessi/bank-files/new/").status_code == code
    assert sign_in(town.elsewhere).get(f"/staff/pessi/receipts/{receipt.pk}/").status_code == 404
