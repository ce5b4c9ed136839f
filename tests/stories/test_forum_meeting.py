"""The Forum's fourth meeting, from notice to published minutes; an institution's quarter."""

from __future__ import annotations

import re

from tests.stories.visitor import Visitor

MEETING = "/forum/table/meetings/4/"
DECISION = "Kiln workers are registered in all provinces from July 2027."
RESERVATION = "Only for kilns that work for six months of the year or longer."
OBJECTION = "The minutes do not say that the season was discussed."


def test_a_meeting_from_notice_to_published_minutes(visit) -> None:
    secretary = visit("forum")
    given_a_fourth_meeting_with_notice_and_agenda(secretary)
    when_three_sides_attend_and_agree(secretary)
    employers, workers, ministry = visit("efp"), visit("pwf"), visit("ministry")
    when_the_employers_enter_a_reservation(employers)
    when_the_minutes_are_drafted(secretary)
    when_the_employers_object(employers)
    when_two_sides_approve(workers, ministry)
    then_they_are_not_published_yet(secretary)
    when_the_objection_is_answered(secretary)
    when_all_sides_approve_the_new_version(employers, workers, ministry)
    when_the_minutes_are_published(secretary)
    then_everybody_reads_them(visit())


def given_a_fourth_meeting_with_notice_and_agenda(secretary: Visitor) -> None:
    """The meeting of 2021 is there; the next one takes the next number."""
    secretary.sees("My table", "Meeting 3", "22 April 2021")
    secretary.presses("Prepare the next meeting")
    secretary.sees("Meeting 4", "No day is set", "Not started")
    secretary.follows("Give notice")
    secretary.writes("Day of the meeting", "2026-11-20")
    secretary.chooses(re.compile("^Virtual"))
    secretary.presses("Give notice")
    secretary.sees("There is a problem", "The day has passed")
    secretary.writes("Day of the meeting", "2026-11-22")
    secretary.writes("Time", "10:30")
    secretary.presses("Give notice")
    secretary.sees("Notice given. Mailed to 5 people", "22 November 2026, 10:30")
    assert b"DTSTART:20261122T053000Z" in secretary.downloads("Put it into my calendar")
    secretary.goes_to(MEETING + "agenda/")
    secretary.writes("What is discussed", "What became of the study on brick kilns")
    secretary.presses("Add to the agenda")
    secretary.sees("There is a problem", "Choose the commitment or paper")
    secretary.field("Commitment or paper it is about").select_option(label="Study on brick kilns")
    secretary.presses("Add to the agenda")
    secretary.sees("1. What became of the study on brick kilns", "Commitment: Study on brick kilns")


def when_three_sides_attend_and_agree(secretary: Visitor) -> None:
    """Government, employers and workers; a decision on the item; an action with owner and day."""
    secretary.goes_to(MEETING + "attendance/")
    for body in ("ministry", "efp", "pwf", "ilo"):
        how = "absent" if body == "ilo" else "virtual"
        secretary.page.locator(f"[name={body}-how]").select_option(how)
    secretary.page.locator("[name=pwf-by_alternate]").check()
    secretary.presses("Record attendance")
    secretary.goes_to(MEETING + "statements/")
    secretary.field("Who said it?").select_option(label="Pakistan Workers' Federation")
    secretary.writes("What was said", "Families at the kilns cannot wait for another study.")
    secretary.presses("Record the statement")
    secretary.goes_to(MEETING + "decisions/")
    secretary.writes("What was agreed", DECISION)
    secretary.presses("Record the decision")
    secretary.goes_to(MEETING + "actions/")
    secretary.writes("What is to be done", "Propose regulations for brick kilns.")
    secretary.field("Who does it?").select_option(
        label="Punjab Employees' Social Security Institution"
    )
    secretary.writes("By which day?", "2027-03-31")
    secretary.presses("Record the action")
    secretary.sees("Propose regulations for brick kilns.", "31 March 2027", "Open")


def when_the_employers_enter_a_reservation(employers: Visitor) -> None:
    """By the employers themselves, for their own body only."""
    employers.follows("Meeting 4")
    employers.follows("Record decisions and reservations")
    employers.sees(DECISION)
    employers.follows("Enter a reservation")
    employers.writes("The reservation", RESERVATION)
    employers.presses("Enter the reservation")
    employers.sees("Reservation: Employers' Federation of Pakistan", RESERVATION)


def when_the_minutes_are_drafted(secretary: Visitor) -> None:
    """Nothing is typed again."""
    secretary.goes_to(MEETING)
    secretary.follows("Draft, approve and publish the minutes")
    secretary.presses("Draft the minutes")
    secretary.sees("Draft, version 1", DECISION, RESERVATION, "Virtual (alternate)")


