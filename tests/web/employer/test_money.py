"""Challans, the account, and why each amount is due."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime

import pytest
from django.test import Client
from pypdf import PdfReader

from saiban.exchange.bank import BankEntry, Notification, write_camt054
from saiban.offices.cashier import actions as cashier
from saiban.offices.cashier.models import Challan
from saiban.offices.desk import scope
from tests.web.employer import cast as people
from tests.web.employer.cast import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def challans(cast: Cast, django_capture_on_commit_callbacks) -> dict[str, Challan]:
    """October is filed: a challan for each institution, by code."""
    with django_capture_on_commit_callbacks(execute=True):
        people.filed(cast.mill, cast.owner)
    with scope.acting_for(establishments=[cast.mill.pk]):
        found = people.cashier.challans(cast.mill.pk)
    return {each.institution.code: each for each, _ in found}


def pay(cast: Cast, challan: Challan, on: date, commit) -> None:
    """The bank notifies that the challan was paid."""
    iban = challan.institution.account_iban
    entry = BankEntry(
        account_iban=iban,
        amount_paisa=challan.amount_paisa,
        direction="credit",
        booking_date=on,
        value_date=on,
        entry_ref="R1",
        acct_svcr_ref="R1",
        psid=challan.psid,
    )
    content = write_camt054(
        [Notification("N1", iban, (entry,))],
        message_id="M1",
        created=datetime(on.year, on.month, on.day, tzinfo=UTC),
    )
    with commit(execute=True), scope.acting_for(institutions=[challan.institution_id]):
        cashier.import_bank_file(
            institution=challan.institution, content=content, name="n.xml", by=None, on=on
        )


def test_to_be_paid_then_paid(
    owner: Client,
    cast: Cast,
    challans: dict[str, Challan],
    django_capture_on_commit_callbacks,
) -> None:
    challan = challans["iessi"]
    address = f"{cast.home}challans/{challan.psid}/"
    page = owner.get(address).content.decode()
    assert challan.psid in page
    assert "Rs 1,320.00" in page
    assert "30 November 2026" in page
    assert "To be paid" in page
    assert "Pay October 2026" in owner.get(cast.home).content.decode()
    for each in challans.values():
        pay(cast, each, date(2026, 11, 13), django_capture_on_commit_callbacks)
    page = owner.get(address).content.decode()
    assert "Paid" in page
    assert "How to pay" not in page
    months = owner.get(cast.home).content.decode()
    assert "Pay October 2026" not in months
    account = owner.get(f"{cast.home}account/").content.decode()
    assert account.count("Rs 1,320.00") >= 2  # charged and paid


def test_late_payment_takes_the_increase_and_says_why(
    owner: Client,
    cast: Cast,
    challans: dict[str, Challan],
    django_capture_on_commit_callbacks,
) -> None:
    pay(cast, challans["iessi"], date(2027, 1, 14), django_capture_on_commit_callbacks)
    statement = people.statement(cast.mill, cast.institutions["iessi"])
    increase = next(each for each in statement if each.transfer.reason == "increase_charged")
    shown = owner.get(f"{cast.home}account/iessi/").content.decode()
    assert "Increase for late payment" in shown
    why = owner.get(f"{cast.home}account/iessi/{increase.transfer.pk}/").content.decode()
    assert "s.23" in why
    assert "45 days" in why


def test_each_line_of_the_statement_leads_to_its_reason(
    owner: Client,
    cast: Cast,
    challans: dict[str, Challan],
    django_capture_on_commit_callbacks,
) -> None:
    pay(cast, challans["iessi"], date(2026, 11, 13), django_capture_on_commit_callbacks)
    shown = owner.get(f"{cast.home}account/iessi/").content.decode()
    assert "Why is this due?" in shown
    for line in people.statement(cast.mill, cast.institutions["iessi"]):
        page = owner.get(f"{cast.home}account/iessi/{line.transfer.pk}/")
        assert page.status_code == 200
    other = people.statement(cast.mill, cast.institutions["eobi"])[0].transfer.pk
    assert owner.get(f"{cast.home}account/iessi/{other}/").status_code == 404
    assert owner.get(f"{cast.home}account/pessi/").status_code == 404


def test_one_challan_for_several_months(
    owner: Client,
    cast: Cast,
    challans: dict[str, Challan],
    django_capture_on_commit_callbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        people.filed(cast.mill, cast.owner, month=people.LAST)
    make = f"{cast.home}challans/new/iessi/"
    assert "September 2026: Rs 1,320.00" in owner.get(make).content.decode()
    assert owner.post(make, {}).status_code == 422
    assert owner.post(make, {"months": "2020-01-01"}).status_code == 422
    done = owner.post(make, {"months": ["2026-09-01", "2026-10-01"]})
    page = owner.get(done.headers["Location"]).content.decode()
    assert "Rs 2,640.00" in page
    old = owner.get(f"{cast.home}challans/{challans['iessi'].psid}/").content.decode()
    assert "Replaced by a newer challan" in old
    assert owner.get(f"{cast.home}challans/new/sessi/").status_code == 404


def test_the_qr_code_reads_as_the_psid(
    owner: Client, cast: Cast, challans: dict[str, Challan]
) -> None:
    import zxingcpp
    from PIL import Image

    psid = challans["iessi"].psid
    picture = owner.get(f"{cast.home}challans/{psid}/qr.svg")
    assert picture.headers["Content-Type"] == "image/svg+xml"
    assert b"<svg" in picture.content
    import segno

    out = io.BytesIO()
    segno.make(psid, error="m", micro=False).save(out, kind="png", scale=8, border=4)
    same = io.BytesIO()
    segno.make(psid, error="m", micro=False).save(same, kind="svg", scale=8, border=4)
    assert picture.content == same.getvalue()
    assert zxingcpp.read_barcodes(Image.open(out))[0].text == psid


def test_the_challan_on_paper(owner: Client, cast: Cast, challans: dict[str, Challan]) -> None:
    from saiban.web.employer.presenters import challan as presenter

    psid = challans["eobi"].psid
    answer = owner.get(f"{cast.home}challans/{psid}/en.pdf")
    assert answer.headers["Content-Type"] == "application/pdf"
    said = PdfReader(io.BytesIO(b"".join(answer.streaming_content))).pages[0].extract_text()
    for part in (psid[:5], "Rs 8,709.23", "Margalla Mills", "15 November 2026", "October 2026"):
        assert part in said
    urdu = owner.get(f"{cast.home}challans/{psid}/ur.pdf")
    assert urdu.status_code == (200 if presenter.nastaliq() else 404)
    assert owner.get(f"{cast.home}challans/{psid}/xx.pdf").status_code == 404


def test_without_a_nastaliq_font_the_page_says_so(
    owner: Client, cast: Cast, challans: dict[str, Challan], monkeypatch: pytest.MonkeyPatch
) -> None:
    from saiban.web.employer.presenters import challan as presenter

    monkeypatch.setattr(presenter, "nastaliq", lambda: "")
    address = f"{cast.home}challans/{challans['eobi'].psid}/"
    assert "no Nastaliq font" in owner.get(address).content.decode()
    assert owner.get(f"{address}ur.pdf").status_code == 404


def test_names_are_no_markup_on_paper(cast: Cast, challans: dict[str, Challan]) -> None:
    from saiban.web.employer.presenters import challan as presenter

    challan = challans["eobi"]
    challan.establishment = cast.mill
    cast.mill.name_en = '#panic("x") *bold* $x$ \\ "quoted"'
    made = presenter.pdf(challan, "issued", "en")
    assert '#panic("x") *bold*' in PdfReader(io.BytesIO(made)).pages[0].extract_text()
