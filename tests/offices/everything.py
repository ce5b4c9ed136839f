"""A unit of which something stands in every table that belongs to somebody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from saiban.offices.cashier.models import BankFile, Challan, Receipt
from saiban.offices.desk import actions as desk
from saiban.offices.desk import months, scope
from saiban.offices.desk.figures import actions as figures
from saiban.offices.desk.figures.definition import of_name
from saiban.offices.desk.models import Document, Institution, User
from saiban.offices.employers import actions as employers
from saiban.offices.employers.models import ApiToken, Establishment, Registration
from saiban.offices.ledger.models import Transfer
from saiban.offices.people import actions as people
from saiban.offices.returns import actions as returns
from saiban.offices.returns import api_calls, convert
from saiban.offices.returns.actions import importing
from saiban.offices.returns.models import Draft, MonthlyReturn
from saiban.offices.returns.rows import Row
from tests.offices.cashier import bank
from tests.offices.cast import DAY, MONTH, everywhere, registered_unit

SHEET = """CNIC,Name,Gross wage,Days
07101-0000001-1,{0},42000,26
07101-0000001-2,{1},abc,26
"""
WORKERS = ("Gulfishan Bibi", "Gulfishan Bano", "Gulfishan Begum")
EACH = 1_320_00


@dataclass
class Belongings:
    """The unit and one row of each kind."""

    unit: Establishment
    owner: User
    worker: User
    person: int
    registration: Registration
    filing: UUID
    monthly_return: MonthlyReturn
    document: Document
    draft: Draft
    challan: Challan
    unmatched: Receipt
    bank_file: BankFile
    transfer: Transfer
    ending: int
    """What EOBI recorded of the end of the person's contributions, and did not withdraw."""
    token: ApiToken
    secret: str
    """The token's text."""


def of(
    name: str, *, owner: User, officer: User, worker: User, essi: Institution, eobi: Institution
) -> Belongings:
    """Register the unit, file and correct a month, pay it, and leave something of each kind."""
    unit = registered_unit(name, owner, officer, [essi, eobi], place=essi.place)
    first = unit.pk * 100
    _file(unit, owner, _rows(first, 2))
    done = _file(unit, owner, _rows(first, 3))
    monthly = next(each for each in done.returns if each.institution_id == essi.pk)
    with everywhere():
        challan = Challan.objects.filter(establishment=unit, institution=essi).order_by("-pk")[0]
    paid = bank.money_in(essi, EACH, on=DAY, psid=challan.psid, text=name)
    unknown = bank.money_in(essi, EACH, on=DAY, text=name)
    file = bank.take(essi, bank.notice([paid, unknown]), by=officer, on=DAY)
    person = _person(first)
    _look_ups(name, person, worker, officer, essi)
    ending = _endings(name, person, officer, eobi)
    draft, document = _draft(unit, owner, name)
    secret = employers.make_token(
        establishment_id=unit.pk, label=f"{name} payroll", by=owner, on=DAY
    )
    token = ApiToken.objects.get(establishment=unit)
    _import(unit, essi, name)
    _figure(essi)
    with everywhere(), scope.acting_for(establishments=[unit.pk]):
        api_calls.keep(
            establishment_id=unit.pk,
            token=token,
            key="october-1",
            body_sha256="0" * 64,
            status=201,
            response={"unit": name},
            on=DAY,
        )
    with everywhere():
        return Belongings(
            unit=unit,
            owner=owner,
            worker=worker,
            person=person,
            registration=Registration.objects.get(establishment=unit, institution=essi),
            filing=done.id,
            monthly_return=monthly,
            document=document,
            draft=draft,
            challan=challan,
            unmatched=Receipt.objects.get(bank_file=file, match=None),
            bank_file=file,
            transfer=Transfer.objects.filter(establishment=unit, institution=essi)[0],
            ending=ending,
            token=token,
            secret=secret,
        )


def _rows(first: int, count: int) -> list[Row]:
    return [
        Row(
            number=number + 1,
            cnic=f"0{first + number:012}",
            name=WORKERS[number],
            wage_paisa=22_000_00,
            days=26,
        )
        for number in range(count)
    ]


def _file(unit: Establishment, owner: User, rows: list[Row]):  # type: ignore[no-untyped-def]
    with bank.committed(), scope.acting_for(establishments=[unit.pk]):
        convert.identify(rows)
        return returns.file_rows(
            establishment=unit,
            month=MONTH,
            rows=rows,
            door="typed",
            by=owner,
            on=DAY,
            synthetic=True,
        )


def _sheet() -> bytes:
    return SHEET.format(*WORKERS).encode()


def _person(first: int) -> int:
    (row,) = _rows(first, 1)
    convert.identify([row])
    assert row.person_id
    return row.person_id


def _look_ups(name: str, person: int, worker: User, officer: User, essi: Institution) -> None:
    with everywhere():
        people.link_account(
            user=worker, person_id=person, how="Seen at the office", by=officer, on=DAY
        )
        people.note_names(
            seen={person: f"{WORKERS[0]} again"}, source=f"filing of {name}", by=officer, on=DAY
        )
        people.note_lookup(
            person_id=person, institution_id=essi.pk, purpose=f"{name}: claim", by=officer, on=DAY
        )


def _endings(name: str, person: int, officer: User, eobi: Institution) -> int:
    """One that was withdrawn and one that holds, both after the month that was filed."""
    words: dict[str, Any] = {"institution_id": eobi.pk, "by": officer, "on": DAY}
    made = []
    with everywhere():
        for proof in (f"{name}: card", f"{name}: birth certificate"):
            for each in made:
                people.withdraw_ending(ending_id=each, reason=f"{name}: misread", **words)
            ending = people.end_contributions(
                person_id=person, since=DAY, because="age", proof=proof, **words
            )
            made.append(ending.pk)
    return made[-1]


def _draft(unit: Establishment, owner: User, name: str) -> tuple[Draft, Document]:
    with scope.acting_for(establishments=[unit.pk]):
        draft = returns.start_upload(
            establishment=unit,
            month=MONTH,
            content=_sheet(),
            filename=f"{name}.csv",
            by=owner,
            on=DAY,
        )
        document = desk.keep_document(
            content=_sheet(),
            name=f"{name}.csv",
            media_type="text/csv",
            kind="wage_sheet",
            by=owner,
            on=DAY,
            establishment_id=unit.pk,
        )
    return draft, document


def _import(unit: Establishment, essi: Institution, name: str) -> None:
    with scope.acting_for(institutions=[essi.pk]):
        run = importing.start_run(institution=essi, month=MONTH, folder=f"/{name}", by=None, on=DAY)
    unknown = importing.open_file(
        institution=essi,
        number="nobody",
        name=f"{name}.csv",
        content=_sheet(),
        synthetic=True,
    )
    importing.take(files=[unknown], run=run, by=None, on=DAY, synthetic=True)


def _figure(essi: Institution) -> None:
    figures.publish(
        figure=of_name("contribution_due"),
        institution=essi,
        month=months.add(MONTH, -1),
        by=None,
        on=DAY,
    )