def when_the_employers_object(employers: Visitor) -> None:
    employers.goes_to(MEETING + "minutes/")
    employers.follows("Object, or remark")
    employers.chooses(re.compile("^Objection"))
    employers.writes("Your words", OBJECTION)
    employers.presses("Hand it in")
    employers.sees("Objection: Employers' Federation of Pakistan", OBJECTION)


def when_two_sides_approve(*sides: Visitor) -> None:
    for side in sides:
        side.goes_to("/forum/table/")
        side.follows("Approve the minutes of meeting 4")
        side.page.get_by_role("button", name=re.compile("^Approve for")).click()
        side.sees("Waiting")
        assert side.page.get_by_role("button", name=re.compile("^Approve for")).count() == 0


def then_they_are_not_published_yet(secretary: Visitor) -> None:
    secretary.goes_to(MEETING + "minutes/")
    secretary.sees("An objection of Employers' Federation of Pakistan is not answered")
    assert secretary.page.get_by_role("button", name="Publish the minutes").count() == 0


def when_the_objection_is_answered(secretary: Visitor) -> None:
    """What was missing is recorded, so the approvals of the first version no longer count."""
    secretary.goes_to(MEETING + "statements/")
    secretary.field("Who said it?").select_option(label="Employers' Federation of Pakistan")
    secretary.writes("What was said", "Asked how long the season of a kiln is.")
    secretary.presses("Record the statement")
    secretary.goes_to(MEETING + "minutes/")
    secretary.sees("Something was recorded after version 1")
    secretary.presses("Draft the minutes again")
    secretary.sees("Draft, version 2", "Government, Employers' side, Workers' side")
    secretary.follows("Answer")
    secretary.writes("Answer", "The employers' question about the season is in version 2.")
    secretary.presses("Give the answer")
    secretary.sees("The employers' question about the season is in version 2.")


def when_all_sides_approve_the_new_version(*sides: Visitor) -> None:
    for side in sides:
        side.goes_to(MEETING + "minutes/")
        side.sees("Draft, version 2")
        side.page.get_by_role("button", name=re.compile("^Approve for")).click()


def when_the_minutes_are_published(secretary: Visitor) -> None:
    secretary.goes_to(MEETING + "minutes/")
    secretary.presses("Publish the minutes")
    secretary.sees("Published", "Read the published minutes")


def then_everybody_reads_them(visitor: Visitor) -> None:
    """Without signing in, in both languages, on paper too."""
    visitor.goes_to("/forum/meetings/")
    visitor.follows("Meeting 4")
    visitor.sees(DECISION, RESERVATION, OBJECTION, "Propose regulations for brick kilns.")
    for person in ("Adnan Rafiq", "Farrukh Alvi", "Rehana Baloch"):
        visitor.sees(f"{person}, 22 November 2026")
    assert visitor.as_on_a_phone_in_urdu() == []
    answer = visitor.context.request.get("/forum/meetings/4/minutes-en.pdf")
    assert answer.body().startswith(b"%PDF")


def test_a_quarterly_update_changes_a_commitment(visit) -> None:
    focal = visit("focal")
    focal.sees("My table", "Balochistan")
    focal.follows("File the update of BESSI")
    focal.writes("Persons registered at the end of the quarter", "many")
    part = focal.page.locator("fieldset", has_text="Awareness seminars in Balochistan")
    part.get_by_label("How does it stand?").select_option("partly")
    focal.presses("File the update")
    focal.sees("There is a problem", "Write a whole number")
    focal.writes("Persons registered at the end of the quarter", "41000")
    part.get_by_label(re.compile("^What was done")).fill("A seminar in Hub on 14 August 2026.")
    part.get_by_label(re.compile("^When did that happen")).fill("2026-08-14")
    part.get_by_label(re.compile("^Address that shows it")).fill("https://example.org/hub")
    focal.presses("File the update")
    focal.sees("Filed. The secretariat reads it next.", "Waiting for the secretariat")
    visitor = visit()
    visitor.goes_to("/forum/commitments/balochistan-seminars/")
    visitor.does_not_see("A seminar in Hub")
    secretary = visit("forum")
    secretary.goes_to("/forum/table/updates/")
    secretary.page.get_by_role("link", name=re.compile("Balochistan.*version 1")).click()
    secretary.sees("41,000", "no data", "A seminar in Hub on 14 August 2026.")
    secretary.chooses(re.compile("^Accept"))
    secretary.presses("Decide")
    secretary.sees("Accepted. The commitments show what was reported.")
    visitor.page.reload()
    visitor.sees(
        "Partly delivered",
        "A seminar in Hub on 14 August 2026.",
        "https://example.org/hub",
        "from a quarterly update",
        "No result of a seminar was found.",
    )
