"""Who sees and writes the Forum's rows is decided by the database (decision 0018)."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from saiban.offices.desk import queries as desk
from saiban.offices.desk import scope as desks
from saiban.offices.forum import actions
from saiban.offices.forum.actions.updates import Quarter
from saiban.offices.forum.models import Approval, Commitment, Meeting, Remark, UpdateDecision
from saiban.offices.forum.queries import commitments, updates
from tests.offices.forum import tables
from tests.offices.forum.table import LATER, TODAY, Table, drafted, held

PUBLIC = {
    "forum_commitment",
    "forum_commitmentstate",
    "forum_evidence",
    "forum_member",
    "forum_publication",
    "forum_seat",
    "forum_term",
}


def count(name: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"select count(*) from {name}")
        return int(cursor.fetchone()[0])


def refused() -> pytest.RaisesExc[DatabaseError]:
    return pytest.raises(DatabaseError, match="row-level security")


@pytest.fixture
def mine() -> list[str]:
    """The tables of members, meetings, commitments and updates."""
    return list(tables.MEETINGS)


def test_without_a_chair_only_what_is_public_is_seen(table: Table, mine: list[str]) -> None:
    drafted(table, held(table))
    # Not even for an officer of every institution.
    with desks.acting_for(institutions=desk.every_institution_id()):
        assert {name for name in mine if count(name)} == PUBLIC


def test_the_secretariat_cannot_approve_or_object_for_a_side(table: Table) -> None:
    minutes = drafted(table, held(table))
    for model, more in (
        (Approval, {"side": "workers"}),
        (Remark, {"kind": "objection", "text": "No."}),
    ):
        with table.sits("secretary") as by, refused(), transaction.atomic():
            model.objects.create(
                minutes=minutes, member=table.member("pwf"), on=LATER, by=by, **more
            )


def test_a_side_cannot_approve_for_another(table: Table) -> None:
    minutes = drafted(table, held(table))
    with table.sits("efp") as by, refused(), transaction.atomic():
        actions.approve(minutes=minutes, member=table.member("pwf"), by=by, on=LATER)


def test_a_member_cannot_do_the_secretariats_work(table: Table) -> None:
    with table.sits("pwf") as by:
        with refused(), transaction.atomic():
            Meeting.objects.create(number=9, made_on=TODAY, made_by=by)
        row = Commitment.objects.get(key="forum-meetings")
        standing = commitments.commitment("forum-meetings").state
        with refused(), transaction.atomic():
            standing.pk = None
            standing.commitment = row
            standing.save(force_insert=True)


def test_a_focal_point_files_for_its_institution_only(table: Table) -> None:
    with table.sits("focal") as by:
        with refused(), transaction.atomic():
            actions.file_update(
                institution_id=table.institutions["pessi"].pk,
                quarter=Quarter(date(2026, 7, 1)),
                by=by,
                on=TODAY,
            )
        update = actions.file_update(
            institution_id=table.institutions["bessi"].pk,
            quarter=Quarter(date(2026, 7, 1)),
            by=by,
            on=TODAY,
        )
        with refused(), transaction.atomic():
            UpdateDecision.objects.create(update=update, accepted=True, on=TODAY, by=by)


def test_an_update_is_public_once_it_is_accepted(table: Table) -> None:
    with table.sits("focal") as by:
        update = actions.file_update(
            institution_id=table.institutions["bessi"].pk,
            quarter=Quarter(date(2026, 7, 1), registered=1),
            by=by,
            on=TODAY,
        )
    assert updates.updates() == []
    with table.sits("secretary") as by:
        actions.accept(update=update, by=by, on=TODAY)
    assert updates.updates() == [update]


def test_a_comment_is_public_if_the_member_wants_it_so(table: Table) -> None:
    row = commitments.commitment("brick-kiln-study").commitment
    with table.sits("pwf") as by:
        for public in (True, False):
            actions.comment(
                commitment=row,
                member=table.member("pwf"),
                text=f"public: {public}",
                public=public,
                by=by,
                on=TODAY,
            )
        assert len(commitments.comments(row)) == 2
    assert [each.text for each in commitments.comments(row)] == ["public: True"]


def test_nothing_is_changed_or_deleted(table: Table, mine: list[str]) -> None:
    drafted(table, held(table))
    with table.sits("secretary"):
        full = [name for name in mine if count(name)]
        assert len(full) > 15
        for name in full:
            for deed in (f"update {name} set id = id", f"delete from {name}"):
                with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
                    connection.cursor().execute(deed)
