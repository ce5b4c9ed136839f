"""camt.053 and camt.054, versions 02 to 12, read as a stream in bounded memory."""

from dataclasses import dataclass, field
from datetime import date, datetime

from lxml import etree

from saiban.exchange.bank.camt_entry import DIRECTIONS, EntryReader, EntryRefused, Place
from saiban.exchange.bank.dates import PAKISTAN, iso_day
from saiban.exchange.bank.identity import number_occurrences
from saiban.exchange.bank.messages import (
    BankEntry,
    Kind,
    Notification,
    Problem,
    Statement,
    Totals,
)
from saiban.exchange.bank.money import paisa_of
from saiban.exchange.bank.problems import FileRefused
from saiban.exchange.bank.safe_xml import stream

KINDS: dict[str, Kind] = {"camt.053": "camt.053", "camt.054": "camt.054"}
VERSIONS = frozenset(f"{number:02d}" for number in range(2, 13))
_TAGS = ("{*}GrpHdr", "{*}Ntry", "{*}Stmt", "{*}Ntfctn")
_PARTS = {"camt.053": "Stmt", "camt.054": "Ntfctn"}
_OPENING = ("OPBD", "PRCD")
_CLOSING = ("CLBD",)


@dataclass(slots=True)
class CamtContent:
    """What a camt file says, before it is examined."""

    kind: Kind
    message_id: str = ""
    created: datetime | None = None
    statements: list[Statement] = field(default_factory=list)
    notifications: list[Notification] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(slots=True)
class _Part:
    """The statement or notification that is being read."""

    iban: str
    page: int
    last_page: bool
    subject: str
    entries: list[BankEntry] = field(default_factory=list)
    credits: list[int] = field(default_factory=list)
    debits: list[int] = field(default_factory=list)
    unreadable: int = 0

    def tally(self, signed_paisa: int) -> None:
        (self.debits if signed_paisa < 0 else self.credits).append(abs(signed_paisa))

    def counted(self) -> Totals:
        """Totals of the entries as they stand; only their number where one cannot be read."""
        number = len(self.credits) + len(self.debits) + self.unreadable
        if self.unreadable:
            return Totals(entries=number)
        credit, debit = sum(self.credits), sum(self.debits)
        return Totals(number, credit + debit, len(self.credits), credit, len(self.debits), debit)


def read_camt(data: bytes) -> CamtContent:
    """Statements and notifications, page by page as they stand. Raises FileRefused (B01, B02)."""
    reader: _Reader | None = None
    for event, element in stream(data, _TAGS):
        if event == "start":
            reader = _Reader(element)
        elif reader is not None:
            reader.take(element)
    if reader is None:
        raise FileRefused(
            "The XML has no Document element of ISO 20022.",
            code="B01",
            remedy="Ask the bank for camt.053 (statement) or camt.054 (notification).",
        )
    return reader.content


