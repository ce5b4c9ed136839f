"""Entries as real banks write them: batches, announced ones, times, texts, missing parts."""

from datetime import date

import pytest

from saiban.exchange.bank import BankFile, idempotency_key, psid, read_bank_file
from tests.exchange.samples import ACCOUNT

PSID = psid.make("90011", 77)
OTHER = psid.make("90011", 78)
HEAD = (
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>'
    "<GrpHdr><MsgId>M</MsgId><CreDtTm>2026-10-15T10:00:00Z</CreDtTm></GrpHdr><Ntfctn><Id>N</Id>"
    f"<Acct><Id><IBAN>{ACCOUNT}</IBAN></Id></Acct>"
)
FOOT = "</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>"
DAY = "<BookgDt><Dt>2026-10-15</Dt></BookgDt>"
AMOUNT = '<Amt Ccy="PKR">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>'
BOOKED = "<Sts><Cd>BOOK</Cd></Sts>"
REFERENCE = "<AcctSvcrRef>B1</AcctSvcrRef>"


def read(*entries: str) -> BankFile:
    body = "".join(f"<Ntry>{entry}</Ntry>" for entry in entries)
    return read_bank_file((HEAD + body + FOOT).encode(), "n.xml")


def payment(amount: str, remittance: str = "") -> str:
    text = f"<RmtInf><Ustrd>{remittance}</Ustrd></RmtInf>" if remittance else ""
    return f'<TxDtls><Amt Ccy="PKR">{amount}</Amt>{text}</TxDtls>'


def batch(*payments: str, number: int) -> str:
    head = f"<Btch><NbOfTxs>{number}</NbOfTxs></Btch>"
    details = f"<NtryDtls>{head}{''.join(payments)}</NtryDtls>"
    return AMOUNT + BOOKED + DAY + REFERENCE + details


def test_batch_is_several_receipts() -> None:
    file = read(batch(payment("60.00", f"PSID {PSID}"), payment("40.00", OTHER), number=2))
    assert [(e.psid, e.amount_paisa, e.acct_svcr_ref, e.batch_ref) for e in file.entries] == [
        (PSID, 6000, "B1/1", "B1"),
        (OTHER, 4000, "B1/2", "B1"),
    ]
    assert len({idempotency_key(entry) for entry in file.entries}) == 2
    assert file.problems == ()


@pytest.mark.parametrize(
    "entry, message",
    [
        (batch(payment("60.00"), payment("41.00"), number=2), "sum to Rs 101.00"),
        (batch(payment("60.00"), payment("40.00"), number=3), "declares 3 payments"),
    ],
)
def test_batch_that_does_not_add_up(entry: str, message: str) -> None:
    file = read(entry)
    assert [problem.code for problem in file.problems] == ["B08"]
    assert message in file.problems[0].message
    assert file.entries == ()


def test_announced_entry_is_not_money() -> None:
    file = read(AMOUNT + "<Sts><Cd>PDNG</Cd></Sts>" + DAY, AMOUNT + BOOKED + DAY + REFERENCE)
    assert [(problem.code, problem.blocking) for problem in file.problems] == [("B07", False)]
    assert len(file.entries) == 1


def test_a_time_abroad_is_a_day_in_pakistan() -> None:
    late = "<BookgDt><DtTm>2026-10-15T20:30:00Z</DtTm></BookgDt>"
    file = read(AMOUNT + BOOKED + late + REFERENCE)
    assert file.entries[0].booking_date == date(2026, 10, 16)


def test_two_psids_in_one_text_are_for_a_person() -> None:
    file = read(AMOUNT + BOOKED + DAY + f"<AddtlNtryInf>{PSID} and {OTHER}</AddtlNtryInf>")
    assert file.entries[0].psid is None
    assert OTHER in file.entries[0].remittance_text


def test_psid_from_the_entry_text_and_from_the_end_to_end_id() -> None:
    spaced = psid.grouped(PSID)
    end_to_end = (
        f"<NtryDtls><TxDtls><Refs><EndToEndId>{OTHER}</EndToEndId></Refs></TxDtls></NtryDtls>"
    )
    file = read(
        AMOUNT + BOOKED + DAY + REFERENCE + f"<AddtlNtryInf>psid {spaced}</AddtlNtryInf>",
        AMOUNT + BOOKED + DAY + "<AcctSvcrRef>B2</AcctSvcrRef>" + end_to_end,
    )
    assert [entry.psid for entry in file.entries] == [PSID, OTHER]


def test_mistyped_psid_is_pointed_out() -> None:
    wrong = PSID[:-1] + str((int(PSID[-1]) + 1) % 10)
    file = read(AMOUNT + BOOKED + DAY + REFERENCE + f"<AddtlNtryInf>{wrong}</AddtlNtryInf>")
    assert file.entries[0].psid is None
    assert [problem.code for problem in file.problems] == ["B16"]


@pytest.mark.parametrize(
    "entry, code, words",
    [
        (AMOUNT.replace("100.00", "1O0") + BOOKED + DAY, "B03", "'1O0'"),
        (AMOUNT.replace("100.00", "1.005") + BOOKED + DAY, "B03", "two decimals"),
        (BOOKED + DAY + "<CdtDbtInd>CRDT</CdtDbtInd>", "B03", "missing"),
        (AMOUNT.replace("PKR", "USD") + BOOKED + DAY, "B06", "USD"),
        (AMOUNT.replace("CRDT", "XXXX") + BOOKED + DAY, "B05", "CRDT or DBIT"),
        (AMOUNT + BOOKED, "B04", "neither"),
        (AMOUNT + BOOKED + DAY.replace("2026-10-15", "2026-13-40"), "B04", "not a date"),
    ],
)
def test_unreadable_entry_is_listed_and_the_others_stay(entry: str, code: str, words: str) -> None:
    file = read(entry, AMOUNT + BOOKED + DAY + REFERENCE)
    assert [problem.code for problem in file.problems] == [code]
    assert words in file.problems[0].message
    assert file.problems[0].where.startswith("entry 1, line")
    assert len(file.entries) == 1


def test_equal_entries_without_reference_are_two_receipts() -> None:
    row = AMOUNT + BOOKED + DAY + f"<AddtlNtryInf>{PSID}</AddtlNtryInf>"
    unreferenced = row + "<AcctSvcrRef>NOTPROVIDED</AcctSvcrRef>"
    first, again = read(row, row), read(row, row)
    assert [problem.code for problem in first.problems] == ["B14"]
    keys = [idempotency_key(entry) for entry in first.entries]
    assert len(set(keys)) == 2
    assert keys == [idempotency_key(entry) for entry in again.entries]
    assert idempotency_key(read(unreferenced).entries[0]) == keys[0]
    assert max(map(len, keys)) <= 150


def test_equal_entries_with_a_reference_are_one_receipt() -> None:
    row = AMOUNT + BOOKED + DAY + REFERENCE
    file = read(row, row)
    assert [problem.code for problem in file.problems] == ["B12"]
    assert len({idempotency_key(entry) for entry in file.entries}) == 1
