"""Files made to harm, and files that are no bank files, are refused with a reason."""

import pytest

from saiban.exchange.bank import read_bank_file, safe_xml, write_camt053
from tests.exchange.samples import CREATED, make_entry, make_statement

CAMT = '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">{}</Document>'
BOMB = (
    '<!DOCTYPE Document [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 50}">'
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
    + CAMT.format("&i;")
)
OUTSIDE = '<!DOCTYPE Document [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + CAMT.format("&x;")
ABROAD = '<!DOCTYPE Document SYSTEM "http://192.0.2.1/x.dtd">' + CAMT.format("")


@pytest.mark.parametrize("text", [BOMB, OUTSIDE, ABROAD], ids=["bomb", "file", "network"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_document_types_are_refused(text: str, encoding: str) -> None:
    file = read_bank_file(text.encode(encoding), "x.xml")
    assert [problem.code for problem in file.blocking] == ["B02"]
    assert "<!DOCTYPE>" in file.problems[0].message
    assert "root:" not in repr(file)


def test_too_big_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_xml, "MAX_BYTES", 1000)
    raw = write_camt053([make_statement(make_entry())], message_id="M", created=CREATED)
    file = read_bank_file(raw, "x.xml")
    assert [problem.code for problem in file.blocking] == ["B02"]
    assert "split the statement into pages" in file.problems[0].remedy


def test_deep_nesting_is_refused() -> None:
    file = read_bank_file(CAMT.format("<a>" * 5000 + "</a>" * 5000).encode(), "x.xml")
    assert [problem.code for problem in file.blocking] == ["B02"]


def test_one_enormous_text_is_refused() -> None:
    file = read_bank_file(CAMT.format("<a>" + "x" * 11_000_000 + "</a>").encode(), "x.xml")
    assert [problem.code for problem in file.blocking] == ["B02"]


@pytest.mark.parametrize(
    "before, after",
    [
        ("<NtryDtls>", "<NtryDtls><Ntry></Ntry>"),
        ("<Ntry>", "<Hidden><Ntry></Ntry></Hidden><Ntry>"),
        ("<Stmt>", "<Ntfctn></Ntfctn><Stmt>"),
        ("</Stmt>", "<Stmt></Stmt></Stmt>"),
    ],
)
def test_entries_where_none_belong_are_refused(before: str, after: str) -> None:
    raw = write_camt053([make_statement(make_entry())], message_id="M", created=CREATED)
    file = read_bank_file(raw.replace(before.encode(), after.encode(), 1), "x.xml")
    assert [problem.code for problem in file.blocking] == ["B02"]
    assert "no place" in file.problems[0].message
    assert file.entries == ()


@pytest.mark.parametrize("cut", [60, 300, 900])
def test_cut_off_file_gives_nothing(cut: int) -> None:
    raw = write_camt053([make_statement(make_entry())], message_id="M", created=CREATED)
    file = read_bank_file(raw[:cut], "x.xml")
    assert [problem.code for problem in file.blocking] == ["B02"]
    assert file.entries == ()


@pytest.mark.parametrize(
    "data, code",
    [
        (b"", "B15"),
        (b"<html><body>Session expired</body></html>", "B01"),
        (CAMT.replace("camt.053.001.08", "pain.001.001.09").format("").encode(), "B01"),
        (CAMT.replace("001.08", "001.99").format("").encode(), "B01"),
        (b"PK\x03\x04\x00\x00binary", "B01"),
        (b"Dear sir, see attached.", "B15"),
    ],
)
def test_other_files_are_refused(data: bytes, code: str) -> None:
    file = read_bank_file(data, "what.dat")
    assert [problem.code for problem in file.blocking] == [code]
    assert file.problems[0].remedy
    assert file.kind is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1256"])
def test_a_list_with_nothings_in_its_text_is_refused(encoding: str) -> None:
    """PostgreSQL holds no NUL in a text: such a row could be read and not be stored."""
    text = "PSID,Amount,Date,Reference\n900110000003253,100.00,2026-11-20,RE\0F\n"
    file = read_bank_file(text.encode(encoding), "list.csv")
    assert [problem.code for problem in file.blocking] == ["B01"]
    assert file.entries == ()


def test_a_namespace_that_is_no_address_is_refused() -> None:
    raw = write_camt053([make_statement(make_entry())], message_id="M", created=CREATED)
    file = read_bank_file(raw.replace(b"tech:xsd", b"tech:}sd", 1), "x.xml")
    assert [problem.code for problem in file.blocking] in (["B01"], ["B02"])
    assert file.entries == ()
