"""A part of the country that one process looks after: some firms and some banks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection

from saiban.demo.calendar import Week
from saiban.demo.filing import Files
from saiban.demo.firms import Firm
from saiban.demo.paying import Bank
from saiban.offices.desk.models import Institution, User

STRAY_WEEKS = 4
"""Money that nobody can place is left in the newest weeks, for an officer to look at."""


@dataclass(slots=True)
class Count:
    """What was filed and received."""

    rows: int = 0
    returns: int = 0
    receipts: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(
            self.rows + other.rows, self.returns + other.returns, self.receipts + other.receipts
        )


class Shard:
    """Lives through the weeks, first the filings of all shards, then the banks' statements."""

    def __init__(
        self,
        *,
        firms: Sequence[Firm],
        banks: Sequence[tuple[Institution, User]],
        weeks: Sequence[Week],
        opening: date,
        seed: int,
    ) -> None:
        with connection.cursor() as cursor:
            # A crash loses the demo, which is then loaded again; so no commit waits for the disk.
            cursor.execute("set synchronous_commit = off")
        self.files = Files(firms, seed=seed)
        self.banks = [Bank(each, seed=seed, officer=officer) for each, officer in banks]
        self.weeks = weeks
        self.opening = opening

    def file(self, number: int) -> Count:
        """File what this shard's firms file in a week."""
        done = Count()
        for (on, month), firms in sorted(self.weeks[number].filings.items()):
            mine = [firm for firm in firms if firm.number in self.files.forces]
            rows, returns = self.files.file(mine, month, on, opening=month == self.opening)
            done += Count(rows, returns)
        return done

    def bank(self, number: int) -> Count:
        """Have this shard's banks report a week."""
        week = self.weeks[number]
        stray = number >= len(self.weeks) - STRAY_WEEKS
        return Count(
            receipts=sum(
                bank.report(week.payments.get(bank.institution.pk, []), on=week.end, stray=stray)
                for bank in self.banks
            )
        )

    def balances(self) -> dict[str, int]:
        """What each account holds in the end, in paisa, by the institution's code."""
        return {bank.institution.code: bank.balance for bank in self.banks}
