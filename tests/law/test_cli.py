"""`saiban law`: the shapes and exit codes that other programs depend on."""

import json

import pytest
from typer.testing import CliRunner

from saiban.law.contract import CONTRACT
from saiban.law.pakistan import pakistan
from saiban.law_cli import app

PUNJAB = {"monthly_wage": "40000.00", "days_paid": 26, "covered_before": True}


def run(*arguments, facts=None, expect=0):
    text = None if facts is None else json.dumps(facts)
    result = CliRunner().invoke(app, list(arguments), input=text)
    assert result.exit_code == expect, result.output
    return result


def decide(question, place, on, facts, *more, expect=0):
    options = ("--place", place, "--on", on, "--facts", "-", *more)
    return run("decide", question, *options, facts=facts, expect=expect)


def test_answer_has_the_shape_of_the_contract():
    result = decide("contribution.due", "sindh", "2025-08-31", PUNJAB, "--json")
    found = json.loads(result.stdout)
    assert list(found) == [
        "outcome",
        "value",
        "unit",
        "parts",
        "steps",
        "values_used",
        "law_version",
    ]
    assert (found["outcome"], found["value"], found["unit"]) == ("answer", "2400.00", "PKR")
    assert found["parts"] == {}
    assert all(set(step) == {"name", "value", "unit", "cites", "from"} for step in found["steps"])
    assert found["steps"][-1]["name"] == "contribution_due"
    assert found["steps"][-1]["cites"] == "Ordinance X of 1965 s.20(1)"
    wage = next(v for v in found["values_used"] if v["name"] == "minimum_wage_month")
    assert (wage["value"], wage["from"], wage["status"]) == ("40000.00", "2025-07-01", "in_force")
    assert wage["source"][0]["address"].startswith("https://")


def test_parts_are_rupees_in_strings():
    on = ("federal", "2025-08-31", {"days_paid": 26}, "--json")
    result = decide("eobi.contribution", *on, "--position", "federal_minimum_wage")
    found = json.loads(result.stdout)
    assert found["parts"] == {"employer": "1850.00", "employee": "370.00"}


def test_truth_is_a_json_boolean():
    facts = {"monthly_wage": "45000.00", "covered_before": False}
    result = decide("contribution.coverage", "sindh", "2025-08-31", facts, "--json")
    assert json.loads(result.stdout)["value"] is True


def test_refusal_has_the_shape_of_the_contract():
    result = decide("contribution.due", "punjab", "2025-08-31", PUNJAB, "--json")
    found = json.loads(result.stdout)
    assert list(found) == ["outcome", "reason", "detail", "positions"]
    assert (found["outcome"], found["reason"]) == ("refusal", "contested")
    assert found["positions"] == ["s71_limit", "minimum_wage"]


def test_missing_fact_says_which():
    facts = {"monthly_wage": "40000.00", "days_paid": 26}
    result = decide("contribution.due", "sindh", "2025-08-31", facts, "--json")
    found = json.loads(result.stdout)
    assert found["reason"] == "missing_fact"
    assert [m["fact"] for m in found["missing"]] == ["covered_before"]


def test_positions_may_repeat():
    more = ("--position", "minimum_wage", "--position", "last_notified_rate_continues", "--json")
    result = decide("contribution.due", "punjab", "2026-10-31", PUNJAB, *more)
    assert json.loads(result.stdout)["value"] == "2400.00"


def test_people_read_steps_sections_and_sources():
    text = decide("contribution.due", "sindh", "2025-08-31", PUNJAB).stdout
    assert "Contribution due for the month: Rs 2,400.00" in text
    assert "[Sindh Act VI of 2016 s.20(1) second proviso]" in text
    assert "https://www.brecorder.com/news/40375416" in text


def test_a_spell_that_never_was_is_read_as_none():
    spell = {"daily_wage": "1000.00", "contribution_days_6_months": 100, "spell_days": 10}
    spell |= {"days_since_last_spell": None, "days_paid_in_year": 0, "illness": "ordinary"}
    text = decide("sickness.benefit", "punjab", "2026-11-22", spell).stdout
    assert "Days since the last spell with a right to benefit: none" in text


