"""Nothing of a person, a worker or an employer is reached from the Forum: neither by what its code
imports, nor by what its queries ask the database."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from saiban.offices.desk import scope as desks
from saiban.offices.forum import queries as forum
from saiban.offices.forum.queries import commitments, meetings, minutes, updates
from tests.code_health import source
from tests.offices.forum.table import TODAY, Table, drafted, held

BELOW = {"desk"}
"""Offices that the Forum may import."""
OF_THE_DESK = {"desk_user", "desk_institution"}
"""Tables of the desk that its queries may read: who wrote something, and the six institutions."""
TABLES = re.compile(r'(?:from|join|into|update)\s+"?(\w+)"?', re.IGNORECASE)


def test_the_forum_imports_no_office_that_holds_persons() -> None:
    wrong = [
        f"{source.place(path, line)} imports {name}"
        for path in source.python_files(source.OFFICES / "forum", migrations=True)
        for line, name in source.imports(path)
        if source.office_of(name) not in (None, "forum", *BELOW)
    ]
    assert wrong == []


def asked(act) -> set[str]:
    """Tables that are named in the statements of something."""
    with CaptureQueriesContext(connection) as seen:
        act()
    return {name for each in seen.captured_queries for name in TABLES.findall(each["sql"])}


@pytest.mark.parametrize("who", ["secretary", "pwf", "focal", ""])
def test_the_queries_name_no_table_of_persons(table: Table, who: str) -> None:
    meeting = held(table)
    drafted(table, meeting)

    def everything() -> None:
        forum.chair_of(table.users[who or "visitor"], TODAY)
        forum.sides(), forum.seats(TODAY), forum.parity()
        for each in commitments.followed():
            commitments.evidence(each.commitment)
            commitments.history(each.commitment)
            commitments.comments(each.commitment)
        commitments.timeline(), commitments.stale(TODAY), commitments.evidence_of_all()
        meetings.meetings(), meetings.publications(), meetings.open_actions()
        minutes.drafted(meeting), minutes.remarks(meeting), minutes.why_not_published(meeting)
        updates.updates(), updates.of_quarter(date(2026, 7, 1))

    if who:
        with table.sits(who):
            found = asked(everything)
    else:
        found = asked(everything)
    assert {name for name in found if not name.startswith("forum_")} <= OF_THE_DESK
    assert len(found) > 15


def test_a_chair_opens_no_row_of_a_person_or_an_employer(table: Table) -> None:
    """The Forum's scope leaves the three lists of the desk as they are: empty."""
    for who in table.users:
        with table.sits(who):
            assert desks.current() == ("{}", "{}", "{}")
