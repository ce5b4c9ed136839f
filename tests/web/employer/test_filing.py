"""From a spreadsheet to a filed month, its corrections, and what every figure rests on."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from saiban.offices.desk import scope
from saiban.offices.returns import queries
from tests.web.employer import cast as people
from tests.web.employer.cast import MONTH, PROBLEMS, SHEET, Cast

pytestmark = pytest.mark.django_db


def sheet(text: str = SHEET, name: str = "wages.csv"):
    return {"sheet": SimpleUploadedFile(name, text.encode())}


def versions(cast: Cast) -> list[int]:
    with scope.acting_for(establishments=[cast.mill.pk]):
        return sorted(each.version for each in queries.history(cast.mill.pk))


def test_upload_check_file(owner: Client, cast: Cast) -> None:
    assert owner.get("/employer/").headers["Location"] == cast.home
    page = owner.get(cast.home)
    assert "File October 2026" in page.content.decode()

    done = owner.post(f"{cast.home}2026-10/upload/", sheet())
    assert done.headers["Location"] == f"{cast.home}2026-10/draft/"
    page = owner.get(f"{cast.home}2026-10/draft/?show=all")
    assert "Bashir Ahmed" in page.content.decode()

    page = owner.get(f"{cast.home}2026-10/draft/check/")
    said = page.content.decode()
    assert "Rs 142,500.00" in said
    assert "the federal minimum wage" in said  # EOBI's position, and that it chose it
    assert "Decided by EOBI" in said
    filing = page.context["form"].initial["filing"]
    done = owner.post(f"{cast.home}2026-10/draft/file/", {"filing": str(filing)})
    assert done.headers["Location"] == f"{cast.home}filings/{filing}/"
    page = owner.get(done.headers["Location"])
    assert "October 2026 is filed" in page.content.decode()
    assert str(filing).upper()[:13] in page.content.decode()


def test_a_second_click_files_nothing(owner: Client, cast: Cast) -> None:
    people.draft(cast.mill, cast.owner)
    form = {"filing": str(uuid4())}
    first = owner.post(f"{cast.home}2026-10/draft/file/", form)
    again = owner.post(f"{cast.home}2026-10/draft/file/", form)
    assert again.headers["Location"] == first.headers["Location"]
    other = owner.post(f"{cast.home}2026-10/draft/file/", {"filing": str(uuid4())})
    assert other.headers["Location"] == f"{cast.home}2026-10/"
    assert versions(cast) == [1, 1]


def test_a_filing_number_that_is_none(owner: Client, cast: Cast) -> None:
    people.draft(cast.mill, cast.owner)
    assert owner.post(f"{cast.home}2026-10/draft/file/", {"filing": "7"}).status_code == 422
    assert versions(cast) == []


def test_nil_return(owner: Client, cast: Cast) -> None:
    done = owner.post(f"{cast.home}2026-10/nil/")
    assert done.headers["Location"] == f"{cast.home}2026-10/draft/check/"
    assert "Nil return" in owner.get(done.headers["Location"]).content.decode()
    done = owner.post(f"{cast.home}2026-10/draft/file/", {"filing": str(uuid4())})
    assert owner.get(done.headers["Location"]).status_code == 200
    assert "Nil" in owner.get(f"{cast.home}returns/").content.decode()


def test_nothing_good_nothing_filed(owner: Client, cast: Cast) -> None:
    people.draft(cast.mill, cast.owner, "CNIC,Name,Gross wage\n1,Bashir,1000\n")
    page = owner.post(f"{cast.home}2026-10/draft/file/", {"filing": str(uuid4())})
    assert page.status_code == 422
    assert "no row that can be filed" in page.content.decode()


def test_a_month_that_is_not_over(owner: Client, cast: Cast) -> None:
    people.draft(cast.mill, cast.owner, month=people.date(2026, 11, 1))
    assert "not over" in owner.get(f"{cast.home}2026-11/").content.decode()
    page = owner.post(f"{cast.home}2026-11/draft/file/", {"filing": str(uuid4())})
    assert page.status_code == 422
    assert "once it is over" in page.content.decode()


def test_where_the_law_is_contested_and_nobody_chose_the_reason_is_shown(cast: Cast) -> None:
    """PESSI has not decided between the positions: EOBI gets its return, PESSI nothing."""
    both = [cast.institutions["pessi"], cast.institutions["eobi"]]
    unit = people.shared.registered_unit(
        "Lahore Mills", cast.owner, cast.officer, both, place="punjab"
    )
    owner = people.sign_in(cast.owner)
    people.draft(unit, cast.owner)
    home = f"/employer/{unit.pk}/"
    check = owner.get(f"{home}2026-10/draft/check/").content.decode()
    assert "the law gives no answer" in check
    assert "s71_limit" in check
    done = owner.post(f"{home}2026-10/draft/file/", {"filing": str(uuid4())})
    page = owner.get(done.headers["Location"]).content.decode()
    assert "EOBI" in page
    assert "Rs 8,709.23" in page
    months = owner.get(home).content.decode()
    assert "Nothing filed yet with:" in months
    assert "PESSI" in months


def test_rows_left_out_come_along_into_a_correction(owner: Client, cast: Cast) -> None:
    done = people.filed(cast.mill, cast.owner, PROBLEMS)
    page = owner.get(f"{cast.home}filings/{done.id}/").content.decode()
    assert "3 rows were left out" in page
    owner.post(f"{cast.home}2026-10/correct/")
    page = owner.get(f"{cast.home}2026-10/draft/?show=all").content.decode()
    assert "Nasreen Bibi" in page
    assert "Yasmin Akhtar" in page
    row = {"cnic": "0110112345677", "name": "Nasreen Bibi", "wage_paisa": "22000", "days": "26"}
    assert owner.post(f"{cast.home}2026-10/draft/rows/4/", row).status_code == 302
    check = owner.get(f"{cast.home}2026-10/draft/check/").content.decode()
    assert "Why is the month corrected?" in check
    assert "Against the version filed before" in check
    form = {"filing": str(uuid4()), "reason": "The CNIC was wrong."}
    done = owner.post(f"{cast.home}2026-10/draft/file/", form)
    assert versions(cast) == [1, 1, 2, 2]
    with scope.acting_for(establishments=[cast.mill.pk]):
        new = queries.newest(cast.institutions["iessi"].pk, cast.mill.pk, MONTH)
    assert new is not None
    changes = owner.get(f"{cast.home}returns/{new.pk}/differences/").content.decode()
    assert "Nasreen Bibi" in changes
    assert "Rs 1,320.00" in changes
    assert "The CNIC was wrong." in changes


def test_joiners_and_leavers_stay_so_in_a_correction(owner: Client, cast: Cast) -> None:
    dated = (
        "CNIC,Name,Gross wage,Days,Date of joining,Date of leaving\n"
        "0110112345671,Bashir Ahmed,22000,12,2026-10-15,\n"
        "0110112345672,Nasreen Bibi,22000,12,,2026-10-14\n"
    )
    people.filed(cast.mill, cast.owner, dated)
    owner.post(f"{cast.home}2026-10/correct/")
    with scope.acting_for(establishments=[cast.mill.pk]):
        draft = queries.open_draft(cast.mill.pk, MONTH)
        assert draft is not None
        rows = queries.draft_rows(draft.pk)
    assert [(each.joined_on, each.left_on) for each in rows] == [
        (people.date(2026, 10, 15), None),
        (None, people.date(2026, 10, 14)),
    ]


def test_nothing_to_correct(owner: Client, cast: Cast) -> None:
    page = owner.post(f"{cast.home}2026-10/correct/")
    assert page.status_code == 422
    assert "Nothing was filed" in page.content.decode()


def test_how_a_figure_is_computed(owner: Client, cast: Cast) -> None:
    done = people.filed(cast.mill, cast.owner)
    iessi = next(each for each in done.returns if each.institution.code == "iessi")
    page = owner.get(f"{cast.home}returns/{iessi.pk}/lines/7/").content.decode()
    assert "Rs 1,320.00" in page
    assert "s.20(1)" in page
    assert iessi.assessment.law_version in page
    first = owner.get(f"{cast.home}returns/{iessi.pk}/differences/")
    assert first.status_code == 404  # a first version replaces nothing


def test_who_is_missing_of_last_month(owner: Client, cast: Cast) -> None:
    people.filed(cast.mill, cast.owner, month=people.LAST)
    people.draft(cast.mill, cast.owner, "CNIC,Name,Gross wage\n0110112345671,Bashir Ahmed,42000\n")
    check = owner.get(f"{cast.home}2026-10/draft/check/").content.decode()
    assert "3 workers" in check
    assert "last month 4" in check
    page = owner.get(f"{cast.home}2026-10/draft/missing/").content.decode()
    assert "Nasreen Bibi" in page
    assert "Bashir Ahmed" not in page
