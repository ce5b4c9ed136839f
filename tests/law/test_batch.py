"""Every question can be asked for a file of cases whose columns are its facts."""

import csv
import json

import pytest
from typer.testing import CliRunner

from saiban import law
from saiban.law_cli import app

ON = "2026-03-31"
QUESTIONS = {each["question"]: each for each in law.questions()}


def run(*arguments, told=None):
    found = CliRunner().invoke(app, [str(each) for each in arguments], input=told)
    assert found.exit_code == 0, found.output
    return found.stdout


def sample(fact):
    """Something that the fact may be, and its cell."""
    if fact["choices"]:
        return fact["choices"][0], fact["choices"][0]
    samples = {"flag": (True, "true"), "PKR": ("1400.50", "1400.50"), "percent": ("10", "10")}
    return samples.get(fact["unit"], (1, "1"))


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_file_of_the_facts_gives_what_one_case_gives(question, tmp_path):
    asked = QUESTIONS[question]
    told = {fact["name"]: sample(fact) for fact in asked["facts"]}
    cases = [",".join(told), ",".join(cell for _, cell in told.values()), ""]
    (tmp_path / "cases.csv").write_text("\n".join(cases), encoding="utf-8")
    facts = json.dumps({name: value for name, (value, _) in told.items()})
    for place in asked["modelled_in"]:
        law_of = (question, "--place", place, "--on", ON)
        run("batch", *law_of, "--in", tmp_path / "cases.csv", "--out", tmp_path / "out.csv")
        with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
            (row,) = csv.DictReader(file)
        one = json.loads(run("decide", *law_of, "--facts", "-", "--json", told=facts))
        assert row["refusal"].partition(":")[0] == one.get("reason", "")
        want = {"value": one.get("value", "")} | one.get("parts", {})
        assert {name: row[name] for name in want} == {
            name: str(value).lower() if isinstance(value, bool) else str(value)
            for name, value in want.items()
        }
