"""From a spreadsheet to a filed month."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.web.employer.cast import SHEET

pytestmark = pytest.mark.django_db


def sheet(text: str = SHEET, name: str = "wages.csv"):
    return {"sheet": SimpleUploadedFile(name, text.encode())}


def test_upload_check_file(owner, cast):
    home = cast.home
    assert owner.get("/employer/").headers["Location"] == home
    page = owner.get(home)
    assert page.status_code == 200
    assert "File October 2026" in page.content.decode()

    done = owner.post(f"{home}2026-10/upload/", sheet())
    assert done.headers["Location"] == f"{home}2026-10/draft/"
    page = owner.get(f"{home}2026-10/draft/?show=all")
    assert "Bashir Ahmed" in page.content.decode()

    page = owner.get(f"{home}2026-10/draft/check/")
    assert page.status_code == 200
    filing = page.context["form"].initial["filing"]
    done = owner.post(f"{home}2026-10/draft/file/", {"filing": str(filing)})
    assert done.headers["Location"] == f"{home}filings/{filing}/"
    page = owner.get(done.headers["Location"])
    assert "October 2026 is filed" in page.content.decode()
