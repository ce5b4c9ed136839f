"""A part of the country that one process looks after: some firms and some banks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection

from saiban.demo import calendar, ending, heroine
from saiban.demo.calendar import Fortnight
from saiban.demo.crew import Orders
from saiban.demo.filing import Files
from saiban.demo.firms import Firm
from saiban.demo.paying import Bank
from saiban.offices.desk import queries as desk
from saiban.offices.desk.models import User

STRAY = 2
"""Money that nobody can place is left in the newest statements, for an officer to look at."""


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
    """Lives through the history, first the filings of all shards, then the banks' statements."""

    def __init__(
        self,
        firms: Sequence[Firm],
        orders: Orders,
        *,
        over: list[date],
        fortnights: Sequence[Fortnight],
    ) -> None:
        with connection.cursor() as cursor:
            # A crash loses the demo, which is then loaded again; so no commit waits for the disk.
            cursor.execute("set synchronous_commit = off")
        self.size = orders.size
        mine = [
            firm for firm in firms if orders.place == (0 if firm.key else firm.number % orders.of)
        ]
        self.files = Files(mine, seed=self.size.seed)
        self.banks = [
            Bank(
                each, seed=self.size.seed, officer=User.objects.get(username=f"{each.code}.finance")
            )
            for each in desk.institutions()
            if orders.place == (0 if each.is_eobi else 1 % orders.of)
        ]
        self.fortnights = fortnights
        self.story = {firm.key: firm for firm in mine if firm.key}
        self.nasreen = heroine.employ(self.files, self.story, over) if self.story else None

    def file(self, number: int) -> Count:
        """File what this shard's firms file in half a month."""
        done = Count()
        for (on, month), firms in sorted(self.fortnights[number].filings.items()):
            mine = [firm for firm in firms if firm.number in self.files.forces]
            rows, returns = self.files.file(mine, month, on, opening=month == calendar.OPENING)
            done += Count(rows, returns)
        return done

    def bank(self, number: int) -> Count:
        """Have this shard's banks report half a month."""
        half = self.fortnights[number]
        stray = number >= len(self.fortnights) - STRAY
        bounce = number == len(self.fortnights) - STRAY
        return Count(
            receipts=sum(
                bank.report(
                    half.payments.get(bank.institution.pk, []),
                    on=half.end,
                    stray=stray,
                    bounce=bounce,
                )
                for bank in self.banks
            )
        )

    def end(self) -> dict[str, int]:
        """Leave the story's loose ends. Returns what each account holds, in paisa, by code."""
        if self.nasreen:
            heroine.link(self.nasreen, User.objects.get(username="worker"), on=self.size.day)
            ending.leave(self.story, self.files, month=self.size.last, day=self.size.day)
        return {bank.institution.code: bank.balance for bank in self.banks}
