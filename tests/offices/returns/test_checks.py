"""Each numbered check: a row that it lets through, one that it stops, and what it says."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from saiban.offices.returns import checks
from saiban.offices.returns.checks import Context, RowCheck
from saiban.offices.returns.intake import IntakeProblem
from saiban.offices.returns.rows import ERROR, NOTE, QUESTION, Row, Worker

OCTOBER = date(2026, 10, 1)
GOOD: dict[str, Any] = {
    "cnic": "0352021234567",
    "person_id": 7,
    "name": "Nasreen Akhtar",
    "wage_paisa": 40_000_00,
    "days": 26,
}
LAST_MONTH = Worker(7, 40_000_00, 26, frozenset(), frozenset(), b"", "Nasreen Akhtar", "")


@dataclass(frozen=True)
class Case:
    """A check with the difference that makes it speak, and what it then says in English."""

    number: str
    differs: dict[str, Any]
    says: str
    on: str
    severity: str = ERROR
    context: dict[str, Any] = field(default_factory=dict)
    passes: dict[str, Any] = field(default_factory=dict)
    """What is near the edge and still lets the row through."""


def unread(name: str, code: str, was: str) -> tuple[IntakeProblem, ...]:
    """A cell that the reader of the sheet could not make out."""
    return (IntakeProblem(name, code, was),)


CASES = [
    Case(
        "R01", {"cnic": None, "cnic_typed": "35202-12"}, "The CNIC 35202-12 cannot be read.", "cnic"
    ),
    Case(
        "R02",
        {},
        "This CNIC already stands in row 3.",
        "cnic",
        context={"seen": {"0352021234567": 3}},
    ),
    Case(
        "R03",
        {"wage_paisa": None, "problems": unread("wage", "wage_not_amount", "forty")},
        "The wage forty is not an amount in rupees.",
        "wage",
        passes={"wage_paisa": 0},
    ),
    Case(
        "R04",
        {"days": 29},
        "29 days are more than the 26 working days of a month.",
        "days",
        passes={"days": 31},
    ),
    Case(
        "R05",
        {"wage_paisa": 18_499_99, "days": 13},
        "Rs 18,499.99 for 13 days is below the minimum wage, which gives Rs 18,500.",
        "wage",
        QUESTION,
        context={"minimum_wage_paisa": 37_000_00},
        passes={"wage_paisa": 18_500_00, "days": 13},
    ),
    Case(
        "R06",
        {"wage_paisa": 60_000_01, "before": LAST_MONTH},
        "The wage was Rs 40,000 last month and is Rs 60,000.01 now.",
        "wage",
        QUESTION,
        passes={"wage_paisa": 60_000_00, "before": LAST_MONTH},
    ),
    Case(
        "R07",
        {"days": 0},
        "0 days and a wage of Rs 40,000 do not agree.",
        "days",
        passes={"days": 0, "wage_paisa": 0},
    ),
    Case(
        "R08",
        {"joined_on": date(2026, 11, 1)},
        "Joined on 1 November 2026 and left on — do not fit this month.",
        "joined_on",
        passes={"joined_on": date(2026, 10, 31), "left_on": date(2026, 10, 31)},
    ),
    Case(
        "R09",
        {"known_as": ("Bashir Ahmed", "")},
        "This CNIC is on record for Bashir Ahmed, not for Nasreen Akhtar.",
        "name",
        QUESTION,
        passes={"known_as": ("Nasrin Akhter", "")},
    ),
    Case(
        "R10",
        {"name": "", "person_id": None},
        "There is no name.",
        "name",
        passes={"name": "", "person_id": 7},
    ),
    Case(
        "R11",
        {"days": 14},
        "Other establishments filed 13 days for this worker in the same month.",
        "days",
        QUESTION,
        context={"elsewhere": {7: 13}},
        passes={"days": 13},
    ),
    Case(
        "R12",
        {"wage_paisa": 2_000_000_01},
        "Rs 2,000,000.01 is an unusual wage for one month.",
        "wage",
        QUESTION,
        passes={"wage_paisa": 2_000_000_00},
    ),
    Case(
        "R13",
        {"problems": unread("joined_on", "date_not_date", "soon")},
        "soon is not a date.",
        "joined_on",
    ),
    Case(
        "R14",
        {"days": None},
        "No days were given: a full month of 26 days is taken.",
        "days",
        NOTE,
        passes={"days": None, "wage_paisa": 0},
    ),
]


def context(case: Case) -> Context:
    return Context(**{"month": OCTOBER, "minimum_wage_paisa": None, **case.context})


def findings(case: Case, differs: dict[str, Any]) -> dict[str, Any]:
    row = Row(number=8, **{**GOOD, **differs})
    checks.examine([row], context(case))
    return {finding.rule: finding for finding in row.findings}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.number)
def test_the_check_stops_such_a_row(case: Case) -> None:
    found = findings(case, case.differs)
    assert set(found) == {case.number}
    finding = found[case.number]
    assert (finding.severity, finding.field) == (case.severity, case.on)
    assert checks.spoken(finding.as_json(), "en")["message"] == case.says


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.number)
def test_the_check_lets_such_a_row_through(case: Case) -> None:
    # R02 alone speaks about another row, so it passes when there is none.
    alone = Case(case.number, {}, "", "") if case.number == "R02" else case
    assert case.number not in findings(alone, case.passes)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.number)
def test_message_and_remedy_can_be_said_in_urdu(case: Case) -> None:
    said = checks.spoken(findings(case, case.differs)[case.number].as_json(), "ur")
    for text in (said["message"], said["remedy"]):
        urdu = any("\u0600" <= letter <= "\u06ff" for letter in text)
        assert urdu, f'{case.number} has no "ur" in message or remedy: {text}'
        assert "{" not in text


def test_every_check_is_run_and_has_a_case() -> None:
    written = {check.__name__ for check in RowCheck.__subclasses__()}
    assert written - set(checks.BY_NUMBER) == set(), "put it into ROW_CHECKS, checks/__init__.py"
    assert written - {case.number for case in CASES} == set(), "give it a case in CASES"


def test_all_findings_of_a_row_are_shown_at_once() -> None:
    row = Row(number=8, cnic=None, cnic_typed="x", wage_paisa=None, days=29)
    checks.examine([row], Context(month=OCTOBER, minimum_wage_paisa=None))
    assert [finding.rule for finding in row.findings] == ["R01", "R03", "R04"]
    assert row.blocked


def test_a_cnic_stands_once_in_a_month() -> None:
    rows = [Row(number=number, **GOOD) for number in (5, 9)]
    checks.examine(rows, Context(month=OCTOBER, minimum_wage_paisa=None))
    assert [each.blocked for each in rows] == [False, True]


def test_calendar_days_of_a_whole_month_become_26_working_days() -> None:
    row = Row(number=8, **{**GOOD, "days": 28})
    checks.examine([row], Context(month=date(2026, 2, 1), minimum_wage_paisa=None))
    assert (row.days, row.findings) == (26, [])


def test_a_short_month_is_no_change_of_wage() -> None:
    row = Row(number=8, **{**GOOD, "wage_paisa": 20_000_00, "days": 13, "before": LAST_MONTH})
    checks.examine([row], Context(month=OCTOBER, minimum_wage_paisa=None))
    assert row.findings == []


def test_a_worker_who_left_before_the_month_does_not_belong_in_it() -> None:
    row = Row(number=8, **GOOD, left_on=date(2026, 9, 30))
    checks.examine([row], Context(month=OCTOBER, minimum_wage_paisa=None))
    assert [(each.rule, each.field) for each in row.findings] == [("R08", "left_on")]


def test_too_many_days_do_not_raise_the_minimum_wage() -> None:
    row = Row(number=8, **{**GOOD, "days": 28})
    checks.examine([row], Context(month=OCTOBER, minimum_wage_paisa=40_000_00))
    assert [each.rule for each in row.findings] == ["R04"]
