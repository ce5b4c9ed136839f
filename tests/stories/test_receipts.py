"""Money that names nobody: a statement is imported, a receipt matched, and every look is seen."""

from __future__ import annotations

import json
import re
from urllib.request import urlopen

from tests.stories.country import DAY
from tests.stories.town import Town
from tests.stories.visitor import Visitor

UNIT = "Lambi Pagdandi Surgical Works"
WHY = "The owner brought the deposit slip of the branch in Sialkot"
PURPOSE = "Claim for maternity benefit, file 17 of 2026"


def test_a_receipt_without_a_payer_is_matched(visit, town) -> None:
    owner = visit("surgical")
    older, newer = given_two_unpaid_challans(owner)
    officer = visit("pessi.finance")
    when_paid_at_the_bank(visit(), older, "No call and no notification")
    then_the_statement_is_posted(officer, town)
    when_paid_at_the_bank(visit(), newer, "The money comes with a PSID that was never issued")
    then_only_what_is_new_is_posted(officer, town)
    when_the_officer_matches_it(officer, newer)
    then_the_account_shows_it(officer)
    then_the_challans_say_so(owner, older, newer)


def given_two_unpaid_challans(owner: Visitor) -> tuple[str, str]:
    """Of PESSI, oldest first: money is set against the oldest month."""
    owner.follows("Challans")
    rows = owner.page.locator("tbody tr", has_text="PESSI").filter(has_text="To be paid")
    psids = [row.split()[0] for row in rows.all_inner_texts()]
    assert len(psids) >= 2
    return psids[-1], psids[-2]


def when_paid_at_the_bank(payer: Visitor, psid: str, fault: str) -> None:
    """With something going wrong that the bank's page offers."""
    payer.goes_to(f"{payer.town.bank}/bill?psid={psid}")
    options = payer.field("What goes wrong").locator("option")
    payer.field("What goes wrong").select_option(
        value=options.filter(has_text=fault).get_attribute("value")
    )
    payer.presses("Pay")
    payer.sees("Receipt")


def statement(town: Town) -> bytes:
    """PESSI's statement of the day (camt.053), as the bank gives it now."""
    with urlopen(f"{town.bank}/billers") as answer:
        pessi = next(each for each in json.load(answer) if each["name"].startswith("Punjab"))
    with urlopen(f"{town.bank}/statements?date={DAY}&account={pessi['iban']}") as answer:
        body: bytes = answer.read()
    return body


def when_imported(officer: Visitor, town: Town, name: str) -> None:
    """By the form."""
    officer.goes_to("/staff/pessi/receipts/")
    officer.follows("Import a bank file")
    file = {"name": name, "mimeType": "application/xml", "buffer": statement(town)}
    officer.hands_in("File from the bank", file)
    officer.presses("Import")
    officer.sees(name)


def then_the_statement_is_posted(officer: Visitor, town: Town) -> None:
    """A challan's PSID tells whose money it is. The same file again shows the first result."""
    for name in ("evening.xml", "evening.xml"):
        when_imported(officer, town, name)
        assert officer.stat("Posted") == "1"
        assert officer.stat("Without a known payer") == "0"


def then_only_what_is_new_is_posted(officer: Visitor, town: Town) -> None:
    """The later statement of the day repeats the earlier entry; that one is not posted again."""
    when_imported(officer, town, "night.xml")
    assert officer.stat("Posted") == "1"
    assert int(officer.stat("Told before, not posted again")) >= 1
    assert officer.stat("Without a known payer") == "1"


def when_the_officer_matches_it(officer: Visitor, psid: str) -> None:
    """The challans of that amount are suggested; how the officer knows must be written."""
    officer.follows("See the receipts without a payer")
    officer.row("Fictitious payer").get_by_role("link").click()
    officer.chooses(re.compile(f"^{UNIT}.*{psid}"))
    officer.presses("Match the receipt")
    officer.sees("There is a problem", "Write how you know; auditors read it")
    officer.writes("How do you know?", WHY)
    officer.presses("Match the receipt")
    officer.sees("Matched:")
    officer.does_not_see("Fictitious payer")


def then_the_account_shows_it(officer: Visitor) -> None:
    """Found by a part of its name."""
    officer.goes_to("/staff/pessi/")
    officer.writes("Registration number or name", "pagdandi")
    officer.presses("Find an establishment")
    officer.follows(UNIT)
    officer.sees("Overdue", "Statement of transfers")
    officer.follows("Statement of transfers")
    officer.sees("Receipt found to be this establishment's", "Receipt from the bank")


def then_the_challans_say_so(owner: Visitor, older: str, newer: str) -> None:
    """The increase on the older month, for being late, takes a part of the second payment."""
    owner.follows("Challans")
    assert owner.row_says(older).endswith(" Paid")
    assert owner.row_says(newer).endswith(" Part paid")


def test_a_worker_sees_who_looked_and_why(visit, town) -> None:
    officer = visit("pessi.contribution")
    officer.follows("Persons")
    officer.writes("CNIC of the person", town.worker_cnic)
    officer.presses("Look")
    officer.sees("There is a problem", "Write the purpose; the worker can read it")
    officer.writes("For what purpose do you look?", PURPOSE)
    officer.presses("Look")
    officer.sees("Nasreen Akhtar", f"Recorded purpose: {PURPOSE}", "Surkh Fanoos Textile Mills")
    assert officer.as_on_a_phone_in_urdu() == []
    worker = visit("worker", language="en")
    worker.follows("Who looked at my record")
    worker.sees(PURPOSE, "PESSI contribution officer", "22 November 2026")
    elsewhere = visit("sessi.contribution")
    found = elsewhere.goes_to(officer.page.url)
    assert found.status == 404
