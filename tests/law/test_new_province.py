"""A new province is a folder with a manifest and parameters: nothing else names it.

The folder of fixtures, an invented institution of Gilgit-Baltistan, is put beside the others in a
copy of the program, which then answers for it on the command line.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import saiban
from saiban import law

PROGRAM = Path(saiban.__file__).parent
FOLDER = Path(__file__).parent / "fixtures" / "gilgit_baltistan"
MONTH = {"monthly_wage": "35000.00", "days_paid": 26, "covered_before": True}


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A copy of the program with one folder more; all but the law is the program itself."""
    home = tmp_path_factory.mktemp("country")
    (home / "saiban").mkdir()
    for part in PROGRAM.iterdir():
        if part.name not in ("law", "__pycache__"):
            (home / "saiban" / part.name).symlink_to(part)
    skip = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PROGRAM / "law", home / "saiban" / "law", ignore=skip)
    shutil.copytree(FOLDER, home / "saiban" / "law" / FOLDER.name, ignore=skip)
    return home


SERVER = """
import json, sys
from typer.testing import CliRunner
from saiban.law_cli import app
for line in sys.stdin:
    arguments, facts = json.loads(line)
    done = CliRunner().invoke(app, arguments, input=facts)
    print(json.dumps([done.exit_code, done.stdout, done.stderr]), flush=True)
"""


@pytest.fixture(scope="module")
def country(home):
    """The program with the new place in it, asked over a pipe: a command a line."""
    with subprocess.Popen(
        [sys.executable, "-P", "-c", SERVER],
        env=os.environ | {"PYTHONPATH": str(home)},
        cwd=home,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        yield program
        program.stdin.close()


def run(country, *arguments, facts=None):
    told = None if facts is None else json.dumps(facts)
    country.stdin.write(json.dumps([arguments, told]) + "\n")
    country.stdin.flush()
    code, printed, complaint = json.loads(country.stdout.readline())
    assert code == 0, complaint
    return printed


def decide(country, question, on, facts, *more):
    options = ("--place", "gb", "--on", on, "--facts", "-", "--json", *more)
    return json.loads(run(country, "decide", question, *options, facts=facts))


def test_its_law_is_whole(country):
    text = run(country, "check")
    assert "gb: " in text
    assert "0 problems" in text


def test_it_is_listed_with_its_questions(country):
    listed = json.loads(run(country, "questions", "--place", "gb", "--json"))
    due = next(each for each in listed if each["question"] == "contribution.due")
    assert due["modelled_in"][-1] == "gb"
    assert "old_age.pension" not in {each["question"] for each in listed}


def test_it_answers_by_its_own_values_and_the_shared_rules(country):
    early = decide(country, "contribution.due", "2021-01-31", MONTH)
    later = decide(country, "contribution.due", "2022-07-31", MONTH)
    # 30,000 at most: 5 percent, then 5.5.
    assert (early["value"], later["value"]) == ("1500.00", "1650.00")
    used = {each["name"]: each["place"] for each in later["values_used"]}
    assert used["contribution_rate"] == "gb"
    assert used["minimum_wage_days_month"] == "all_essi"


def test_its_disputes_are_positions(country):
    refused = decide(country, "contribution.due", "2024-01-31", MONTH)
    assert (refused["reason"], refused["positions"]) == ("contested", ["gb_notified", "gb_old"])
    chosen = ("--position", "gb_notified")
    # 35,000 x 5.5 percent.
    assert decide(country, "contribution.due", "2024-01-31", MONTH, *chosen)["value"] == "1925.00"


@pytest.mark.parametrize(
    ("question", "on", "facts", "reason"),
    [
        ("contribution.due", "2019-12-31", MONTH, "not_in_force"),
        ("sickness.benefit", "2024-01-31", {}, "not_modelled"),
        ("old_age.pension", "2024-01-31", {}, "not_modelled"),
    ],
)
def test_it_refuses_what_it_does_not_know(country, question, on, facts, reason):
    assert decide(country, question, on, facts)["reason"] == reason


def test_its_changes_are_told(country):
    days = ("--from", "2022-06-30", "--to", "2022-07-01", "--place", "gb", "--json")
    (change,) = json.loads(run(country, "diff", *days))
    assert change["sentence"] == "Contribution rate: from 5% to 5.5% (up 0.5%)"


def test_the_other_places_answer_as_before(country):
    options = ("--on", "2025-08-31", "--json")
    for place in ("punjab", "sindh"):
        asked = ("value", "minimum_wage_month", "--place", place, *options)
        assert json.loads(run(country, *asked))["value"] == "40000.00"
    assert "gb" not in law.PLACES
