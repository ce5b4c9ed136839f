"""The employers' tests: an owner with a mill, a colleague with another unit, a stranger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.core.cache import cache
from django.test import Client

from saiban.offices.cashier import queries as cashier
from saiban.offices.desk import scope
from saiban.offices.desk.models import Institution, User
from saiban.offices.employers.models import Establishment
from saiban.offices.ledger import queries as ledger
from saiban.offices.returns import actions as returns
from saiban.offices.returns.models import Draft
from tests.offices import cast as shared
from tests.offices.cast import DAY, MONTH

__all__ = ["DAY", "MONTH", "cashier", "date", "scope", "shared"]

LAST = date(2026, 9, 1)


@dataclass
class Cast:
    """Everybody a page is shown to, or must not be shown to."""

    institutions: dict[str, Institution]
    owner: User
    colleague: User
    officer: User
    stranger: User
    mill: Establishment
    foundry: Establishment

    @property
    def home(self) -> str:
        """The address of the mill's counter."""
        return f"/employer/{self.mill.pk}/"


def gather() -> Cast:
    """Two units in Islamabad, registered with IESSI and EOBI, whose choices of law are made."""
    cache.clear()
    made = shared.institutions()
    shared.choose(made["eobi"], "eobi_base", "federal_minimum_wage")
    shared.choose(made["eobi"], "minimum_wage", "last_notified_rate_continues")
    shared.choose(made["iessi"], "ceiling", "iessi_page_22500")
    shared.choose(made["iessi"], "minimum_wage", "last_notified_rate_continues")
    names = ("owner", "colleague", "officer", "stranger")
    owner, colleague, officer, stranger = (shared.user(name) for name in names)
    both = [made["iessi"], made["eobi"]]
    mill = shared.registered_unit("Margalla Mills", owner, officer, both)
    foundry = shared.registered_unit("Rawal Foundry", colleague, officer, both)
    return Cast(made, owner, colleague, officer, stranger, mill, foundry)


def sign_in(user: User) -> Client:
    """A browser in which the user has signed in."""
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


SHEET = """Margalla Mills,,,
Wages for October 2026,,,
CNIC,Name,Gross wage,Days
01101-1234567-1,Bashir Ahmed,"42,000",26
0110112345672,Nasreen Bibi,Rs 40000,26
01101-1234567-3,Ghulam Rasool,38500,24
01101-1234567-5,Yasmin Akhtar,"22,000",26

Total,,"142,500",
"""
PROBLEMS = """CNIC,Name,Gross wage,Days
01101-1234567-1,Bashir Ahmed,42000,26
01101-1234567-1,Bashir Ahmed,42000,26
01101-12345,Nasreen Bibi,40000,26
01101-1234567-3,Ghulam Rasool,abc,26
01101-1234567-4,Sakina Begum,20000,26
01101-1234567-5,Yasmin Akhtar,22000,26
"""


def draft(unit: Establishment, by: User, sheet: str = SHEET, month: date = MONTH) -> Draft:
    """A draft as it stands after an upload."""
    with scope.acting_for(establishments=[unit.pk]):
        return returns.start_upload(
            establishment=unit,
            month=month,
            content=sheet.encode(),
            filename="wages.csv",
            by=by,
            on=DAY,
        )


def filed(unit: Establishment, by: User, sheet: str = SHEET, month: date = MONTH):
    """A filing of that sheet."""
    with scope.acting_for(establishments=[unit.pk]):
        made = draft(unit, by, sheet, month)
        return returns.file_draft(draft=made, by=by, on=DAY, synthetic=True)


def statement(unit: Establishment, institution: Institution) -> list[ledger.StatementLine]:
    """The unit's account with an institution."""
    with scope.acting_for(institutions=[institution.pk]):
        return ledger.statement(unit.pk, institution.pk)
