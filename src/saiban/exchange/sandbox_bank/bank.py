"""The sandbox bank: takes payments, tells the billers, remembers. The day is always given."""

import threading
from dataclasses import astuple, dataclass, fields, replace
from datetime import date
from pathlib import Path

from saiban.exchange.bank import psid as psids
from saiban.exchange.bank.money import decimal_of
from saiban.exchange.biller import Bill, BillPayment, BillStatus, ResponseCode
from saiban.exchange.http import Unreachable
from saiban.exchange.sandbox_bank import billers
from saiban.exchange.sandbox_bank.billers import Biller
from saiban.exchange.sandbox_bank.faults import FILE_FAULTS, Fault
from saiban.exchange.sandbox_bank.plan import Order, Posting, plan
from saiban.exchange.sandbox_bank.refusal import Refused
from saiban.exchange.sandbox_bank.store import Row, Store

Answer = dict[str, object]


@dataclass(frozen=True, slots=True)
class Settings:
    """``seed`` makes the references of one bank differ from another's; ``timeout`` in seconds."""

    seed: int = 1
    timeout: float = 10.0


class Bank:
    """One bank with its billers. Safe to use from several threads."""

    def __init__(self, directory: Path, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.store = Store(directory)
        # Two orders for one PSID at once would both see an unpaid bill; other PSIDs don't wait.
        self._locks = [threading.Lock() for _ in range(64)]

    def register(self, biller: Biller) -> None:
        """Take payments for a biller from now on; the same prefix again replaces it."""
        with self.store.transaction():
            self.store.run("DELETE FROM billers WHERE prefix = ?", biller.prefix)
            names = [field.name for field in fields(Biller)]
            self.store.put("billers", dict(zip(names, astuple(biller), strict=True)))

    def billers(self) -> list[Biller]:
        """All billers, by prefix."""
        return [Biller(**dict(row)) for row in self.store.rows("SELECT * FROM billers ORDER BY 1")]

    def biller_for(self, psid: str) -> Biller:
        """The biller that a PSID belongs to. Raises Refused."""
        if not psids.check(psid):
            raise Refused(
                f"{psid!r} is not a PSID: 15 digits, the last two check the others.",
                remedy="Compare the number with the challan.",
            )
        for biller in self.billers():
            if psid.startswith(biller.prefix):
                return biller
        raise Refused(
            f"No biller has PSIDs that begin like {psid}.",
            remedy="Register the biller with the bank (POST /billers).",
            status=404,
        )

    def bill(self, psid: str) -> Bill | None:
        """What the biller says about a PSID; None where the bank cannot ask. Raises Refused."""
        biller = self.biller_for(psid)
        if not biller.url:
            return None
        try:
            answer = billers.inquire(biller, psid, timeout=self.settings.timeout)
        except Unreachable as error:
            raise Refused(
                f"{biller.name} does not answer: {error}.", remedy="Try again later.", status=503
            ) from error
        if answer.code is ResponseCode.NOT_FOUND:
            raise Refused(
                f"{biller.name} knows no bill {psid}.",
                remedy="Compare the number with the challan.",
                status=404,
            )
        if answer.bill is None:
            raise Refused(
                f"{biller.name} refuses the inquiry (code {answer.code}). {answer.reserved}",
                remedy="Check the biller's credentials at the bank.",
            )
        return answer.bill

    def pay(self, order: Order, *, key: str = "") -> Answer:
        """Carry out an order once; with the same ``key`` again, tell what was done. Raises Refused.

        The money is booked first and the biller told afterwards, as banks do: a biller that is down
        changes nothing, and :meth:`retry` tells it later.
        """
        with self._locks[hash(order.psid) % len(self._locks)]:
            if key and self.store.row("SELECT 1 FROM payments WHERE order_key = ?", key):
                return self.answer(key)
            biller = self.biller_for(order.psid)
            bill = self.bill(order.psid)
            if bill is not None:
                order = _payable(bill, order)
            with self.store.transaction():
                number = self.store.number("SELECT max(id) FROM payments") + 1
                key = key or f"order-{number}"
                postings = plan(order, bill, prefix=biller.prefix, number=number)
                self._book(postings, order, biller, key)
        self._advise(self.store.rows("SELECT * FROM payments WHERE order_key = ?", key))
        return self.answer(key)

    def retry(self) -> int:
        """Tell the billers of payments that they have not confirmed; how many were told."""
        rows = self.store.rows("SELECT * FROM payments WHERE advices_sent < advices_due")
        return self._advise(rows)

    def answer(self, key: str) -> Answer:
        """What was done for an order."""
        rows = self.store.rows(
            "SELECT e.*, p.code, p.advices_sent, p.advices_due FROM entries e"
            " JOIN payments p ON p.id = e.payment WHERE p.order_key = ? ORDER BY e.id",
            key,
        )
        return {"order": key, "entries": [self._told(row) for row in rows]}

    def latest(self, number: int) -> list[Answer]:
        """The latest entries, newest first."""
        rows = self.store.rows(
            "SELECT e.*, p.code, p.advices_sent, p.advices_due FROM entries e"
            " JOIN payments p ON p.id = e.payment ORDER BY e.id DESC LIMIT ?",
            number,
        )
        return [self._told(row) for row in rows]

    def reference(self, entry: Row) -> str:
        """The account servicer's reference of an entry: never given twice."""
        day = date.fromisoformat(entry["booking_day"])
        return f"{billers.MNEMONIC}{self.settings.seed}-{day:%Y%m%d}-{entry['id']:07d}"

    def authorisation(self, payment: int) -> str:
        """The authorisation number of a payment: six digits, as many banks count."""
        return f"{(self.settings.seed * 7919 + payment) % 10**6:06d}"

    def _book(self, postings: list[Posting], order: Order, biller: Biller, key: str) -> None:
        payment = 0
        for posting in postings:
            if not posting.same_payment:
                payment = self.store.put("payments", _payment(posting, order, biller, key))
            entry = self.store.put("entries", _entry(posting, order, biller, payment))
            for _ in range(posting.reported):
                self.store.put("reports", {"entry": entry})
        if order.fault in FILE_FAULTS:
            self.store.put(
                "file_faults",
                {
                    "iban": biller.iban,
                    "day": str(postings[0].statement_day),
                    "fault": order.fault.value,
                },
            )

    def _advise(self, payments: list[Row]) -> int:
        told = 0
        by_prefix = {biller.prefix: biller for biller in self.billers()}
        for payment in payments:
            biller = by_prefix.get(payment["prefix"])
            for _ in range(payment["advices_due"] - payment["advices_sent"]):
                if biller is None or not biller.url or not self._told_biller(biller, payment):
                    break
                told += 1
        return told

    def _told_biller(self, biller: Biller, payment: Row) -> bool:
        message = BillPayment(
            consumer_number=payment["psid"],
            tran_auth_id=self.authorisation(payment["id"]),
            amount_paisa=payment["paisa"],
            paid_on=date.fromisoformat(payment["day"]),
            bank_mnemonic=billers.MNEMONIC,
        )
        try:
            code = billers.advise(biller, message, timeout=self.settings.timeout).code
        except Unreachable:
            return False
        # A biller that could not do it now (03) is told again; a refusal (01, 04) is final.
        self.store.run(
            "UPDATE payments SET code = ?, advices_sent = advices_sent + ? WHERE id = ?",
            code.value,
            0 if code is ResponseCode.FAILED else 1,
            payment["id"],
        )
        return code is not ResponseCode.FAILED

    def _told(self, row: Row) -> Answer:
        waiting = row["advices_due"] > row["advices_sent"]
        return {
            "reference": self.reference(row),
            "tran_auth_id": self.authorisation(row["payment"]),
            "psid": row["psid"],
            "text": row["text"],
            "amount": decimal_of(row["paisa"]),
            "direction": "debit" if row["reversal"] else "credit",
            "reversal": bool(row["reversal"]),
            "booking_date": row["booking_day"],
            "statement_date": row["statement_day"],
            "advice": "waiting" if waiting else row["code"] or "none",
        }


def _payable(bill: Bill, order: Order) -> Order:
    """The order, where the bill can be paid. A bill already paid is paid twice by one payment."""
    if bill.status is BillStatus.BLOCKED:
        raise Refused(f"The bill {order.psid} is blocked.", remedy="Ask the institution.")
    if bill.status is BillStatus.PAID and order.fault is not Fault.PAID_TWICE:
        raise Refused(
            f"The bill {order.psid} is paid already.",
            remedy="Order the fault paid_twice if that is meant.",
            status=409,
        )
    return replace(order, fault=None) if bill.status is BillStatus.PAID else order


def _payment(posting: Posting, order: Order, biller: Biller, key: str) -> dict[str, object]:
    return {
        "order_key": key,
        "prefix": biller.prefix,
        "psid": order.psid,
        "paisa": posting.paisa,
        "day": str(posting.booking_day),
        "advices_due": posting.advised if biller.url else 0,
    }


def _entry(posting: Posting, order: Order, biller: Biller, payment: int) -> dict[str, object]:
    return {
        "payment": payment,
        "iban": biller.iban,
        "statement_day": str(posting.statement_day),
        "booking_day": str(posting.booking_day),
        "paisa": posting.paisa,
        "reversal": int(posting.reversal),
        "psid": posting.psid,
        "text": posting.text,
        "payer": order.payer,
    }
