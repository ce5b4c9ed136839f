"""What everybody may read of the Forum."""

from __future__ import annotations

from tests.offices.forum.table import Table, drafted, held


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
