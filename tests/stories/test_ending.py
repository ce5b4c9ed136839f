"""Contributions end for a worker by mistake; the worker reads it, and it is withdrawn."""

from __future__ import annotations

from tests.stories.town import Town
from tests.stories.visitor import Visitor

PROOF = "Pension order 17 of 2026"
MISTAKE = "The order is of another Nasreen Akhtar"
NONE_YET = "Nothing on record says that contributions have ended."


def test_contributions_end_and_the_record_is_withdrawn(visit, town) -> None:
    officer = visit("eobi.contribution")
    given_the_record_is_open(officer, town)
    when_contributions_end(officer)
    then_the_record_tells_it(officer)
    worker = visit("worker", language="en")
    then_the_worker_reads_it(worker)
    when_the_record_is_withdrawn(officer)
    then_the_worker_reads_that_too(worker)
    then_it_is_not_for_others(visit("pessi.contribution"), officer)


def given_the_record_is_open(officer: Visitor, town: Town) -> None:
    """For a purpose, as every record."""
    officer.follows("Persons")
    officer.sees("Charged after the pension age")
    officer.writes("CNIC of the person", town.worker_cnic)
    officer.writes("For what purpose do you look?", "A pension order has come")
    officer.presses("Look")
    officer.sees("Nasreen Akhtar", NONE_YET)


def when_contributions_end(officer: Visitor) -> None:
    """First without the proof, and on a day that has not come."""
    officer.follows("End contributions")
    officer.sees("neither the employer's share nor the worker's is payable")
    officer.chooses("The person draws EOBI's old-age pension")
    officer.writes("Since which day?", "2027-01-01")
    officer.presses("End contributions")
    officer.sees(
        "There is a problem", "This day has not come", "Write which document you have seen"
    )
    assert officer.as_on_a_phone_in_urdu() == []
    officer.writes("Since which day?", "2026-11-01")
    officer.writes("Which document proves it?", PROOF)
    officer.presses("End contributions")


def then_the_record_tells_it(officer: Visitor) -> None:
    officer.sees("Contributions ended on 1 November 2026: EOBI pays the old-age pension.", PROOF)
    officer.sees("EOBI contribution officer")
    officer.does_not_see(NONE_YET)
    assert officer.as_on_a_phone_in_urdu() == []


def then_the_worker_reads_it(worker: Visitor) -> None:
    worker.goes_to("/worker/")
    worker.sees("Since 1 November 2026 EOBI takes no contribution for you", PROOF)
    assert worker.as_on_a_phone_in_urdu() == []


def when_the_record_is_withdrawn(officer: Visitor) -> None:
    """With a reason; the record stays to be read."""
    officer.follows("Withdraw this record")
    officer.presses("Withdraw this record")
    officer.sees("There is a problem", "Write why the record was wrong")
    officer.writes("Why was the record wrong?", MISTAKE)
    officer.presses("Withdraw this record")
    officer.sees(NONE_YET, MISTAKE, PROOF)


def then_the_worker_reads_that_too(worker: Visitor) -> None:
    worker.goes_to("/worker/")
    worker.sees("EOBI recorded that your contributions had ended on 1 November 2026", MISTAKE)
    worker.does_not_see("EOBI takes no contribution for you")


def then_it_is_not_for_others(elsewhere: Visitor, officer: Visitor) -> None:
    """Another institution's officer: neither EOBI's page nor one of his own."""
    assert elsewhere.goes_to(f"{officer.page.url}end/").status == 404
    assert elsewhere.goes_to("/staff/pessi/people/past-age/").status == 404
