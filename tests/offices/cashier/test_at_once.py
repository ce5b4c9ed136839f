"""Two processes that deal with the same money: it is posted once, and neither fails."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from saiban.offices.cashier.models import Receipt
from tests.offices.cashier import bank
from tests.offices.cast import DAY, everywhere
from tests.offices.returns.folders import all_end_well, saiban

if TYPE_CHECKING:
    from tests.database import Database
    from tests.offices.cashier.desk import Desk

pytestmark = pytest.mark.django_db(transaction=True)


def test_notification_and_statement_are_imported_side_by_side(
    desk: Desk, saiban_database: Database, tmp_path: Path
) -> None:
    desk.file(3)
    psid = desk.challan().psid
    entries = [bank.money_in(desk.iessi, 1_000 + each, on=DAY, psid=psid) for each in range(40)]
    files = {"a.xml": bank.notice(entries), "b.xml": bank.statement(entries[::-1])}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    common = ("--institution", "iessi", "--on", "2026-11-22", "--plain")
    all_end_well(
        [
            saiban(saiban_database, "bank", "import", str(tmp_path / name), *common)
            for name in [*files, *files]
        ]
    )
    with everywhere():
        assert Receipt.objects.count() == 40
    assert desk.balance("bank") == sum(each.amount_paisa for each in entries)
    desk.agree()
