"""Who lives in the portals' tests, and what they have filed and paid."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from saiban.exchange.bank import BankEntry, Notification, write_camt054
from saiban.offices.cashier import actions as cashier
from saiban.offices.cashier import queries as money
from saiban.offices.cashier.models import BankFile, Challan
from saiban.offices.desk import actions as desk
from saiban.offices.desk import scope
from saiban.offices.desk.models import Institution, User
from saiban.offices.desk.models.users import Desk
from saiban.offices.employers import actions as employers
from saiban.offices.employers.models import Establishment, Registration
from saiban.offices.people import actions as persons
from saiban.offices.returns import actions as returns
from saiban.offices.returns import convert
from saiban.offices.returns.models import MonthlyReturn
from tests.offices import cast

TODAY = date(2026, 11, 22)
MONTH = date(2026, 10, 1)
Commit = Callable[..., AbstractContextManager[Any]]


@dataclass
class Town:
    """Everybody and the unit they deal with."""

    institutions: dict[str, Institution]
    officer: User
    colleague: User
    auditor: User
    administrator: User
    elsewhere: User
    owner: User
    stranger: User
    worker: User
    unit: Establishment

    @property
    def iessi(self) -> Institution:
        """The institution whose desks are tested."""
        return self.institutions["iessi"]


def officer(name: str, institution: Institution, *desks: str) -> User:
    """An invented officer, for whom the second factor is waived."""
    made = cast.user(name)
    made.synthetic = True
    made.save()
    for each in desks:
        desk.give_role(
            user=made, institution_id=institution.pk, desk=each, by=None, on=date(2025, 1, 1)
        )
    return made


def town() -> Town:
    """Nothing is filed yet."""
    made = cast.institutions()
    iessi, eobi, pessi = made["iessi"], made["eobi"], made["pessi"]
    for institution, value in (
        (iessi, "iessi_page_22500"),
        (iessi, "last_notified_rate_continues"),
        (eobi, "federal_minimum_wage"),
        (eobi, "last_notified_rate_continues"),
    ):
        cast.choose(institution, value, value)
    everything = (Desk.REGISTRATION, Desk.CONTRIBUTION, Desk.FINANCE)
    at_desk = officer("officer", iessi, *everything)
    owner = cast.user("owner")
    return Town(
        institutions=made,
        officer=at_desk,
        colleague=officer("colleague", iessi, Desk.FINANCE),
        auditor=officer("auditor", iessi, Desk.AUDIT),
        administrator=officer("administrator", iessi, Desk.ADMINISTRATOR),
        elsewhere=officer("elsewhere", pessi, *everything, Desk.AUDIT, Desk.ADMINISTRATOR),
        owner=owner,
        stranger=cast.user("stranger"),
        worker=cast.user("worker"),
        unit=cast.registered_unit("Margalla Mills", owner, at_desk, [iessi, eobi]),
    )


def applies(town: Town, name: str = "Rawal Works") -> Registration:
    """The stranger applies to register a unit with IESSI."""
    unit = employers.apply(
        application=employers.Application(
            name_en=name,
            district_id=town.unit.district_id,
            place="islamabad",
            started_on=date(2026, 3, 1),
            persons_employed=12,
            institutions=(town.iessi.pk,),
            synthetic=True,
        ),
        by=town.stranger,
        on=date(2026, 11, 3),
    )
    with cast.everywhere():
        return Registration.objects.get(establishment=unit)


def files(
    town: Town,
    commit: Commit,
    *,
    month: date = MONTH,
    workers: int = 3,
    on: date = date(2026, 11, 10),
) -> MonthlyReturn:
    """The owner files a month; IESSI's return of it comes back."""
    rows = cast.rows(workers)
    with commit(execute=True), scope.acting_for(establishments=[town.unit.pk]):
        convert.identify(rows)
        done = returns.file_rows(
            establishment=town.unit,
            month=month,
            rows=rows,
            door="typed",
            by=town.owner,
            on=on,
            synthetic=True,
        )
    return next(each for each in done.returns if each.institution_id == town.iessi.pk)


def notice(town: Town, *, paisa: int, psid: str = "", ref: str = "A1", payer: str = "") -> bytes:
    """A notification from IESSI's bank of one payment."""
    iban = town.iessi.account_iban
    entry = BankEntry(
        account_iban=iban,
        amount_paisa=paisa,
        direction="credit",
        booking_date=date(2026, 11, 20),
        value_date=date(2026, 11, 20),
        entry_ref=ref,
        acct_svcr_ref=ref,
        psid=psid or None,
        payer=payer,
    )
    note = Notification(f"N{ref}", iban, (entry,))
    return write_camt054([note], message_id=f"M{ref}", created=datetime(2026, 11, 20, tzinfo=UTC))


def bank_says(town: Town, commit: Commit, content: bytes) -> BankFile:
    """A bank file is taken."""
    with commit(execute=True), scope.acting_for(institutions=[town.iessi.pk]):
        return cashier.import_bank_file(
            institution=town.iessi, content=content, name="n.xml", by=town.officer, on=TODAY
        )


def challan(town: Town) -> Challan:
    """IESSI's newest challan of the unit."""
    with cast.everywhere():
        return next(c for c, _ in money.challans(town.unit.pk) if c.institution_id == town.iessi.pk)


def person_of_row(number: int = 1) -> int:
    """The person of a row of `files`."""
    row = cast.rows(1, first=number)[0]
    convert.identify([row])
    assert row.person_id
    return row.person_id


def worker_signs_up(town: Town) -> int:
    """The worker's sign-in is tied to the first row's person."""
    person = person_of_row()
    with cast.everywhere():
        persons.link_account(
            user=town.worker, person_id=person, how="Seen at the office", on=TODAY, by=town.officer
        )
    return person
