"""What the database itself refuses, whatever the program above it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import psycopg
import pytest
from django.db import DatabaseError, IntegrityError, ProgrammingError, connection, transaction
from psycopg.errors import ForeignKeyViolation

from saiban.offices.desk import scope
from tests.offices.cast import DAY, MONTH, everywhere
from tests.offices.forum import tables as forum

if TYPE_CHECKING:
    from tests.database import Database
    from tests.offices.cast import Cast
    from tests.offices.everything import Belongings

pytestmark = pytest.mark.django_db

APPEND_ONLY = (
    "cashier_allocation",
    "cashier_bankfile",
    "cashier_challan",
    "cashier_challanstatus",
    "cashier_charge",
    "cashier_receipt",
    "cashier_receiptmatch",
    "desk_document",
    "desk_event",
    "desk_figuresnapshot",
    "desk_institutionchoice",
    "employers_registrationstatus",
    "ledger_account",
    "ledger_transfer",
    "people_contributionsending",
    "people_endingwithdrawal",
    "people_lookup",
    "people_namevariant",
    "returns_apicall",
    "returns_assessment",
    "returns_line",
    "returns_monthlyreturn",
    "rights_settlement",
)
UNSCOPED = {
    "desk_institutionchoice": "what an institution decided on a point of law is public",
    "desk_role": "a user's roles say what the scope is",
    "employers_apitoken": "a token says what the scope is; it is found by its hash alone",
    "employers_representative": "whom a user represents says what the scope is",
    "people_personaccount": "which person a user is says what the scope is",
}
PUBLIC = {"desk_figuresnapshot": "figures are published for everybody; only their maker is scoped"}
UNREAD = {
    "desk_roleevent": "history, written by triggers",
    "employers_representativeevent": "history, written by triggers",
    "employers_spellevent": "history, written by triggers",
}
"""Tables that the application can add to and never read."""


def ask(sql: str, *values: object) -> list[tuple[Any, ...]]:
    """Rows of a query, as the application."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()


def tables(condition: str) -> list[str]:
    """Tables of the schema for which the condition on pg_class holds."""
    return [
        name
        for (name,) in ask(
            "select c.relname::text from pg_class c where c.relnamespace = 'public'::regnamespace"
            f" and c.relkind in ('r', 'p') and {condition} order by 1"
        )
    ]


SCOPED = "c.relrowsecurity"
NAMES_SOMEBODY = (
    "exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in"
    " ('institution_id', 'establishment_id', 'person_id') and not a.attisdropped)"
)
HAS_GUARD = (
    "exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname like '%%append_only'"
    " and t.tgname not like 'pgtrigger%%' and not c.relispartition)"
)


def test_every_append_only_table_is_tried_here(db: None) -> None:
    assert tables(HAS_GUARD) == sorted([*APPEND_ONLY, *forum.APPEND_ONLY])


def refusal(sql: str) -> str:
    """What the database says to a statement that it refuses; "" if it does not."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)
    except DatabaseError as refused:
        return str(refused).splitlines()[0]
    return ""


def test_what_is_written_is_not_changed(belongings: Belongings) -> None:
    with scope.acting_for(
        institutions=range(1, 7),
        establishments=[belongings.unit.pk],
        persons=[belongings.person],
    ):
        for table in APPEND_ONLY:
            column = "month" if table == "returns_line" else "id"
            for deed in (f"update {table} set {column} = {column}", f"delete from {table}"):
                assert "is append-only: write a new row instead" in refusal(deed), deed


def test_the_application_may_not_empty_a_table(db: None) -> None:
    for table in tables("true"):
        assert "permission denied" in refusal(f"truncate {table} cascade"), table


@pytest.mark.django_db(transaction=True)
def test_not_even_its_owner_empties_a_table(saiban_database: Database) -> None:
    address = saiban_database.cluster.url("owner", saiban_database.name)
    with psycopg.connect(address, autocommit=True) as owner:
        for table in (*APPEND_ONLY, *forum.APPEND_ONLY):
            with pytest.raises(psycopg.DatabaseError, match="is append-only"):
                owner.execute(f"truncate {table} cascade")


def test_every_table_that_names_somebody_is_scoped_or_says_why_not(db: None) -> None:
    assert tables(f"{NAMES_SOMEBODY} and not {SCOPED} and not c.relispartition") == sorted(
        {**UNSCOPED, **UNREAD}
    )


def test_every_scoped_table_has_a_policy_for_each_deed(db: None) -> None:
    rows = ask(
        "select c.relname::text, string_agg(p.polcmd::text, '' order by p.polcmd::text)"
        " from pg_class c left join pg_policy p on p.polrelid = c.oid"
        " where c.relnamespace = 'public'::regnamespace and c.relrowsecurity group by 1"
    )
    assert len(rows) > 25
    assert {name: deeds for name, deeds in rows if deeds != "adrw"} == {}


def test_the_application_is_no_owner_and_bypasses_nothing(db: None) -> None:
    assert ask("select rolsuper, rolbypassrls from pg_roles where rolname = current_user") == [
        (False, False)
    ]
    assert tables("pg_get_userbyid(c.relowner) = current_user") == []


def test_history_is_not_read_by_the_application(db: None) -> None:
    for table in UNREAD:
        assert "permission denied" in refusal(f"select count(*) from {table}"), table


def counts(names: list[str]) -> dict[str, int]:
    """How many rows of each table are seen."""
    return {name: ask(f"select count(*) from {name}")[0][0] for name in names}


def test_nothing_is_seen_without_a_scope_or_of_others(belongings: Belongings) -> None:
    # The Forum's tables have a scope of their own, and tests of their own.
    scoped = [n for n in tables(SCOPED) if n not in PUBLIC and not n.startswith("forum_")]
    with scope.acting_for(
        institutions=range(1, 7),
        establishments=[belongings.unit.pk],
        persons=[belongings.person],
    ):
        there = counts(scoped)
    # Every table has something that could be seen.
    assert [name for name, count in there.items() if not count] == []
    for whose in ({}, {"institutions": [1]}, {"establishments": [999]}, {"persons": [999]}):
        with scope.acting_for(**whose):
            assert {name: count for name, count in counts(scoped).items() if count} == {}


def part(belongings: Belongings) -> str:
    """October's part of the lines."""
    (name,) = tables("c.relispartition and c.relname like 'returns_line%%'")
    return name


