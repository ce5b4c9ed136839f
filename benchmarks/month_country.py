"""The units, persons and spreadsheets of the month benchmark."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import psycopg
import xlsxwriter
from django.db import connection, transaction
from psycopg.types.json import Json

from benchmarks.month import NOW, seeded
from saiban.exchange.bank import BankEntry, Statement, write_camt053
from saiban.offices.cashier.models import Challan
from saiban.offices.desk import actions as desk
from saiban.offices.desk import months, queries, scope, seed
from saiban.offices.desk.models import District, Institution, User
from saiban.offices.employers import actions as employers
from saiban.offices.employers.models import Establishment
from saiban.offices.returns import convert
from saiban.offices.returns.actions.filing import Unit, file_units
from saiban.offices.returns.rows import Row
from saiban.offices.rights.models import Settlement

STORED = {
    "returns_monthlyreturn": "id",
    "returns_assessment": "id",
    "returns_coverage": "id",
    "returns_importfile": "id",
    "people_person": "id",
    "people_membership": "id",
    "employers_spell": "id",
    "ledger_transfer": "posted_at",
    "cashier_charge": "id",
    "cashier_challan": "id",
    "cashier_challanstatus": "id",
    "cashier_receipt": "id",
    "cashier_receiptmatch": "id",
    "cashier_allocation": "id",
    "rights_settlement": "id",
    "desk_event": "id",
    "desk_outbox": "id",
    "desk_outboxhandling": "id",
}
HEADER = ("Sr", "CNIC No.", "Employee Name", "Father's Name", "Days", "Gross Wages (Rs)", "DOJ")


@dataclass
class Country:
    """What was built, and what is asked of it afterwards."""

    sessi: Institution
    eobi: Institution
    folder: Path
    units: list[Establishment] = field(default_factory=list)

    def lines_stored(self, month: date) -> int:
        """Lines of both institutions."""
        with (
            scope.acting_for(institutions=[self.sessi.pk, self.eobi.pk]),
            connection.cursor() as cursor,
        ):
            cursor.execute("select count(*) from returns_line where month = %s", [month])
            return int(cursor.fetchone()[0])

    def settled(self, institution: Institution, month: date) -> int:
        """Establishments whose month is paid in full."""
        rows = Settlement.objects.filter(institution=institution, month=month)
        return len({r.establishment_id for r in rows if r.charged_paisa == r.paid_paisa})

    def bank_files(self, on: date) -> list[tuple[Institution, bytes]]:
        """The bank's statement of the day on which everybody paid, for each institution."""
        files = []
        for institution in (self.sessi, self.eobi):
            with scope.acting_for(institutions=[institution.pk]):
                challans = list(Challan.objects.filter(institution=institution, issued_on=on))
            entries = tuple(
                BankEntry(
                    account_iban=institution.account_iban,
                    amount_paisa=each.amount_paisa,
                    direction="credit",
                    booking_date=on,
                    value_date=on,
                    entry_ref=f"{institution.code}{each.psid}",
                    acct_svcr_ref=f"{institution.code}{each.psid}",
                    psid=each.psid,
                )
                for each in challans
            )
            total = sum(each.amount_paisa for each in challans)
            statement = Statement("S1", institution.account_iban, 0, total, entries)
            content = write_camt053([statement], message_id=institution.code, created=NOW)
            files.append((institution, content))
        return files

    def marks(self) -> dict[str, object]:
        """The last row of each table, before the month is taken in."""
        with self._owner() as connection:
            return {
                table: connection.execute(f"select max({key}) from {table}").fetchone()[0]
                for table, key in STORED.items()
            }

    def bare_copy_seconds(self, marks: dict[str, object], month: date) -> tuple[float, float, int]:
        """COPY every row that the month stored into empty tables of the same columns.

        Nothing is checked, secured or referred to. Returns the seconds into tables with the same
        keys and indexes, the seconds into heaps without any, each with its commit, and how many
        rows there were.
        """
        with self._owner() as connection:
            stored = {
                table: connection.execute(
                    f"select * from {table} where {key} > %s", [marks[table]]
                ).fetchall()
                for table, key in STORED.items()
            }
            part = f"returns_line_{month:%Y%m}"
            stored[part] = connection.execute(
                "select * from returns_line where month = %s", [month]
            ).fetchall()
            for rows in stored.values():
                for place, row in enumerate(rows):
                    rows[place] = tuple(_plain(value) for value in row)
            keyed = self._copy(connection, stored, "keyed", "(like {} including indexes)")
            bare = self._copy(connection, stored, "bare", "(like {})")
            return keyed, bare, sum(len(rows) for rows in stored.values())

    def _copy(
        self,
        connection: psycopg.Connection,
        stored: dict[str, list[tuple[object, ...]]],
        prefix: str,
        like: str,
    ) -> float:
        for table in stored:
            connection.execute(f"create table {prefix}_{table} {like.format(table)}")  # type: ignore[arg-type]
        connection.commit()
        start = time.perf_counter()
        for table, rows in stored.items():
            with connection.cursor().copy(f"copy {prefix}_{table} from stdin") as copy:  # type: ignore[arg-type]
                for row in rows:
                    copy.write_row(row)
        connection.commit()
        return time.perf_counter() - start

    def _owner(self) -> psycopg.Connection:
        return psycopg.connect(os.environ["SAIBAN_OWNER_DATABASE_URL"])


