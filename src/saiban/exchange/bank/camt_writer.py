"""camt.053.001.08 and camt.054.001.08 as a bank would write them.

Used by the sandbox bank, the demo and the benchmark. It writes what the messages say, right or
wrong: the sandbox makes totals that don't agree by declaring them.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from xml.sax.saxutils import escape

from saiban.exchange.bank.messages import BankEntry, Notification, Statement, Totals
from saiban.exchange.bank.money import decimal_of

_NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.{}.001.08"
_CODES = {"credit": "CRDT", "debit": "DBIT"}


def write_camt053(statements: Iterable[Statement], *, message_id: str, created: datetime) -> bytes:
    """A camt.053 message with these statements (or pages of statements), in the order given."""
    bodies = (part for statement in statements for part in _statement(statement, created))
    return _document("053", "BkToCstmrStmt", message_id, created, bodies)


def write_camt054(
    notifications: Iterable[Notification], *, message_id: str, created: datetime
) -> bytes:
    """A camt.054 message with these notifications."""
    bodies = (part for notice in notifications for part in _notification(notice, created))
    return _document("054", "BkToCstmrDbtCdtNtfctn", message_id, created, bodies)


def _document(
    number: str, name: str, message_id: str, created: datetime, bodies: Iterable[str]
) -> bytes:
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<Document xmlns="{_NAMESPACE.format(number)}"><{name}><GrpHdr>'
        f"<MsgId>{escape(message_id)}</MsgId><CreDtTm>{created.isoformat()}</CreDtTm></GrpHdr>\n"
    )
    return "".join((head, *bodies, f"</{name}></Document>\n")).encode()


def _statement(statement: Statement, created: datetime) -> Iterator[str]:
    made = statement.created or created
    yield f"<Stmt><Id>{escape(statement.statement_id)}</Id>"
    yield _paging("StmtPgntn", statement.page, statement.last_page)
    yield f"<CreDtTm>{made.isoformat()}</CreDtTm>"
    if statement.period_from and statement.period_to:
        yield (
            f"<FrToDt><FrDtTm>{statement.period_from}T00:00:00+05:00</FrDtTm>"
            f"<ToDtTm>{statement.period_to}T23:59:59+05:00</ToDtTm></FrToDt>"
        )
    yield _account(statement.account_iban)
    day = statement.period_to or made.date()
    whole_start, whole_end = statement.page == 1, statement.last_page
    if statement.opening_paisa is not None:
        yield _balance("OPBD", statement.opening_paisa, str(day), interim=not whole_start)
    if statement.closing_paisa is not None:
        yield _balance("CLBD", statement.closing_paisa, str(day), interim=not whole_end)
    yield _totals(statement.declared)
    yield from map(_entry, statement.entries)
    yield "</Stmt>\n"


def _notification(notice: Notification, created: datetime) -> Iterator[str]:
    yield f"<Ntfctn><Id>{escape(notice.notification_id)}</Id>"
    yield _paging("NtfctnPgntn", notice.page, notice.last_page)
    yield f"<CreDtTm>{(notice.created or created).isoformat()}</CreDtTm>"
    yield _account(notice.account_iban)
    yield _totals(notice.declared)
    yield from map(_entry, notice.entries)
    yield "</Ntfctn>\n"


def _paging(name: str, page: int, last: bool) -> str:
    return (
        f"<{name}><PgNb>{page}</PgNb><LastPgInd>{'true' if last else 'false'}</LastPgInd></{name}>"
    )


def _account(iban: str) -> str:
    return f"<Acct><Id><IBAN>{escape(iban)}</IBAN></Id><Ccy>PKR</Ccy></Acct>\n"


def _balance(code: str, paisa: int, day: str, *, interim: bool) -> str:
    subtype = "<SubTp><Cd>INTM</Cd></SubTp>" if interim else ""
    return (
        f"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry>{subtype}</Tp>"
        f'<Amt Ccy="PKR">{decimal_of(abs(paisa))}</Amt>'
        f"<CdtDbtInd>{'DBIT' if paisa < 0 else 'CRDT'}</CdtDbtInd><Dt><Dt>{day}</Dt></Dt></Bal>\n"
    )


def _totals(totals: Totals) -> str:
    parts = (
        _total("TtlNtries", totals.entries, totals.sum_paisa),
        _total("TtlCdtNtries", totals.credit_entries, totals.credit_paisa),
        _total("TtlDbtNtries", totals.debit_entries, totals.debit_paisa),
    )
    return f"<TxsSummry>{''.join(parts)}</TxsSummry>\n" if any(parts) else ""


def _total(name: str, entries: int | None, paisa: int | None) -> str:
    number = "" if entries is None else f"<NbOfNtries>{entries}</NbOfNtries>"
    total = "" if paisa is None else f"<Sum>{decimal_of(paisa)}</Sum>"
    return f"<{name}>{number}{total}</{name}>" if number or total else ""


def _entry(entry: BankEntry) -> str:
    code = _CODES[entry.direction]
    family = "RRCT" if entry.reversal else "RCDT" if entry.direction == "credit" else "ICDT"
    return (
        f"<Ntry>{_element('NtryRef', entry.entry_ref)}"
        f'<Amt Ccy="PKR">{decimal_of(entry.amount_paisa)}</Amt><CdtDbtInd>{code}</CdtDbtInd>'
        f"<RvslInd>{'true' if entry.reversal else 'false'}</RvslInd><Sts><Cd>BOOK</Cd></Sts>"
        f"<BookgDt><Dt>{entry.booking_date}</Dt></BookgDt>"
        f"<ValDt><Dt>{entry.value_date}</Dt></ValDt>"
        f"{_element('AcctSvcrRef', entry.acct_svcr_ref)}"
        f"<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>{family}</Cd>"
        f"<SubFmlyCd>DMCT</SubFmlyCd></Fmly></Domn></BkTxCd>"
        f"<NtryDtls><TxDtls>{_references(entry)}{_parties(entry)}{_remittance(entry)}"
        "</TxDtls></NtryDtls></Ntry>\n"
    )


def _references(entry: BankEntry) -> str:
    inner = _element("EndToEndId", entry.psid or "") + _element("TxId", entry.transaction_id)
    return f"<Refs>{inner}</Refs>" if inner else ""


def _parties(entry: BankEntry) -> str:
    if not entry.payer:
        return ""
    role = "Dbtr" if entry.direction == "credit" or entry.reversal else "Cdtr"
    name = _element("Nm", entry.payer[:140])
    return f"<RltdPties><{role}><Pty>{name}</Pty></{role}></RltdPties>"


def _remittance(entry: BankEntry) -> str:
    free = _element("Ustrd", entry.remittance_text[:140])
    structured = (
        f"<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp>"
        f"<Ref>{entry.psid}</Ref></CdtrRefInf></Strd>"
        if entry.psid
        else ""
    )
    return f"<RmtInf>{free}{structured}</RmtInf>" if free or structured else ""


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(text)}</{name}>" if text else ""
