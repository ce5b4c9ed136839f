"""One ``Ntry`` element of camt.053 or camt.054 as bank entries (several where it is a batch)."""

from datetime import date
from typing import Any, NamedTuple

from lxml import etree

from saiban.exchange.bank.dates import iso_day
from saiban.exchange.bank.messages import BankEntry, Direction
from saiban.exchange.bank.money import paisa_of, rupees
from saiban.exchange.bank.psid import check, find_in

DIRECTIONS: dict[str | None, Direction] = {"CRDT": "credit", "DBIT": "debit"}
_TRUE = frozenset({"true", "1"})
_MAX_TEXT = 500


class EntryRefused(Exception):
    """An entry that cannot be read (B03 to B08); ``signed_paisa`` is what counts in the totals."""

    def __init__(self, code: str, message: str, *, signed_paisa: int | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.signed_paisa = signed_paisa


class Place(NamedTuple):
    """Where an entry stands: account, page and number in the file."""

    account_iban: str
    page: int
    number: int


class EntryReader:
    """Reads the ``Ntry`` elements of one XML namespace; each version of the message has its own."""

    def __init__(self, namespace: str) -> None:
        prefix = f"{{{namespace}}}"
        self._cut = len(prefix)
        self._details = f"{prefix}NtryDtls"
        self._transaction = f"{prefix}TxDtls"
        self._name = f"{prefix}Nm"
        self._reference = f"{prefix}Ref"
        self._unstructured = f"{prefix}Ustrd"
        self._parties = {"Dbtr": f"{prefix}Dbtr", "Cdtr": f"{prefix}Cdtr"}
        self._batch_head = f"{prefix}Btch"

    def read(self, element: etree._Element, place: Place) -> tuple[int, list[BankEntry]]:
        """What the entry adds to the balance (paisa, signed), and the receipts it consists of.

        Raises EntryRefused.
        """
        parts = self._parts(element)
        whole = self._whole(parts, element, place)
        transactions = [
            transaction
            for details in element.iterchildren(self._details)
            for transaction in details.iterchildren(self._transaction)
        ]
        signed = whole["amount_paisa"] if whole["direction"] == "credit" else -whole["amount_paisa"]
        self._check_number(parts, len(transactions), signed)
        if not transactions:
            return signed, [self._alone(whole)]
        if len(transactions) == 1:
            return signed, [self._receipt(whole, self._parts(transactions[0]))]
        return signed, self._batch(whole, transactions, signed)

    def _parts(self, element: etree._Element) -> dict[str, etree._Element]:
        cut = self._cut
        return {child.tag[cut:]: child for child in element}

    def _whole(
        self, parts: dict[str, etree._Element], element: etree._Element, place: Place
    ) -> dict[str, Any]:
        """The fields that stand on the entry itself."""
        direction = DIRECTIONS.get(_text(parts, "CdtDbtInd"))
        if direction is None:
            raise EntryRefused(
                "B05", f"CdtDbtInd is {_text(parts, 'CdtDbtInd')!r}, not CRDT or DBIT."
            )
        amount = _paisa(parts.get("Amt"))
        status = _status(parts.get("Sts"))
        if status not in ("BOOK", ""):
            signed = amount if direction == "credit" else -amount
            raise EntryRefused("B07", f"Announced as {status}, not booked.", signed_paisa=signed)
        valued = _day(parts, "ValDt")
        booked = _day(parts, "BookgDt") or valued
        if booked is None:
            raise EntryRefused("B04", "The entry has neither BookgDt nor ValDt.")
        return {
            "account_iban": place.account_iban,
            "amount_paisa": amount,
            "direction": direction,
            "booking_date": booked,
            "value_date": valued or booked,
            "entry_ref": _text(parts, "NtryRef"),
            "acct_svcr_ref": _text(parts, "AcctSvcrRef"),
            "reversal": _text(parts, "RvslInd") in _TRUE,
            "remittance_text": _text(parts, "AddtlNtryInf")[:_MAX_TEXT],
            "page": place.page,
            "number": place.number,
            "line": element.sourceline or 0,
        }

    def _alone(self, whole: dict[str, Any]) -> BankEntry:
        return BankEntry(**{**whole, "psid": _psid("", "", whole["remittance_text"])})

    def _receipt(self, whole: dict[str, Any], parts: dict[str, etree._Element]) -> BankEntry:
        references = self._texts(parts.get("Refs"))
        end_to_end = references.get("EndToEndId", "")
        structured, free = self._remittance(parts.get("RmtInf"))
        words = (free, _text(parts, "AddtlTxInf"), whole["remittance_text"])
        text = " ".join(filter(None, words))
        psid = _psid(structured, end_to_end, text)
        if structured and structured != psid:
            text = f"{structured} {text}".rstrip()
        return BankEntry(
            **{
                **whole,
                "acct_svcr_ref": references.get("AcctSvcrRef") or whole["acct_svcr_ref"],
                "transaction_id": references.get("TxId") or end_to_end,
                "psid": psid,
                "remittance_text": text[:_MAX_TEXT],
                "payer": self._payer(parts.get("RltdPties"), whole),
            }
        )

    def _batch(
        self, whole: dict[str, Any], transactions: list[etree._Element], signed: int
    ) -> list[BankEntry]:
        """The payments of a batch; the reference of each is its own, or the batch's numbered."""
        receipts = []
        for index, transaction in enumerate(transactions, start=1):
            parts = self._parts(transaction)
            share = {
                **whole,
                "amount_paisa": _paisa(parts.get("Amt")),
                "direction": DIRECTIONS.get(_text(parts, "CdtDbtInd"), whole["direction"]),
                "batch_ref": whole["acct_svcr_ref"] or whole["entry_ref"],
            }
            for name in ("entry_ref", "acct_svcr_ref"):
                share[name] = whole[name] and f"{whole[name]}/{index}"
            receipts.append(self._receipt(share, parts))
        total = sum(receipt.signed_paisa for receipt in receipts)
        if total != signed:
            raise EntryRefused(
                "B08",
                f"The {len(receipts)} payments of this batch sum to {rupees(total)}, "
                f"the batch to {rupees(signed)}.",
                signed_paisa=signed,
            )
        return receipts

    def _check_number(self, parts: dict[str, etree._Element], there: int, signed: int) -> None:
        details = parts.get("NtryDtls")
        if not there or details is None or details[0].tag != self._batch_head:
            return
        declared = self._texts(details[0]).get("NbOfTxs")
        if declared and declared != str(there):
            raise EntryRefused(
                "B08",
                f"The batch declares {declared} payments, the file has {there}.",
                signed_paisa=signed,
            )

    def _texts(self, element: etree._Element | None) -> dict[str, str]:
        if element is None:
            return {}
        cut = self._cut
        return {child.tag[cut:]: (child.text or "").strip() for child in element}

    def _remittance(self, info: etree._Element | None) -> tuple[str, str]:
        """The creditor's reference, and the free text."""
        structured, free = "", []
        for child in () if info is None else info:
            if child.tag == self._unstructured:
                free.append(child.text or "")
            elif not structured:
                structured = next((ref.text for ref in child.iter(self._reference) if ref.text), "")
        return structured.strip(), " ".join(free)

    def _payer(self, parties: etree._Element | None, whole: dict[str, Any]) -> str:
        if parties is None:
            return ""
        # A reversal names the one who had paid, as the receipt did.
        wanted = "Dbtr" if whole["direction"] == "credit" or whole["reversal"] else "Cdtr"
        for party in parties.iterchildren(self._parties[wanted]):
            for name in party.iter(self._name):
                return (name.text or "").strip()
        return ""


def _paisa(amount: etree._Element | None) -> int:
    if amount is None:
        raise EntryRefused("B03", "The amount is missing.")
    currency = amount.get("Ccy")
    if currency not in ("PKR", None):
        raise EntryRefused("B06", f"The amount is in {currency}; only PKR accounts are read.")
    try:
        return paisa_of(amount.text or "")
    except ValueError as error:
        raise EntryRefused("B03", f"{error}.") from error


def _day(parts: dict[str, etree._Element], name: str) -> date | None:
    choice = parts.get(name)
    if choice is None or not len(choice):
        return None
    try:
        return iso_day(choice[0].text or "")
    except ValueError as error:
        raise EntryRefused("B04", f"{name} {choice[0].text!r} is not a date.") from error


def _status(status: etree._Element | None) -> str:
    """Up to version 06 the status is text, later a choice of code and proprietary."""
    if status is None:
        return ""
    return ((status[0].text if len(status) else status.text) or "").strip()


def _psid(structured: str, end_to_end: str, text: str) -> str | None:
    for reference in (structured, end_to_end):
        if check(reference):
            return reference
    found = find_in(text)
    # Two PSIDs in one text: nobody can know how the money divides, so a person decides.
    return found[0] if len(found) == 1 else None


def _text(parts: dict[str, etree._Element], name: str) -> str:
    element = parts.get(name)
    return "" if element is None or not element.text else element.text.strip()
