"""What is written is read back the same; an independent parser and the schemas agree."""

import importlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from saiban.exchange.bank import (
    BankEntry,
    Notification,
    count,
    idempotency_key,
    prove,
    read_bank_file,
    write_camt053,
    write_camt054,
)
from saiban.exchange.bank.money import decimal_of, paisa_of
from tests.exchange.samples import ACCOUNT, CREATED, make_entry, make_statement

SCHEMAS = Path(__file__).parents[2].parent / "shared" / "schemas" / "iso20022"
REVERSAL = make_entry(3, direction="debit", reversal=True, acct_svcr_ref="ZZZZ-R3")


def independent(raw: bytes, module: str) -> Any:
    """The document as another library understands it."""
    parsers = pytest.importorskip("xsdata.formats.dataclass.parsers")
    messages = importlib.import_module(f"pyiso20022.camt.{module}")
    return parsers.XmlParser().from_bytes(raw, messages.Document)


def placeless(entry: BankEntry) -> BankEntry:
    return replace(entry, page=1, number=0, line=0)


def validate(raw: bytes, schema: str) -> None:
    if not SCHEMAS.is_dir():
        pytest.skip("the ISO 20022 schemas lie outside the repository")
    etree.XMLSchema(file=str(SCHEMAS / schema)).assertValid(etree.fromstring(raw))


@given(st.integers(0, 10**15 - 1))
def test_amounts_survive(paisa: int) -> None:
    assert paisa_of(decimal_of(paisa)) == paisa


@pytest.mark.parametrize("text", ["", "-1", "1.005", "1,000", "1e5", "٣", "1.2.3", "NaN"])
def test_what_is_not_an_amount(text: str) -> None:
    with pytest.raises(ValueError, match="not an amount"):
        paisa_of(text)


@given(
    st.lists(
        st.builds(
            make_entry,
            st.integers(0, 10**8 - 1),
            st.integers(1, 10**13),
            direction=st.sampled_from(["credit", "debit"]),
            reversal=st.booleans(),
            payer=st.text("ab <>&\"'اردو", min_size=1, max_size=20).map(str.strip),
        ),
        max_size=5,
        unique_by=lambda entry: entry.acct_svcr_ref,
    )
)
def test_statement_comes_back(entries: list[BankEntry]) -> None:
    raw = write_camt053([make_statement(*entries)], message_id="M-1", created=CREATED)
    file = read_bank_file(raw, "statement.xml")
    (statement,) = file.statements
    assert (file.kind, file.message_id, file.problems) == ("camt.053", "M-1", ())
    assert file.notifications == ()
    assert [placeless(entry) for entry in statement.entries] == entries
    prove(statement)


def test_independent_parser_reads_what_is_written() -> None:
    written = make_statement(make_entry(1), make_entry(2, 7_05), REVERSAL)
    raw = write_camt053([written], message_id="M-1", created=CREATED)
    validate(raw, "camt.053.001.08.xsd")
    statement = independent(raw, "camt_053_001_08").bk_to_cstmr_stmt.stmt[0]
    assert statement.acct.id.iban == ACCOUNT
    assert [str(balance.amt.value) for balance in statement.bal] == ["10000.00", "10007.05"]
    assert [str(entry.amt.value) for entry in statement.ntry] == ["2500.00", "7.05", "2500.00"]
    assert [entry.cdt_dbt_ind.value for entry in statement.ntry] == ["CRDT", "CRDT", "DBIT"]
    assert [bool(entry.rvsl_ind) for entry in statement.ntry] == [False, False, True]
    reference = statement.ntry[0].ntry_dtls[0].tx_dtls[0].rmt_inf.strd[0].cdtr_ref_inf.ref
    assert reference == written.entries[0].psid


def test_notification_comes_back_and_is_valid() -> None:
    entries = (make_entry(1), REVERSAL)
    notice = Notification("N-1", ACCOUNT, entries, declared=count(entries))
    raw = write_camt054([notice], message_id="M-2", created=CREATED)
    validate(raw, "camt.054.001.08.xsd")
    parsed = independent(raw, "camt_054_001_08").bk_to_cstmr_dbt_cdt_ntfctn
    assert len(parsed.ntfctn[0].ntry) == 2
    file = read_bank_file(raw, "notice.xml")
    assert (file.kind, file.problems, len(file.notifications)) == ("camt.054", (), 1)
    assert tuple(placeless(entry) for entry in file.entries) == entries


def test_statement_and_notification_tell_of_the_same_money() -> None:
    entry = make_entry(1)
    statement = write_camt053([make_statement(entry)], message_id="S", created=CREATED)
    notice = Notification("N", ACCOUNT, (entry,))
    notification = write_camt054([notice], message_id="N", created=CREATED)
    keys = {
        idempotency_key(found)
        for raw in (statement, notification)
        for found in read_bank_file(raw, "x").entries
    }
    assert len(keys) == 1


@pytest.mark.parametrize("version", [2, 4, 6, 8, 10, 12])
def test_other_versions_are_read(version: int) -> None:
    raw = write_camt053([make_statement(make_entry(1))], message_id="M", created=CREATED)
    other = raw.replace(b"camt.053.001.08", b"camt.053.001.%02d" % version)
    if version < 8:  # the status was plain text, and a party had no choice of person or agent
        other = other.replace(b"<Sts><Cd>BOOK</Cd></Sts>", b"<Sts>BOOK</Sts>")
        other = other.replace(b"<Pty>", b"").replace(b"</Pty>", b"")
    file = read_bank_file(other, "x.xml")
    assert file.problems == ()
    assert placeless(file.entries[0]) == make_entry(1)
