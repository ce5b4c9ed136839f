"""Receipt lists in the states in which banks send them."""

from datetime import date

import pytest

from saiban.exchange.bank import BankFile, psid, read_bank_file
from tests.exchange.samples import ACCOUNT

PSID, OTHER = psid.make("90011", 5), psid.make("90011", 6)


def read(text: str, encoding: str = "utf-8") -> BankFile:
    return read_bank_file(text.encode(encoding), "receipts.csv", account_iban=ACCOUNT)


def test_plain_list() -> None:
    file = read(f"PSID,Amount,Date,Reference\n{PSID},2500.00,2026-10-15,R1\n")
    (entry,) = file.entries
    assert (file.kind, file.problems) == ("csv", ())
    assert (entry.psid, entry.amount_paisa, entry.acct_svcr_ref) == (PSID, 250_000, "R1")
    assert (entry.booking_date, entry.direction) == (date(2026, 10, 15), "credit")
    assert (entry.account_iban, entry.line) == (ACCOUNT, 2)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_encodings_and_separators(encoding: str, mark: str) -> None:
    rows = [["Challan No", "Paid By", "Date", "Amount"], [PSID, "ملز", "15/10/2026", "10"]]
    file = read("\r\n".join(mark.join(row) for row in rows), encoding)
    assert file.problems == ()
    assert (file.entries[0].payer, file.entries[0].amount_paisa) == ("ملز", 1000)


@pytest.mark.parametrize(
    "written, paisa",
    [
        ("2500", 250_000),
        ('"2,500.50"', 250_050),
        ('"Rs. 2,500"', 250_000),
        ("PKR 2500", 250_000),
        ("2500/-", 250_000),
        ("۲۵۰۰", 250_000),
    ],
)
def test_amounts_as_written(written: str, paisa: int) -> None:
    file = read(f"PSID,Amount,Date\n{PSID},{written},2026-10-15\n")
    assert [entry.amount_paisa for entry in file.entries] == [paisa]


@pytest.mark.parametrize(
    "written", ["2026-10-15", "15/10/2026", "15-10-2026", "15-Oct-2026", "15 October, 2026",
                "15-Oct-26", "20261015", "2026-10-15 13:45:00", "2026-10-15T00:00:00"]
)  # fmt: skip
def test_days_as_written(written: str) -> None:
    file = read(f'PSID,Amount,Date\n{PSID},1,"{written}"\n')
    assert [entry.booking_date for entry in file.entries] == [date(2026, 10, 15)]


def test_title_rows_blank_lines_and_total() -> None:
    text = (
        f"Fictitious Bank Limited\nCollections,,\n\nPSID,Amount,Date\n{PSID},10,2026-10-15\n\n"
        f"{psid.grouped(OTHER)},20,2026-10-15\nTotal,30.00,\n"
    )
    file = read(text)
    assert [entry.psid for entry in file.entries] == [PSID, OTHER]
    assert file.problems == ()


def test_total_that_does_not_agree() -> None:
    file = read(f"PSID,Amount,Date\n{PSID},10,2026-10-15\nTotal,31.00,\n")
    assert [problem.code for problem in file.blocking] == ["B10"]


@pytest.mark.parametrize("total", ["14.00", "6"])
def test_total_with_and_without_what_was_taken_back(total: str) -> None:
    file = read(f"PSID,Amount,Date\n{PSID},10,2026-10-15\n{OTHER},-4,2026-10-15\nTotal,{total},\n")
    assert file.problems == ()


def test_total_that_is_no_number() -> None:
    file = read(f"PSID,Amount,Date\n{PSID},10,2026-10-15\nTotal,see below,\n")
    assert [(problem.code, problem.blocking) for problem in file.problems] == [("B03", False)]


def test_bad_rows_are_listed_and_good_rows_stay() -> None:
    text = (
        f"PSID,Amount,Date,Dr/Cr\n{PSID},ten,2026-10-15,Cr\n{PSID},10,10/15/2026,Cr\n"
        f"{PSID},10,2026-10-15,??\n{OTHER},10,2026-10-15,Cr\nTotal,40,,\n"
    )
    file = read(text)
    assert [(p.code, p.where) for p in file.problems] == [
        ("B03", "row 1, line 2"),
        ("B04", "row 2, line 3"),
        ("B05", "row 3, line 4"),
    ]
    assert [entry.psid for entry in file.entries] == [OTHER]


@pytest.mark.parametrize("row", ["-10,2026-10-15,", "(10),2026-10-15,", "10,2026-10-15,Dr"])
def test_money_taken_back(row: str) -> None:
    file = read(f"PSID,Amount,Date,Dr/Cr\n{PSID},{row}\n")
    (entry,) = file.entries
    assert (entry.direction, entry.reversal, entry.amount_paisa) == ("debit", True, 1000)


def test_number_ruined_by_a_spreadsheet() -> None:
    file = read("PSID,Amount,Date\n9.0011E+14,10,2026-10-15\n")
    assert [problem.code for problem in file.problems] == ["B16"]
    assert file.entries[0].psid is None


def test_psid_inside_the_narration() -> None:
    text = f"Date,Narration,Amount\n2026-10-15,IBFT {psid.grouped(PSID)} SSI,10\n"
    assert read(text).entries[0].psid == PSID
