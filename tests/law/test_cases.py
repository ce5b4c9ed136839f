"""The worked cases: each is a question on a day in a place, and what the law must answer."""

from pathlib import Path

import pytest
import yaml

from saiban import law

FOLDER = Path(__file__).parent / "cases"
KEYS = {"name", "source", "place", "on", "question", "position", "facts", "expect", "note"}


def cases():
    for path in sorted(FOLDER.rglob("*.yaml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")) or []:
            name = f"{path.parent.name}/{path.stem}: {case['name']}"
            yield pytest.param(case, id=name)


@pytest.mark.parametrize("case", list(cases()))
def test_case(case):
    assert set(case) <= KEYS, f"unknown keys {set(case) - KEYS}"
    found = law.decide(
        case["question"],
        case["facts"],
        on=case["on"],
        place=case["place"],
        position=case.get("position"),
    ).as_json()
    expected = case["expect"]
    if "refusal" in expected:
        assert (found["outcome"], found.get("reason")) == ("refusal", expected["refusal"]), found
        assert found["detail"]
        return
    assert found["outcome"] == "answer", found
    assert found["value"] == expected["value"]
    for part, amount in expected.get("parts", {}).items():
        assert found["parts"][part] == amount, part
    steps = {step["name"]: step["value"] for step in found["steps"]}
    for step, shown in expected.get("steps", {}).items():
        assert steps[step] == shown, step


def test_there_are_cases_for_every_place():
    assert {path.parent.name for path in FOLDER.rglob("*.yaml")} >= set(law.PLACES)
