"""What everybody may read of the Forum."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from saiban.offices.forum import actions
from saiban.offices.forum.actions.commitments import Promise
from tests.offices.forum.table import TODAY, Table, drafted, held


def test_the_third_meeting_is_read_without_signing_in(visit) -> None:
    answer = visit().get("/forum/meetings/3/")
    assert answer.status_code == 200
    for words in (
        "22 April 2021",
        "From a report, not from minutes",
        "Employers&#x27; Federation of Pakistan",
        "Amnesty for inactive enterprises",
        "The order of the agenda was not found",
        "Approval of minutes: not found",
        "WCMS_815870",
    ):
        assert words in answer.text, words


def test_it_is_read_in_urdu(visit) -> None:
    answer = visit(language="ur").get("/forum/meetings/3/")
    assert "سمت سب کے لیے سماجی تحفظ ہے" in answer.text


def test_a_draft_is_not_public(visit, table: Table) -> None:
    drafted(table, held(table))
    assert visit().get("/forum/meetings/4/").status_code == 404
    assert "Meeting 4" not in visit().get("/forum/meetings/").text


@pytest.mark.parametrize("language", ["en", "ur"])
def test_promise_against_delivery_fills_two_pages(visit, language: str) -> None:
    answer = visit().get(f"/forum/promises/{language}.pdf")
    if answer.status_code == 404:
        pytest.skip("no Nastaliq font is installed")
    read = PdfReader(BytesIO(answer.content))
    assert len(read.pages) == 2
    if language == "en":
        text = " ".join(" ".join(page.extract_text() for page in read.pages).split())
        assert "Study on brick kilns" in text
        assert "Baldia" in text


def test_unknown_is_a_state_of_its_own(visit) -> None:
    text = visit().get("/forum/commitments/roadmap-sindh/").text
    assert "Unknown: nothing found" in text
    assert "none found" in text
    assert "Nothing was found." in text


def test_what_is_overdue_stands_first(visit, table: Table) -> None:
    with table.sits("secretary") as by:
        actions.promise(
            promise=Promise(
                key="late-one",
                kind="study",
                owner=table.member("ilo"),
                title_en="A study that was due",
                promise_en="A study is published.",
                source_title="Meeting 4",
                due_on=date(2026, 10, 31),
                position=99,
            ),
            by=by,
            on=TODAY,
        )
    text = visit().get("/forum/commitments/?by=kind").text
    studies = text[text.index("<h2>Studies") :]
    assert studies.index("A study that was due") < studies.index("Study on brick kilns")
    assert text.count(">Late<") == 1


def test_a_visitor_finds_the_kiln_study_in_three_clicks(visit) -> None:
    client = visit()
    for page, link in (
        ("/forum/", "/forum/commitments/"),
        ("/forum/commitments/", "/forum/commitments/brick-kiln-study/"),
    ):
        assert f'href="{link}"' in client.get(page).text
    text = client.get("/forum/commitments/brick-kiln-study/").text
    assert "Registration of kiln workers began in Khyber Pakhtunkhwa in May 2025" in text
    assert "https://www.urdupoint.com/en/pakistan/brick-kiln-workers-registration" in text
