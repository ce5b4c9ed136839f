"""A part of the country that one process looks after: some firms and some banks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import connection

from saiban.demo import calendar, ending, heroine, old_registers, register
from saiban.demo.filing import WARDS, Files
from saiban.demo.firms import Firm
from saiban.demo.orders import Count, Orders, Units
from saiban.demo.paying import Bank
from saiban.offices.desk import queries as desk
from saiban.offices.desk.models import User

STRAY = 2
"""Money that nobody can place is left in the newest statements, for an officer to look at."""


def ward(firm: Firm) -> int:
    """Firms of a ward are always together, however many processes there are."""
    return 0 if firm.key else firm.number % WARDS


class Shard:
    """Lives through the history, first the filings of all shards, then the banks' statements."""

    def __init__(self, orders: Orders) -> None:
        with connection.cursor() as cursor:
            # A crash loses the demo, which is then loaded again; so no commit waits for the disk.
            cursor.execute("set synchronous_commit = off")
        self.size = orders.size
        self.firms = calendar.establishments(self.size)
        self.fortnights = calendar.fortnights(self.firms, self.size)
        self.know(orders.units)
        self.mine = [firm for firm in self.firms if ward(firm) % orders.of == orders.place]
        self.story = {firm.key: firm for firm in self.mine if firm.key}
        self.banks = [
            Bank(
                each, seed=self.size.seed, officer=User.objects.get(username=f"{each.code}.finance")
            )
            for each in desk.institutions()
            if orders.place == (0 if each.is_eobi else 1 % orders.of)
        ]
        self.files: Files | None = None
        self.nasreen: heroine.Heroine | None = None

    def obey(self, command: str, *arguments: Any) -> Any:
        """Carry out an order that came over a line."""
        deeds: dict[str, Callable[..., Any]] = {
            "enter": self.enter,
            "know": self.know,
            "take_over": self.take_over,
            "file": self.file,
            "bank": self.bank,
            "end": self.end,
        }
        return deeds[command](*arguments)

    def enter(self) -> Units:
        """Register this shard's establishments. Returns their row numbers and owners."""
        registrars = register.officers()
        for firm in self.mine:
            if not firm.establishment_id:
                register.enter(firm, officers=registrars, started=calendar.OPENING)
        return {firm.number: (firm.establishment_id, firm.owner_id) for firm in self.mine}

    def know(self, units: Units) -> None:
        """Learn the row numbers of all establishments, those of other shards too."""
        for firm in self.firms:
            firm.establishment_id, firm.owner_id = units[firm.number]

    def _open_files(self) -> Files:
        if self.files is None:
            self.files = Files(self.mine, seed=self.size.seed)
            if self.story:
                self.nasreen = heroine.employ(self.files, self.story, self.size.over)
        return self.files

    def take_over(self) -> int:
        """Bring in the institutions' registers of before. Returns how many persons they name."""
        files = self._open_files()
        return sum(
            old_registers.bring(files, each, since=calendar.OPENING, on=self.size.over[0])
            for each in desk.institutions()
        )

    def file(self, number: int) -> Count:
        """File what this shard's firms file in half a month."""
        done, files = Count(), self._open_files()
        for (on, month), firms in sorted(self.fortnights[number].filings.items()):
            mine = [firm for firm in firms if firm.number in files.forces]
            rows, returns = files.file(mine, month, on)
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
        if self.nasreen and self.files:
            heroine.link(self.nasreen, User.objects.get(username="worker"), on=self.size.day)
            ending.leave(self.story, self.files, month=self.size.last, day=self.size.day)
        return {bank.institution.code: bank.balance for bank in self.banks}
