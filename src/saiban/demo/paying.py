"""Employers pay, and the bank reports it: statements of account, two a month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from random import Random

from saiban.demo import cast
from saiban.demo.calendar import Payment
from saiban.exchange.bank import BankEntry, Statement, count, write_camt053
from saiban.exchange.bank import psid as psids
from saiban.offices.cashier import actions as cashier
from saiban.offices.cashier import law
from saiban.offices.cashier.models import Challan
from saiban.offices.desk import scope
from saiban.offices.desk.models import Institution, User


class Bank:
    """One institution's account at a bank that does not exist."""

    def __init__(self, institution: Institution, *, seed: int, officer: User) -> None:
        self.institution = institution
        self.officer = officer
        self.rng = Random(f"bank:{seed}:{institution.pk}")
        self.balance = 0
        self.statements = 0
        self.entries = 0

    def report(
        self, payments: Sequence[Payment], *, on: date, stray: bool, bounce: bool = False
    ) -> int:
        """Book payments and hand the statement over. Returns the entries posted."""
        with scope.acting_for(institutions=[self.institution.pk]):
            entries = self._entries(payments)
            if bounce:
                entries += self._returned(payments, entries, on)
            if stray:
                entries += self._strays(on)
            if not entries:
                return 0
            stored = cashier.import_bank_file(
                institution=self.institution,
                content=self._statement(sorted(entries, key=lambda e: e.booking_date), on),
                name=f"statement-{self.institution.code}-{on}.xml",
                by=self.officer,
                on=on,
            )
            return stored.posted

    def _entries(self, payments: Sequence[Payment]) -> list[BankEntry]:
        wanted = {(each.firm.establishment_id, each.month): each for each in payments}
        found: dict[tuple[int, date], Challan] = {}
        challans = Challan.objects.filter(
            institution=self.institution,
            establishment_id__in={unit for unit, _ in wanted},
            issued_on__gte=min((month for _, month in wanted), default=None) or date.max,
        ).order_by("pk")
        for challan in challans:
            for item in challan.items:
                found[challan.establishment_id, date.fromisoformat(item["month"])] = challan
        made = []
        for key, payment in wanted.items():
            if challan := found.get(key):
                made.append(self._entry(payment, challan))
        return made

    def _entry(self, payment: Payment, challan: Challan) -> BankEntry:
        paisa = challan.amount_paisa * payment.percent // 100
        bare = payment.firm.key == cast.SURGICAL or self.rng.random() < 0.4
        if challan.due_on and payment.on > challan.due_on and not bare:
            paisa += self._increase(paisa, challan.due_on, payment.on)
        elif self.rng.random() < 0.01:
            paisa = -(-paisa // 100_000) * 100_000
        return self._credit(paisa, payment.on, challan.psid, payment.firm.name.en)

    def _returned(
        self, payments: Sequence[Payment], entries: Sequence[BankEntry], on: date
    ) -> list[BankEntry]:
        """One payment, of nobody in the story, that the payer's bank did not honour."""
        told = {each.firm.name.en for each in payments if each.firm.key}
        for entry in entries:
            if entry.payer not in told:
                return [
                    replace(
                        entry,
                        direction="debit",
                        reversal=True,
                        booking_date=on,
                        value_date=on,
                        acct_svcr_ref=f"{entry.acct_svcr_ref}R",
                        remittance_text=f"REVERSAL {entry.remittance_text}",
                    )
                ]
        return []

    def _increase(self, paisa: int, due_on: date, paid_on: date) -> int:
        """What the law adds, which most who pay late pay at once; the others pay the bare sum."""
        found = law.increase(self.institution, amount_paisa=paisa, due_on=due_on, paid_on=paid_on)
        return found.amount_paisa or 0 if found else 0

    def _strays(self, on: date) -> list[BankEntry]:
        """Money under a number that was never issued, or with no number that can be read."""
        paisa = self.rng.randrange(20, 900) * 100_000
        room = psids.LENGTH - 2 - len(self.institution.psid_prefix)
        unknown = psids.make(self.institution.psid_prefix, 10**room - 1 - self.entries)
        psid = unknown if self.rng.random() < 0.5 else None
        return [self._credit(paisa, on, psid, "Payer not known to the bank")]

    def _credit(self, paisa: int, on: date, psid: str | None, payer: str) -> BankEntry:
        self.entries += 1
        return BankEntry(
            account_iban=self.institution.account_iban,
            amount_paisa=max(1, paisa),
            direction="credit",
            booking_date=on,
            value_date=on,
            acct_svcr_ref=f"D{self.institution.pk}{self.entries:09d}",
            transaction_id=f"T{self.institution.pk}{self.entries:09d}",
            psid=psid,
            remittance_text=f"PSID {psids.grouped(psid)}" if psid else "contribution challan",
            payer=payer,
        )

    def _statement(self, entries: Sequence[BankEntry], on: date) -> bytes:
        self.statements += 1
        opening = self.balance
        self.balance += sum(entry.signed_paisa for entry in entries)
        name = f"{self.institution.code.upper()}-{self.statements:05d}"
        made = datetime.combine(on, time(18), UTC)
        statement = Statement(
            statement_id=name,
            account_iban=self.institution.account_iban,
            opening_paisa=opening,
            closing_paisa=self.balance,
            entries=tuple(entries),
            period_from=entries[0].booking_date,
            period_to=on,
            declared=count(entries),
        )
        return write_camt053([statement], message_id=f"M{name}", created=made)
