"""A list before it is filed: what was found, corrections, questions, columns."""

from __future__ import annotations

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from saiban.offices.desk import scope
from saiban.offices.returns import intake, queries
from tests.web.employer import cast as people
from tests.web.employer.cast import MONTH, PROBLEMS, SHEET, Cast

pytestmark = pytest.mark.django_db


def upload(client: Client, cast: Cast, content: str | bytes, name: str = "wages.csv"):
    data = content.encode() if isinstance(content, str) else content
    sheet = SimpleUploadedFile(name, data)
    return client.post(f"{cast.home}2026-10/upload/", {"sheet": sheet})


def text(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def counts(cast: Cast) -> queries.DraftCounts:
    with scope.acting_for(establishments=[cast.mill.pk]):
        draft = queries.open_draft(cast.mill.pk, MONTH)
        assert draft is not None
        return queries.draft_counts(draft.pk)


def test_problem_rows_never_block_good_ones(owner: Client, cast: Cast) -> None:
    upload(owner, cast, PROBLEMS)
    assert (counts(cast).good, counts(cast).blocked) == (3, 3)
    page = text(owner, f"{cast.home}2026-10/draft/")
    for said in ("R01", "R02", "R03", "already stands in row 2", "Write the 13 digits"):
        assert said in page
    only = text(owner, f"{cast.home}2026-10/draft/?show=R03")
    assert "Ghulam Rasool" in only
    assert "Nasreen Bibi" not in only


def test_a_row_is_corrected_on_screen(owner: Client, cast: Cast) -> None:
    upload(owner, cast, PROBLEMS)
    row = f"{cast.home}2026-10/draft/rows/4/"
    assert 'value="01101-12345"' in text(owner, row)
    good = {"cnic": "01101-1234567-9", "name": "Nasreen Bibi", "wage_paisa": "40,000", "days": "26"}
    done = owner.post(row, good)
    assert done.status_code == 302
    assert counts(cast).blocked == 2


def test_a_correction_that_is_none_is_answered_beside_the_field(owner: Client, cast: Cast) -> None:
    upload(owner, cast, PROBLEMS)
    row = f"{cast.home}2026-10/draft/rows/4/"
    short = {"cnic": "01101-1", "name": "Nasreen Bibi", "wage_paisa": "x", "days": "40"}
    page = owner.post(row, short)
    assert page.status_code == 422
    said = page.content.decode()
    assert "There is a problem" in said
    assert "is not an amount" in said
    assert "from 0 to 26" in said
    still = owner.post(row, {**short, "wage_paisa": "40000", "days": "26"})
    assert still.status_code == 422
    assert "a CNIC has 13 digits" in still.content.decode()
    assert counts(cast).blocked == 3


def test_a_question_is_answered(owner: Client, cast: Cast) -> None:
    upload(owner, cast, PROBLEMS)
    row = f"{cast.home}2026-10/draft/rows/6/"
    assert "below the minimum wage" in text(owner, row)
    assert owner.post(f"{row}answer/", {"answer": ""}).status_code == 422
    assert owner.post(f"{row}answer/", {"answer": "Half days"}).status_code == 302
    assert "Half days" in text(owner, f"{cast.home}2026-10/draft/?show=questions")


def test_add_and_remove_a_worker(owner: Client, cast: Cast) -> None:
    owner.post(f"{cast.home}2026-10/type/")
    add = f"{cast.home}2026-10/draft/rows/add/"
    worker = {"cnic": "0110112345671", "name": "Bashir Ahmed", "wage_paisa": "41000", "days": "26"}
    assert owner.post(add, worker).status_code == 302
    assert counts(cast).good == 1
    assert owner.post(add, {}).status_code == 422
    assert owner.post(f"{cast.home}2026-10/draft/rows/1/remove/").status_code == 302
    assert counts(cast).rows == 0


def test_the_sheet_comes_back_with_messages(owner: Client, cast: Cast) -> None:
    upload(owner, cast, PROBLEMS)
    answer = owner.get(f"{cast.home}2026-10/draft/messages/")
    assert 'filename="wages.xlsx"' in answer.headers["Content-Disposition"]
    content = b"".join(answer.streaming_content)
    again = intake.read(content, filename="wages.xlsx")
    assert [row.name for row in again.rows][:2] == ["Bashir Ahmed", "Bashir Ahmed"]
    import python_calamine

    lines = python_calamine.load_workbook(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    assert "R02" in str(lines[2][-1])


def test_the_months_blank_sheet_can_be_filled_in_and_sent(owner: Client, cast: Cast) -> None:
    people.filed(cast.mill, cast.owner, month=people.LAST)
    content = b"".join(owner.get(f"{cast.home}2026-10/template/").streaming_content)
    done = upload(owner, cast, content, "wages.xlsx")
    assert done.status_code == 302
    assert counts(cast).rows == 4


CHOSEN = {"column_0": "cnic", "column_1": "name", "column_2": "wage", "column_3": "-"}


def test_columns_whose_titles_say_nothing(owner: Client, cast: Cast) -> None:
    unclear = "aa,bb,cc,dd\n0110112345671,Bashir Ahmed,30000,9000\n"
    done = upload(owner, cast, unclear)
    columns = done.headers["Location"]
    assert columns.startswith(f"{cast.home}2026-10/columns/")
    page = text(owner, columns)
    assert "0110112345671" in page
    assert owner.post(columns, {**CHOSEN, "column_3": "wage"}).status_code == 422
    assert owner.post(columns, {**CHOSEN, "column_2": "-"}).status_code == 422
    assert owner.post(columns, {}).status_code == 422
    assert owner.post(columns, CHOSEN).status_code == 302
    assert counts(cast).good == 1


def test_two_columns_that_could_be_the_wage(owner: Client, cast: Cast) -> None:
    unclear = "CNIC,Name,Basic pay,Net pay\n0110112345671,Bashir Ahmed,30000,39000\n"
    upload(owner, cast, unclear)
    assert counts(cast).blocked == 1
    assert "Say which column is which" in text(owner, f"{cast.home}2026-10/draft/")
    with scope.acting_for(establishments=[cast.mill.pk]):
        draft = queries.open_draft(cast.mill.pk, MONTH)
        assert draft is not None
    columns = f"{cast.home}2026-10/columns/{draft.document_id}/"
    assert owner.post(columns, {**CHOSEN, "column_2": "-", "column_3": "wage"}).status_code == 302
    assert "Rs 39,000.00" in text(owner, f"{cast.home}2026-10/draft/?show=all")
    content = b"".join(owner.get(f"{cast.home}2026-10/draft/messages/").streaming_content)
    assert content.startswith(b"PK")


@pytest.mark.parametrize(
    "content, name, said",
    [
        (b"", "wages.csv", "empty"),
        (b"\x00\x01\x02" * 100, "wages.xlsx", ""),
        (SHEET, "wages.exe", "ends in .exe"),
        ("no table at all", "wages.txt", ""),
    ],
)
def test_a_file_that_is_no_sheet(
    owner: Client, cast: Cast, content: str | bytes, name: str, said: str
) -> None:
    page = upload(owner, cast, content, name)
    assert page.status_code == 422
    assert "There is a problem" in page.content.decode()
    assert said in page.content.decode()


def test_hostile_names_are_only_names(owner: Client, cast: Cast) -> None:
    nasty = '<script>alert(1)</script>"><img src=x onerror=y>'
    sheet = f"CNIC,Name,Gross wage,Days\n0110112345671,{nasty},40000,26\n0110112345,{nasty},1,26\n"
    upload(owner, cast, sheet, "<b>wages</b>.csv")
    for address in ("draft/?show=all", "draft/?show=problems", "draft/rows/2/", "draft/check/"):
        page = text(owner, f"{cast.home}2026-10/{address}")
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "<b>wages" not in page


def test_urdu_names_and_digits(owner: Client, cast: Cast) -> None:
    sheet = "شناختی کارڈ نمبر,نام,اجرت,دن\n0110112345671,بشیر احمد,۴۰٬۰۰۰,۲۶\n"
    upload(owner, cast, sheet)
    assert counts(cast).good == 1
    assert "بشیر احمد" in text(owner, f"{cast.home}2026-10/draft/?show=all")


def test_long_lists_come_in_pages(owner: Client, cast: Cast) -> None:
    rows = "".join(f"01101{n:07}1,Worker {n},40000,26\n" for n in range(1, 121))
    upload(owner, cast, "CNIC,Name,Gross wage,Days\n" + rows)
    first = text(owner, f"{cast.home}2026-10/draft/?show=all")
    assert "Worker 50<" in first
    assert "Worker 51<" not in first
    assert "show=all&amp;after=51" in first
    assert "Worker 51<" in text(owner, f"{cast.home}2026-10/draft/?show=all&after=51")
    assert owner.get(f"{cast.home}2026-10/draft/?after=x").status_code == 404


def test_carry_forward(owner: Client, cast: Cast) -> None:
    nothing = owner.post(f"{cast.home}2026-10/carry/")
    assert nothing.status_code == 422
    assert "no return of the month before" in nothing.content.decode()
    people.filed(cast.mill, cast.owner, month=people.LAST)
    assert owner.post(f"{cast.home}2026-10/carry/").status_code == 302
    assert counts(cast).rows == 4
    row = f"{cast.home}2026-10/draft/rows/1/"
    left = {
        "cnic": "01101-1234567-1",
        "name": "Bashir Ahmed",
        "wage_paisa": "20000",
        "days": "12",
        "left_on": "2026-10-14",
    }
    owner.post(row, left)
    assert counts(cast).left == 1


def test_another_door_starts_over(owner: Client, cast: Cast) -> None:
    upload(owner, cast, SHEET)
    owner.post(f"{cast.home}2026-10/type/")
    assert counts(cast).rows == 0
    assert owner.post(f"{cast.home}2026-10/draft/drop/").status_code == 302
    assert owner.get(f"{cast.home}2026-10/draft/").status_code == 404


@pytest.mark.parametrize("month", ["2026-13", "1899-01", "2026-1", "0000-00"])
def test_a_month_that_is_none(owner: Client, cast: Cast, month: str) -> None:
    assert owner.get(f"{cast.home}{month}/").status_code == 404


def test_a_month_that_has_not_begun(owner: Client, cast: Cast) -> None:
    page = owner.post(f"{cast.home}2027-03/type/")
    assert page.status_code == 422
    assert "has not begun" in page.content.decode()
