"""The law for programs: the same answers as `saiban law`, without a token."""

from __future__ import annotations

import json
from typing import Any

import pytest
from typer.testing import CliRunner

from saiban import law
from tests.web.law.worked import worked_cases

CASE = {
    "question": "survivors.pension",
    "place": "sindh",
    "on": "2026-11-22",
    "facts": {
        "total_disablement_pension": "30150.00",
        "widows": 1,
        "children": 4,
        "full_orphans": 0,
        "dependent_father": False,
        "dependent_mother": False,
    },
}


@pytest.fixture
def send(client, db: None):
    """Put a case to the law."""
    from django.core.cache import cache

    cache.clear()

    def sent(case: Any) -> Any:
        body = case if isinstance(case, str) else json.dumps(case)
        return client.post("/api/law/decide", body, content_type="application/json")

    return sent


def test_the_answer_is_the_command_s_word_for_word(send):
    from saiban.law_cli import app

    told = json.dumps(CASE["facts"])
    command = ["decide", "survivors.pension", "--place", "sindh", "--on", "2026-11-22"]
    printed = CliRunner().invoke(app, [*command, "--facts", "-", "--json"], input=told)
    answer = send(CASE)
    assert answer.status_code == 200
    assert answer.json() == json.loads(printed.stdout)
    assert answer.json()["value"] == "30150.00"


def test_every_worked_case_has_the_shape_of_the_contract(send, settings):
    from saiban.web.api import law as addresses

    for throttle in addresses.router.throttle:
        throttle.rate, throttle.num_requests = "100000/m", 100_000
    wrong = []
    for case in worked_cases():
        body = {"question": case.question, "place": case.place, "on": case.on}
        answer = send({**body, "facts": case.facts, "position": list(case.positions)})
        if answer.status_code != 200 or answer.json() != case.answer.as_json():
            wrong.append((case, answer.text[:300]))
    assert wrong == []


@pytest.mark.parametrize(
    "wrong, where",
    [
        ({"question": "nothing"}, "question"),
        ({"place": "mars"}, "place"),
        ({"position": "nobody"}, "position"),
        ({"on": "soon"}, "on"),
        ({"on": "10000-01-01"}, "on"),
        ({"facts": {"widows": "x"}}, "facts.widows"),
        ({"facts": {"widows": -1}}, "facts.widows"),
        ({"facts": {"widows": 10**30}}, "facts.widows"),
        ({"facts": {"total_disablement_pension": "9" * 5000}}, "facts.total_disablement_pension"),
        ({"facts": {"total_disablement_pension": 30150}}, "facts.total_disablement_pension"),
        ({"facts": {"nobody": 1}}, "facts.nobody"),
        ({"facts": {"widows": [1]}}, "facts.widows"),
        ({"facts": []}, "facts"),
        ({"more": 1}, "more"),
    ],
)
def test_what_is_wrong_names_its_field(send, wrong: dict[str, Any], where: str):
    answer = send({**CASE, **wrong})
    assert answer.status_code == 422
    error = answer.json()["errors"][0]
    assert where in error["where"]
    assert error["message"]
    assert len(answer.content) < 20_000


@pytest.mark.parametrize("body", ["", "[]", "{", '"x"', "null", "[" * 5_000])
def test_a_body_that_cannot_be_read(send, body: str):
    answer = send(body)
    assert answer.status_code in (400, 422)
    assert answer.json()["errors"][0]["message"]


@pytest.mark.parametrize("wrong", [1500.5, [1500], {"a": 1}, "9" * 101, 10**30])
def test_a_fact_of_another_kind_is_one_error(send, wrong: Any):
    answer = send({**CASE, "facts": {"widows": wrong}})
    assert answer.status_code == 422
    (error,) = answer.json()["errors"]
    assert error["where"].endswith("facts.widows")
    assert "money is rupees in quotes" in error["message"]


def test_a_refusal_is_an_answer_too(send):
    missing = send({**CASE, "facts": {"widows": 1}})
    assert missing.status_code == 200
    assert missing.json()["reason"] == "missing_fact"
    assert missing.json()["missing"][0]["fact"] == "total_disablement_pension"


def test_questions_are_the_law_s_list(client, db: None):
    assert client.get("/api/law/questions").json() == law.questions()
    assert client.get("/api/law/questions?place=federal").json() == law.questions("federal")
    assert client.get("/api/law/questions?place=mars").status_code == 422


def test_a_value_with_its_history(client, db: None):
    found = client.get("/api/law/values/minimum_wage_month?place=sindh&on=2026-01-15").json()
    assert [(e["value"], e["from"], e["until"]) for e in found["entries"]] == [
        ("40000.00", "2025-07-01", "2026-06-30")
    ]
    assert found["entries"][0]["source"][0]["address"].startswith("https://")
    whole = client.get("/api/law/values/minimum_wage_month").json()
    assert {e["place"] for e in whole["entries"]} >= {"punjab", "sindh", "federal"}
    missing = [e for e in whole["entries"] if e["value"] is None]
    assert missing
    assert all(e["not_found"] for e in missing)


def test_a_place_s_values_are_its_own_and_the_shared_ones(client, db: None):
    shared = client.get("/api/law/values/survivors_widow_rate?place=sindh").json()
    assert [e["place"] for e in shared["entries"]] == ["all_essi"]
    assert client.get("/api/law/values/survivors_widow_rate?place=federal").json()["entries"] == []


def test_unknown_values_and_places(client, db: None):
    assert client.get("/api/law/values/nothing").status_code == 404
    answer = client.get("/api/law/values/minimum_wage_month?place=mars")
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["where"] == "place"


def test_the_description_has_the_three(client, db: None):
    schema = client.get("/api/openapi.json").json()
    assert {"/api/law/decide", "/api/law/questions", "/api/law/values/{name}"} <= {*schema["paths"]}
    said = schema["paths"]["/api/law/decide"]["post"]
    assert "security" not in said
    assert {"200", "422", "429"} <= {*said["responses"]}
    page = client.get("/api/docs/").text
    assert "/api/law/decide" in page
    assert "without a token" in page


def test_too_many_are_asked_to_wait(client, db: None, monkeypatch):
    from django.core.cache import cache

    from saiban.web.api import law as addresses

    cache.clear()
    for throttle in addresses.router.throttle:
        monkeypatch.setattr(throttle, "num_requests", 2)
    answers = [client.get("/api/law/questions") for _ in range(3)]
    assert [each.status_code for each in answers] == [200, 200, 429]
    assert int(answers[-1]["Retry-After"]) > 0
    cache.clear()
