"""A new employer registers a unit; the officer sends it back once, then registers it."""

from __future__ import annotations

import re

from tests.stories.visitor import Visitor

UNIT = "Sabz Darwaza Bakers"
WORD = "teapot-bicycle-rain"
REASON = "The address names no street. Give plot, street and locality."


def test_a_new_employer_registers_a_unit(visit) -> None:
    owner = visit()
    when_an_account_is_opened(owner)
    when_the_unit_is_described(owner)
    then_the_answers_can_be_checked_and_handed_in(owner)
    officer = visit("pessi.registration")
    when_the_officer_decides(officer, "Send back", "Reasons", REASON)
    when_the_employer_corrects_it(owner)
    when_the_officer_decides(
        officer, "Register the establishment", "Registration number", "LAH/777"
    )
    then_the_unit_is_registered(owner)


def when_an_account_is_opened(owner: Visitor) -> None:
    """Two passwords that differ are noticed; what was written otherwise stays."""
    owner.goes_to("/")
    owner.follows("Open an employer's account")
    owner.writes("Your full name", "Rukhsana Malik")
    owner.writes("User name", "rukhsana.malik")
    owner.writes("Password", WORD)
    owner.writes("Password again", "something else")
    owner.presses("Open account")
    owner.sees("There is a problem", "The two passwords differ")
    assert owner.page.title().startswith("Error:")
    owner.writes("Password", WORD)
    owner.writes("Password again", WORD)
    owner.presses("Open account")
    owner.sees("Start here", "You act for no establishment yet")


def when_the_unit_is_described(owner: Visitor) -> None:
    """One question a page."""
    owner.follows("Register a unit")
    owner.sees("step 1 of 4")
    owner.writes("Name of the unit", UNIT)
    owner.writes("Name in Urdu", "سبز دروازہ بیکرز")
    owner.presses("Go on")
    owner.sees("step 2 of 4")
    owner.field("District").select_option(label="Lahore")
    owner.writes("Address", "Lahore")
    owner.writes("Day since when you employ people", "2026-12-01")
    owner.writes("How many people you employ now", "14")
    owner.presses("Go on")
    owner.sees("There is a problem", "This day lies ahead")
    owner.writes("Day since when you employ people", "2026-10-01")
    owner.presses("Go on")
    owner.sees("step 3 of 4", "Punjab Employees' Social Security Institution")
    owner.presses("Go on")


def then_the_answers_can_be_checked_and_handed_in(owner: Visitor) -> None:
    """Before anything is sent, everything stands on one page."""
    owner.sees("Check before you hand it in", UNIT, "1 October 2026", "14")
    owner.presses("Hand in the application")
    owner.sees(UNIT, "Waiting for a decision")


def when_the_officer_decides(officer: Visitor, decision: str, field: str, text: str) -> None:
    """A decision without what it needs is not taken."""
    officer.goes_to("/staff/")
    officer.follows("Applications")
    officer.follows(UNIT)
    officer.chooses(re.compile(f"^{decision}"))
    officer.presses("Decide")
    officer.sees("There is a problem")
    officer.writes(field, text)
    officer.presses("Decide")
    officer.does_not_see("There is a problem")


def when_the_employer_corrects_it(owner: Visitor) -> None:
    """The employer reads the officer's words and hands it in again."""
    owner.page.reload()
    owner.sees("Sent back for correction", REASON)
    owner.follows("Correct and hand in again")
    owner.sees(REASON)
    owner.writes("Address", "Plot 9, Fictitious Street, Gulberg, Lahore")
    owner.presses("Hand in again")
    owner.sees("Plot 9", "Waiting for a decision")


def then_the_unit_is_registered(owner: Visitor) -> None:
    """With PESSI, under the number; EOBI has yet to decide. The first month can be prepared."""
    owner.page.reload()
    owner.sees("LAH/777", "Registered", "Waiting for a decision")
    owner.follows("Months")
    owner.follows("File October 2026")
    owner.sees("Upload your wage sheet")
