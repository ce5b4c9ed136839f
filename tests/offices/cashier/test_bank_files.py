"""What the bank says, however often and in whatever shape, is posted once or refused whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from saiban.exchange.bank import make_iban
from saiban.offices.cashier import queries as money
from saiban.offices.cashier.actions import BankFileRefused, import_bank_file
from saiban.offices.cashier.models import BankFile, Receipt
from saiban.offices.desk import queries as log
from saiban.offices.desk import scope
from saiban.offices.ledger import queries as ledger
from tests.offices.cashier import bank
from tests.offices.cashier.desk import EACH, Desk
from tests.offices.cast import DAY, everywhere

pytestmark = pytest.mark.django_db


def receipts(desk: Desk) -> int:
    with everywhere():
        return Receipt.objects.filter(institution=desk.iessi).count()


def test_the_result_of_a_file_is_kept(desk: Desk) -> None:
    desk.file(1)
    known = bank.money_in(desk.iessi, EACH, on=DAY, psid=desk.challan().psid)
    nobodys = bank.money_in(desk.iessi, 5, on=DAY)
    file = desk.tells(known, nobodys)
    told = (file.entries, file.posted, file.repeated, file.unmatched, file.kind)
    assert told == (2, 2, 0, 1, "camt.054")
    with everywhere():
        assert money.bank_files(desk.iessi.pk) == [file]
        (event,) = log.events(f"bankfile:{file.pk}")
    assert (event.name, event.data["posted"]) == ("BankFileImported", 2)


def test_one_payment_in_notification_and_statement_is_posted_once(desk: Desk) -> None:
    desk.file(1)
    entry = desk.pays(EACH)
    file = desk.tells(entry, statement=True)
    assert (file.posted, file.repeated, file.kind) == (0, 1, "camt.053")
    assert desk.balance("bank") == EACH
    desk.agree()


def test_the_statement_may_come_first(desk: Desk) -> None:
    desk.file(1)
    entry = bank.money_in(desk.iessi, EACH, on=DAY, psid=desk.challan().psid)
    assert desk.tells(entry, statement=True).posted == 1
    assert desk.tells(entry).posted == 0
    desk.agree()


def test_one_entry_twice_in_a_file_is_posted_once(desk: Desk) -> None:
    entry = bank.money_in(desk.iessi, EACH, on=DAY)
    file = desk.tells(entry, entry)
    assert (file.posted, file.repeated) == (1, 1)
    assert [each["code"] for each in file.problems] == ["B12"]


def test_the_same_bytes_give_the_first_result(desk: Desk) -> None:
    content = bank.notice([bank.money_in(desk.iessi, EACH, on=DAY)])
    first = bank.take(desk.iessi, content, by=desk.cast.officer, on=DAY)
    again = bank.take(desk.iessi, content, by=None, on=DAY)
    assert again == first
    assert receipts(desk) == 1


def test_two_payments_of_one_psid_are_two(desk: Desk) -> None:
    desk.file(1)
    desk.pays(EACH)
    desk.pays(EACH)
    assert desk.balance("bank") == 2 * EACH
    assert desk.advance() == EACH
    desk.agree()


def test_a_long_reference_is_cut_and_stays_itself(desk: Desk) -> None:
    """Lists of branches have references of any length."""
    long = "R" * 200
    lines = [f",1320.00,22/11/2026,{long}{end},{end},Cr,rent" for end in ("1", "2")]
    head = "PSID,Amount,Date,Reference,Tran Auth ID,Dr/Cr,Narration\n"
    content = (head + "\n".join(lines)).encode()
    file = bank.take(desk.iessi, content, by=None, on=DAY)
    assert (file.posted, file.kind) == (2, "csv")
    again = bank.take(desk.iessi, content + b"\n", by=None, on=DAY)
    assert (again.posted, again.repeated) == (0, 2)


@pytest.mark.parametrize("text", ["Contribution {0}", "PSID {1} Margalla Mills"])
def test_a_psid_in_the_text_is_enough(desk: Desk, text: str) -> None:
    desk.file(1)
    psid = desk.challan().psid
    desk.pays(EACH, psid="", text=text.format(psid, f"{psid[:5]}-{psid[5:10]}-{psid[10:]}"))
    assert desk.open() == 0
    desk.agree()


def test_two_psids_in_the_text_are_for_a_person_to_read(desk: Desk) -> None:
    desk.file(1)
    first = desk.challan().psid
    desk.file(2)
    desk.pays(EACH, psid="", text=f"{first} and {desk.challan().psid}")
    assert desk.open() == 2 * EACH
    with everywhere():
        assert len(money.unmatched(desk.iessi.pk)) == 1
    desk.agree()


def test_the_psid_of_another_institution_is_nobodys_here(desk: Desk) -> None:
    desk.file(1)
    with everywhere():
        others = [
            each
            for each, _ in money.challans(desk.cast.unit.pk)
            if each.institution_id != desk.iessi.pk
        ]
    desk.pays(EACH, psid=others[0].psid)
    assert desk.open() == EACH
    assert desk.balance("unmatched") == -EACH
    desk.agree()


class TestBatches:
    """A batch told by its payments and as one entry is the same money."""

    @pytest.fixture
    def parts(self, desk: Desk) -> bytes:
        desk.file(2)
        psid = desk.challan().psid
        return bank.batch(desk.iessi, "BATCH-7", [(EACH, psid), (EACH, "")], on=DAY)

    def whole(self, desk: Desk, paisa: int = 2 * EACH) -> bytes:
        return bank.statement([bank.money_in(desk.iessi, paisa, on=DAY, ref="BATCH-7")])

    def test_the_payments_first(self, desk: Desk, parts: bytes) -> None:
        file = bank.take(desk.iessi, parts, by=None, on=DAY)
        assert (file.posted, file.unmatched) == (2, 1)
        file = bank.take(desk.iessi, self.whole(desk), by=None, on=DAY)
        assert (file.posted, file.repeated) == (0, 1)
        assert desk.balance("bank") == 2 * EACH
        assert desk.open() == EACH
        desk.agree()

    def test_the_whole_first(self, desk: Desk, parts: bytes) -> None:
        bank.take(desk.iessi, self.whole(desk), by=None, on=DAY)
        file = bank.take(desk.iessi, parts, by=None, on=DAY)
        assert (file.posted, file.repeated) == (0, 2)
        assert desk.balance("bank") == desk.balance("unmatched") * -1 == 2 * EACH
        desk.agree()

    def test_another_amount_under_the_reference_is_other_money(
        self, desk: Desk, parts: bytes
    ) -> None:
        bank.take(desk.iessi, parts, by=None, on=DAY)
        file = bank.take(desk.iessi, self.whole(desk, 3 * EACH), by=None, on=DAY)
        assert file.posted == 1
        assert desk.balance("bank") == 5 * EACH
        desk.agree()


class TestRefused:
    """Nothing of the file is posted, and the message says why."""

    def refused(self, desk: Desk, content: bytes, why: str) -> None:
        with pytest.raises(BankFileRefused, match=why):
            bank.take(desk.iessi, content, by=desk.cast.officer, on=DAY)
        assert receipts(desk) == 0
        with everywhere():
            assert not BankFile.objects.exists()

    def test_a_statement_that_does_not_add_up(self, desk: Desk) -> None:
        entry = bank.money_in(desk.iessi, EACH, on=DAY)
        content = bank.statement([entry]).replace(b">1320.00<", b">1321.00<", 1)
        self.refused(desk, content, "does not add up")

    def test_another_account(self, desk: Desk) -> None:
        entry = bank.money_in(desk.cast.institutions["pessi"], EACH, on=DAY)
        self.refused(desk, bank.notice([entry]), "Import it for the institution it belongs to")

    def test_an_account_that_is_none(self, desk: Desk) -> None:
        iban = make_iban("777")
        entry = replace(bank.money_in(desk.iessi, 1, on=DAY), account_iban=iban[:-1] + "X")
        self.refused(desk, bank.notice([entry]), "check digits")

    def test_no_bank_file_at_all(self, desk: Desk) -> None:
        self.refused(desk, b"%PDF-1.7 statement", "names the columns|neither XML nor")

    def test_one_bad_entry_of_a_statement(self, desk: Desk) -> None:
        entries = [bank.money_in(desk.iessi, EACH, on=DAY) for _ in range(2)]
        content = bank.statement(entries).replace(
            b">CRDT</CdtDbtInd><RvslInd>", b">X</CdtDbtInd><RvslInd>", 1
        )
        self.refused(desk, content, "not CRDT or DBIT")


def test_a_feed_of_all_accounts_is_divided(desk: Desk) -> None:
    """Each institution takes its own of a message, and the others nothing of it."""
    pessi = desk.cast.institutions["pessi"]
    entries = [bank.money_in(each, EACH, on=DAY) for each in (desk.iessi, pessi)]
    first, second = (bank.notice([each]) for each in entries)
    head, tail = first.index(b"<Ntfctn>"), second.index(b"<Ntfctn>")
    end = second.index(b"</BkToCstmrDbtCdtNtfctn>")
    both = first[:head] + second[tail:end] + first[head:]
    for institution in (desk.iessi, pessi):
        with bank.committed(), scope.acting_for(institutions=[institution.pk]):
            file = import_bank_file(
                institution=institution, content=both, name="f", by=None, on=DAY, only_own=True
            )
        assert (file.entries, file.posted) == (1, 1)
        with everywhere():
            assert ledger.trial_balance(institution.pk)["bank"] == EACH


def test_what_is_announced_and_not_booked_is_not_money(desk: Desk) -> None:
    entry = bank.money_in(desk.iessi, EACH, on=DAY)
    content = bank.notice([entry]).replace(b"<Cd>BOOK</Cd>", b"<Cd>PDNG</Cd>")
    file = bank.take(desk.iessi, content, by=None, on=DAY)
    assert file.posted == 0
    assert [each["code"] for each in file.problems] == ["B07"]
    assert desk.balance("bank") == 0