class _Reader:
    def __init__(self, root: etree._Element) -> None:
        # Not by QName, which raises where a namespace holds a brace.
        namespace = root.nsmap.get(root.prefix) or ""
        self.content = CamtContent(_kind_of(namespace))
        self._entries = EntryReader(namespace)
        self._prefix = f"{{{namespace}}}"
        # A statement is proved by balances; a notification inside a statement file would not be.
        self._part_tag = self._prefix + _PARTS[self.content.kind]
        self._part: _Part | None = None
        self._done: etree._Element | None = None
        self._number = 0

    def take(self, element: etree._Element) -> None:
        name = element.tag[len(self._prefix) :]
        if name == "Ntry":
            self._take_entry(element)
        elif name == "GrpHdr":
            self.content.message_id = self._text(element, "MsgId")
            self.content.created = _moment(self._text(element, "CreDtTm"))
        else:
            self._close(element, name)

    def _take_entry(self, element: etree._Element) -> None:
        parent = element.getparent()
        if parent is None or parent.tag != self._part_tag:
            raise _misplaced("Ntry", element)
        part = self._part = self._part or self._open(parent)
        self._number += 1
        try:
            signed, receipts = self._entries.read(
                element, Place(part.iban, part.page, self._number)
            )
            part.tally(signed)
            part.entries.extend(receipts)
        except EntryRefused as error:
            self._refuse(error, element, part)
        # Only the entry before this one may leave the tree: the parser still stands on this one.
        if self._done is not None:
            parent.remove(self._done)
        self._done = element

    def _refuse(self, error: EntryRefused, element: etree._Element, part: _Part) -> None:
        if error.signed_paisa is None:
            part.unreadable += 1
        else:
            part.tally(error.signed_paisa)
        pending = error.code == "B07"
        self.content.problems.append(
            Problem(
                code=error.code,
                message=str(error),
                where=f"entry {self._number}, line {element.sourceline}",
                remedy="" if pending else "Ask the bank for a corrected file.",
                blocking=not pending and self.content.kind == "camt.053",
                subject=part.subject,
            )
        )

    def _open(self, parent: etree._Element) -> _Part:
        paging = self._child(parent, "StmtPgntn", "NtfctnPgntn")
        number = self._text(paging, "PgNb") if paging is not None else "1"
        last = self._text(paging, "LastPgInd") if paging is not None else "true"
        return _Part(
            iban=self._account(parent),
            page=_number(number, digits=5) or 1,
            last_page=last in ("true", "1"),
            subject=self._text(parent, "Id"),
        )

    def _close(self, element: etree._Element, name: str) -> None:
        if element.tag != self._part_tag or len(list(element.iterancestors())) != 2:
            raise _misplaced(name, element)
        part = self._part or self._open(element)
        self._part = self._done = None
        entries = tuple(number_occurrences(part.entries))
        counted = part.counted()
        if name == "Stmt":
            self.content.statements.append(self._statement(element, part, entries, counted))
        else:
            self.content.notifications.append(
                Notification(
                    notification_id=part.subject,
                    account_iban=part.iban,
                    entries=entries,
                    page=part.page,
                    last_page=part.last_page,
                    message_id=self.content.message_id,
                    created=_moment(self._text(element, "CreDtTm")) or self.content.created,
                    declared=self._declared(element),
                    counted=counted,
                )
            )
        element.clear()

    def _statement(
        self, element: etree._Element, part: _Part, entries: tuple[BankEntry, ...], counted: Totals
    ) -> Statement:
        balances = self._balances(element)
        period = self._child(element, "FrToDt")
        return Statement(
            statement_id=part.subject,
            account_iban=part.iban,
            opening_paisa=next((balances[c] for c in _OPENING if c in balances), None),
            closing_paisa=next((balances[c] for c in _CLOSING if c in balances), None),
            entries=entries,
            page=part.page,
            last_page=part.last_page,
            message_id=self.content.message_id,
            created=_moment(self._text(element, "CreDtTm")) or self.content.created,
            period_from=_day(self._text(period, "FrDtTm", "FrDt")),
            period_to=_day(self._text(period, "ToDtTm", "ToDt")),
            declared=self._declared(element),
            counted=counted,
        )

    def _balances(self, element: etree._Element) -> dict[str, int]:
        """Booked balances by code; those of a page (sub-type INTM) are its opening and closing."""
        found: dict[str, int] = {}
        p = self._prefix
        for balance in element.iterchildren(f"{p}Bal"):
            code = balance.findtext(f"{p}Tp/{p}CdOrPrtry/{p}Cd", "").strip()
            amount = self._money(balance.find(f"{p}Amt"))
            direction = DIRECTIONS.get(self._text(balance, "CdtDbtInd"))
            if amount is None or direction is None:
                self.content.problems.append(_unreadable_balance(code, balance))
                continue
            found.setdefault(code, amount if direction == "credit" else -amount)
        return found

    def _money(self, element: etree._Element | None) -> int | None:
        if element is None or element.get("Ccy", "PKR") != "PKR":
            return None
        try:
            return paisa_of(element.text or "")
        except ValueError:
            return None

    def _declared(self, element: etree._Element) -> Totals:
        summary = self._child(element, "TxsSummry")
        if summary is None:
            return Totals()
        numbers: list[int | None] = []
        for name in ("TtlNtries", "TtlCdtNtries", "TtlDbtNtries"):
            total = self._child(summary, name)
            numbers.append(_number(self._text(total, "NbOfNtries")))
            numbers.append(_sum(self._text(total, "Sum")))
        return Totals(*numbers)

    def _account(self, element: etree._Element) -> str:
        p = self._prefix
        iban: str = element.findtext(f"{p}Acct/{p}Id/{p}IBAN") or element.findtext(
            f"{p}Acct/{p}Id/{p}Othr/{p}Id", ""
        )
        return iban.replace(" ", "").upper()

    def _child(self, element: etree._Element, *names: str) -> etree._Element | None:
        for name in names:
            found = element.find(f"{self._prefix}{name}")
            if found is not None:
                return found
        return None

    def _text(self, element: etree._Element | None, *names: str) -> str:
        if element is None:
            return ""
        found = self._child(element, *names)
        return "" if found is None or not found.text else found.text.strip()


def _kind_of(namespace: str) -> Kind:
    name = namespace.rsplit(":", 1)[-1]
    kind, version = KINDS.get(name[:8]), name[8:].removeprefix(".001.")
    if kind is None or version not in VERSIONS:
        raise FileRefused(
            f"The XML is {name or 'of no namespace'}; read are camt.053 and camt.054, "
            "versions 02 to 12.",
            code="B01",
            remedy="Ask the bank for camt.053.001.08 (statement) or camt.054.001.08 (notice).",
        )
    return kind


def _misplaced(what: str, element: etree._Element) -> FileRefused:
    return FileRefused(
        f"Line {element.sourceline}: {what} stands where the message has no place for it.",
        code="B02",
        remedy="Ask the bank for the file again; this one was put together wrongly.",
    )


def _unreadable_balance(code: str, balance: etree._Element) -> Problem:
    return Problem(
        code="B06" if balance.find("{*}Amt[@Ccy]") is not None else "B03",
        message=f"Balance {code or 'without a code'} is not an amount in PKR with its direction.",
        where=f"line {balance.sourceline}",
        remedy="Ask the bank for a corrected statement.",
    )


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=PAKISTAN)


def _day(text: str) -> date | None:
    try:
        return iso_day(text)
    except ValueError:
        return None


def _number(text: str, digits: int = 15) -> int | None:
    fits = text.isdecimal() and text.isascii() and len(text) <= digits
    return int(text) if fits else None


def _sum(text: str) -> int | None:
    try:
        return paisa_of(text)
    except ValueError:
        return None
