"""`saiban law decide --from --to` as it is called."""

import json

import pytest
from typer.testing import CliRunner

from saiban.law_cli import app

MONTH = {"monthly_wage": "40000.00", "days_paid": 26, "covered_before": True}
SPAN = ("--from", "2025-06-01", "--to", "2025-07-31")


def decide(question, place, facts, *more, expect=0):
    options = ["decide", question, "--place", place, "--facts", "-", *more]
    result = CliRunner().invoke(app, options, input=json.dumps(facts))
    assert result.exit_code == expect, result.output
    return result


def test_pieces_and_sum_as_data():
    found = json.loads(decide("contribution.due", "kp", MONTH, *SPAN, "--json").stdout)
    assert (found["outcome"], found["value"], found["counted"]) == ("answer", "4560.00", "months")
    first, second = found["pieces"]
    assert (first["from"], first["to"], first["value"]) == ("2025-06-01", "2025-06-30", "2160.00")
    assert second["because"][0]["name"] == "minimum_wage_month"
    assert second["decision"]["law_version"] != first["decision"]["law_version"]


def test_people_read_why_it_was_cut():
    text = decide("contribution.due", "kp", MONTH, *SPAN).stdout
    assert "Contribution due for the month: Rs 4,560.00" in text
    assert "2025-07-01 to 2025-07-31: 1 month\n" in text
    assert (
        "The law changed. Monthly minimum wage of an unskilled adult worker: from Rs 36,0" in text
    )


def test_a_piece_that_is_refused_refuses_the_sum_and_names_its_days():
    days = ("--from", "2018-05-16", "--to", "2018-05-17", "--json")
    found = json.loads(decide("iddat.benefit", "sindh", {"daily_wage": "500.00"}, *days).stdout)
    assert (found["outcome"], found["reason"]) == ("refusal", "not_modelled")
    assert found["detail"].startswith("2018-05-16 to 2018-05-16: ")
    assert found["pieces"][1]["value"] == "500.00"
    assert found["readings"]["law_of_last_day"]["value"] == "1000.00"


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ((), "on: give a day with --on, or the days of a span with --from and --to"),
        (("--from", "2025-06-01"), "on: give a day with --on"),
        ((*SPAN, "--on", "2025-06-01"), "on: is one day, --from and --to are several"),
        (("--from", "June", "--to", "2025-07-31"), "from: 'June' is not a date"),
        (("--from", "2025-06-02", "--to", "2025-07-31"), "from: contribution.due is by whole"),
        (("--from", "2025-06-01", "--to", "2025-07-30"), "from: contribution.due is by whole"),
        (("--from", "1025-06-01", "--to", "2025-07-31"), "to: is more than 100 years after 1025"),
    ],
)
def test_days_that_do_not_fit_together(more, says):
    assert says in decide("contribution.due", "kp", MONTH, *more, expect=2).stderr


@pytest.mark.parametrize("last", ["9999-12-31", "2026-02-28", "2028-02-29"])
def test_months_end_where_the_calendar_ends_them(last):
    days = ("--from", last[:8] + "01", "--to", last, "--json")
    more = ("--position", "last_notified_rate_continues")
    if last < "2026-07-01":
        more = ()
    found = json.loads(decide("contribution.due", "kp", MONTH, *days, *more).stdout)
    assert (found["value"], found["pieces"][0]["to"]) == ("2400.00", last)


def test_readings_are_named_in_words():
    days = ("--from", "2018-05-16", "--to", "2018-05-17")
    text = decide("iddat.benefit", "sindh", {"daily_wage": "500.00"}, *days).stdout
    assert "The whole by the law of the last day: Rs 1,000.00" in text


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"iddat_days": "many"}, "iddat_days: is a whole number of days"),
        ({"iddat_days": 3}, "iddat_days: make 3 days, but from the first day to the last"),
    ],
)
def test_days_told_must_fit(facts, says):
    days = ("--from", "2018-05-16", "--to", "2018-05-17")
    told = {"daily_wage": "500.00", **facts}
    assert says in decide("iddat.benefit", "sindh", told, *days, expect=2).stderr