def test_labels_in_urdu():
    text = decide("contribution.due", "sindh", "2025-08-31", PUNJAB, "--lang", "ur").stdout
    assert "مہینے کا واجب الادا حصہ" in text


def test_a_refusal_for_people_names_the_positions():
    text = decide("eobi.contribution", "federal", "2025-08-31", {"days_paid": 26}).stdout
    assert "No answer: contested" in text
    assert "Positions: federal_minimum_wage, capped_3000" in text


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"monthly_wage": 40000}, "monthly_wage: is rupees in quotes"),
        ({"monthly_wage": "40000.00", "days_paid": "26"}, "days_paid: is a whole number"),
        ({"days_paid": 32}, "days_paid: is at most 31"),
        ({"wage": "1.00"}, "wage: is not a fact of this question"),
        ([1], "facts: is one JSON object"),
    ],
)
def test_bad_facts_leave_with_2_and_name_the_field(facts, says):
    result = decide("contribution.due", "sindh", "2025-08-31", facts, expect=2)
    assert says in result.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("contribution.due", "punjab", "31-08-2025", {}), "on: '31-08-2025' is not a date"),
        (("contribution.due", "lahore", "2025-08-31", {}), "place: 'lahore' is not one of"),
        (("contribution.joy", "punjab", "2025-08-31", {}), "question: 'contribution.joy'"),
    ],
)
def test_bad_questions_leave_with_2(arguments, says):
    assert says in decide(*arguments, expect=2).stderr


def test_unknown_position_leaves_with_2():
    more = ("--position", "mine")
    result = decide("contribution.due", "punjab", "2025-08-31", PUNJAB, *more, expect=2)
    assert "position: 'mine' is not held in punjab" in result.stderr


def test_facts_from_a_file_that_is_not_there():
    options = ("--place", "sindh", "--on", "2025-08-31", "--facts", "no/such/file.json")
    result = run("decide", "contribution.due", *options, expect=2)
    assert "facts: no/such/file.json cannot be read" in result.stderr


def test_value_with_its_source():
    options = ("--place", "sindh", "--on", "2025-08-31", "--json")
    found = json.loads(run("value", "minimum_wage_month", *options).stdout)
    assert (found["outcome"], found["value"], found["place"]) == ("value", "40000.00", "sindh")
    assert (found["from"], found["until"]) == ("2025-07-01", "2026-06-30")
    assert found["source"][0]["title"]


def test_a_contested_value_shows_all_that_are_held():
    options = ("--place", "islamabad", "--on", "2025-08-31", "--json")
    found = json.loads(run("value", "contribution_wage_ceiling_month", *options).stdout)
    assert (found["outcome"], found["reason"]) == ("refusal", "contested")
    assert {v["position"]: v["value"] for v in found["values"]} == {
        "iessi_page_22500": "22500.00",
        "ordinance_10000": "10000.00",
        "code_copy_5000": "5000.00",
    }


def test_unknown_value_leaves_with_2():
    options = ("--place", "sindh", "--on", "2025-08-31")
    assert "name: 'luck' is not one of" in run("value", "luck", *options, expect=2).stderr


def test_questions_list_the_contract():
    listed = {q["question"]: q for q in json.loads(run("questions", "--json").stdout)}
    assert set(listed) == set(CONTRACT)
    assert [f["name"] for f in listed["contribution.due"]["facts"]] == [
        "monthly_wage",
        "days_paid",
        "covered_before",
    ]
    assert listed["eobi.contribution"]["parts"] == ["employer", "employee"]
    assert "punjab" in listed["sickness.benefit"]["modelled_in"]


def test_questions_of_a_place():
    listed = json.loads(run("questions", "--place", "federal", "--json").stdout)
    assert {q["question"] for q in listed} == set(pakistan().scheme("federal").manifest.questions)
    assert all("federal" in q["modelled_in"] for q in listed)
    assert "sickness.benefit" not in {q["question"] for q in listed}


def test_check_passes_and_lists_what_is_weak():
    text = run("check").stdout
    assert "0 problems" in text
    assert "Low confidence" in text


def test_check_counts_staleness_from_a_day():
    assert "Stale on 2030-01-01: 0" not in run("check", "--on", "2030-01-01").stdout