def _plain(value: object) -> object:
    return Json(value) if isinstance(value, dict | list) else value


def build(home: Path, *, sizes: list[int], month: date) -> Country:
    """Register units of these sizes, file the month before, write this month's sheets."""
    seed.reference_data(synthetic=True)
    country = Country(queries.institution("sessi"), queries.institution("eobi"), home / "sheets")
    country.folder.mkdir()
    _choose(country)
    user = User.objects.create_user("bench", password=None, full_name="Benchmark")
    rng, first = seeded(), 1
    for number, size in enumerate(sizes, start=1):
        unit = _register(country, number, size, user)
        workers = [_worker(first + n, rng.randint(400, 450) * 100_00) for n in range(size)]
        first += size
        _file_before(unit, workers, month, user)
        _sheet(country.folder / f"K{number:06}.xlsx", workers, first + 10_000_000, rng)
        country.units.append(unit)
    with connection.cursor() as cursor:
        cursor.execute("analyze")
    return country


def _choose(country: Country) -> None:
    wanted = {
        country.sessi: {"minimum_wage": "last_notified_rate_continues"},
        country.eobi: {
            "minimum_wage": "last_notified_rate_continues",
            "base": "federal_minimum_wage",
        },
    }
    for institution, choices in wanted.items():
        for dispute, value in choices.items():
            desk.choose(
                institution_id=institution.pk,
                key=f"position:{dispute}",
                value=value,
                from_on=date(2020, 1, 1),
                reason="For the benchmark.",
                by=None,
                on=date(2020, 1, 1),
            )


def _register(country: Country, number: int, size: int, user: User) -> Establishment:
    district = District.objects.filter(place="sindh").first()
    assert district is not None
    institutions = (country.sessi.pk, country.eobi.pk)
    with transaction.atomic():
        unit = employers.apply(
            application=employers.Application(
                name_en=f"Unit {number}",
                district_id=district.pk,
                place="sindh",
                started_on=date(2024, 1, 1),
                persons_employed=size,
                institutions=institutions,
                synthetic=True,
            ),
            by=user,
            on=date(2024, 1, 1),
        )
        with scope.acting_for(institutions=institutions):
            for each in unit.registrations.all():
                employers.decide(
                    registration_id=each.pk,
                    status="registered",
                    number=f"K{number:06}",
                    by=user,
                    on=date(2024, 1, 2),
                )
    return unit


def _worker(number: int, wage: int) -> Row:
    return Row(
        number=0,
        cnic=f"0{number:012}",
        name=f"Worker {_name(number)}",
        father_or_husband=f"Father {_name(number + 7)}",
        wage_paisa=wage,
        days=26,
    )


def _name(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number, 26)
        letters += chr(97 + rest)
    return letters.title()


def _file_before(unit: Establishment, workers: list[Row], month: date, user: User) -> None:
    rows = [
        Row(n, each.cnic, name=each.name, wage_paisa=each.wage_paisa, days=26)
        for n, each in enumerate(workers, start=2)
    ]
    convert.identify(rows)
    with scope.acting_for(establishments=[unit.pk]):
        file_units(
            units_to_file=[Unit(unit, rows, "folder")],
            month=months.add(month, -1),
            by=user,
            on=date(2026, 10, 5),
            synthetic=True,
        )


def _sheet(path: Path, workers: list[Row], newcomer: int, rng) -> None:  # type: ignore[no-untyped-def]
    """A plain payroll sheet: 1% have a problem, 1% joined, 1% changed."""
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("Wages")
    sheet.write_row(0, 0, ("Wages for October 2026",))
    sheet.write_row(1, 0, HEADER)
    for n, each in enumerate(workers):
        chance = rng.random()
        cnic = each.cnic or ""
        if chance < 0.01:
            cnic = f"0{newcomer + n:012}"
        written = f"{cnic[:5]}-{cnic[5:12]}-{cnic[12]}"
        days: object = 26 if chance < 0.98 else 41 if chance < 0.99 else 20
        wage = (each.wage_paisa or 0) // 100
        sheet.write_row(
            n + 2, 0, (n + 1, written, each.name, each.father_or_husband, days, wage, "")
        )
    book.close()