def test_a_months_part_is_not_read_around_the_whole(belongings: Belongings) -> None:
    name = part(belongings)
    with everywhere():
        for deed in ("select * from", "delete from", "truncate", "update"):
            sql = f"{deed} {name}" + (" set days = 1" if deed == "update" else "")
            assert "permission denied" in refusal(sql), deed


COLUMNS = (
    "month, institution_id, monthly_return_id, establishment_id, number, person_id,"
    " wage_paisa, days, covered, covered_before, employer_paisa, worker_paisa"
)


def copy_line(belongings: Belongings, **changes: object) -> None:
    """COPY one more line of the unit's return into October's part."""
    filed = belongings.monthly_return
    row: dict[str, object] = {
        "month": MONTH,
        "institution_id": filed.institution_id,
        "monthly_return_id": filed.pk,
        "establishment_id": filed.establishment_id,
        "number": 99,
        "person_id": belongings.person,
        "wage": 1,
        "days": 1,
        "covered": True,
        "covered_before": True,
        "employer": 0,
        "worker": 0,
    }
    name = part(belongings)
    with (
        transaction.atomic(),
        connection.cursor() as cursor,
        cursor.copy(f"copy {name} ({COLUMNS}) from stdin") as copy,
    ):
        copy.write_row(list({**row, **changes}.values()))


def test_lines_are_copied_in_for_an_institution_in_scope_only(belongings: Belongings) -> None:
    for whose in ({}, {"institutions": [1]}, {"establishments": [belongings.unit.pk]}):
        with (
            scope.acting_for(**whose),
            pytest.raises(ForeignKeyViolation, match="does not agree with a return in scope"),
        ):
            copy_line(belongings)
    with scope.acting_for(institutions=[belongings.monthly_return.institution_id]):
        copy_line(belongings)
        assert ask("select count(*) from returns_line where number = 99") == [(1,)]


def test_a_line_agrees_with_its_return(belongings: Belongings) -> None:
    wrong = {
        "institution_id": (6, "does not agree with a return"),
        "monthly_return_id": (999_999, "does not agree with a return"),
        "establishment_id": (999_999, "does not agree with a return"),
        "person_id": (999_999, "names a person who does not exist"),
    }
    for column, (value, why) in wrong.items():
        with everywhere(), pytest.raises(ForeignKeyViolation, match=why):
            copy_line(belongings, **{column: value})


def test_a_line_is_not_inserted_into_the_whole(belongings: Belongings) -> None:
    filed = belongings.monthly_return
    with (
        everywhere(),
        pytest.raises(ProgrammingError, match="row-level security"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            f"insert into returns_line ({COLUMNS}) values"
            " (%s, %s, %s, %s, 98, %s, 1, 1, true, true, 0, 0)",
            [MONTH, filed.institution_id, filed.pk, filed.establishment_id, belongings.person],
        )


def test_only_months_have_a_part(db: None) -> None:
    for day in ("2026-10-02", "1964-12-01", "2101-01-01"):
        assert "is not a month" in refusal(f"select returns_ensure_month('{day}')"), day


def test_no_transfer_crosses_institutions(cast: Cast) -> None:
    """The composite foreign key, not only the program that posts."""
    from saiban.offices.ledger import actions as ledger
    from saiban.offices.ledger.models import Account

    with everywhere():
        for institution in (1, 5):
            ledger.post(
                moves=[ledger.Move(f"t{institution}", "bank", "unmatched", 1, "r", "c")],
                institution_id=institution,
                by=None,
                on=DAY,
            )
        mine, theirs = (
            Account.objects.get(kind=kind, institution_id=institution).pk
            for kind, institution in (("bank", 5), ("unmatched", 1))
        )
        with (
            pytest.raises(IntegrityError, match="credit_in_institution"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(
                "insert into ledger_transfer (id, institution_id, debit_id, credit_id,"
                " amount_paisa, reason, cause, effective_on, posted_at)"
                " values (gen_random_uuid(), 5, %s, %s, 1, 'r', 'c', '2026-11-22', now())",
                [mine, theirs],
            )
