"""Filing through the API."""

from __future__ import annotations

import pytest
from django.test import Client

from saiban.offices.desk import scope
from saiban.offices.returns import queries
from tests.web.api.caller import BAD, GOOD, Program, month
from tests.web.employer.cast import MONTH, Cast

pytestmark = pytest.mark.django_db


def test_a_month_is_filed_and_its_challans_come_back(
    program: Program, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        answer = program.file(month(GOOD))
    assert answer.status_code == 201, answer.content
    filed = answer.json()
    assert filed["filed_rows"] == 1
    assert filed["left_out_rows"] == 0
    parts = {part["institution"]: part for part in filed["returns"]}
    assert parts["iessi"]["contribution"] == "1320.00"  # 6% of 22,000
    assert [len(part["challans"]) for part in parts.values()] == [1, 1]
    challan = parts["iessi"]["challans"][0]
    assert challan["amount"] == "1320.00"
    assert program.get(f"/api/challans/{challan['psid']}").json() == challan
    again = program.get(f"/api/returns/{filed['filing']}")
    assert again.status_code == 200
    assert again.json() == filed


def test_bad_rows_are_left_out_and_listed(program: Program) -> None:
    answer = program.file(month(BAD, GOOD, {**GOOD, "wage": "much"}))
    assert answer.status_code == 201, answer.content
    filed = answer.json()
    assert filed["filed_rows"] == 1
    assert filed["left_out_rows"] == 2
    wrong = [(each["row"], each["rule"], each["field"]) for each in filed["problems"]]
    assert (1, "R01", "cnic") in wrong
    assert (3, "R02", "cnic") in wrong
    assert (3, "R03", "wage") in wrong
    assert all(each["message"] and each["remedy"] for each in filed["problems"])


def test_the_same_key_files_once_and_gives_the_same_answer(program: Program, cast: Cast) -> None:
    first = program.file(month(GOOD))
    again = program.file(month(GOOD))
    assert again.status_code == 201
    assert again.json() == first.json()
    with scope.acting_for(establishments=[cast.mill.pk]):
        assert {each.version for each in queries.history(cast.mill.pk)} == {1}


def test_the_same_key_with_another_body_is_refused(program: Program) -> None:
    program.file(month(GOOD))
    other = program.file(month({**GOOD, "wage": "23000"}))
    assert other.status_code == 409
    assert other.json()["errors"][0]["where"] == "Idempotency-Key"


def test_order_and_spacing_of_the_body_do_not_matter(program: Program) -> None:
    first = program.file(month(GOOD))
    turned = dict(reversed(month(GOOD).items()))
    assert program.file(turned).json() == first.json()


def test_a_new_key_files_a_correction(program: Program) -> None:
    program.file(month(GOOD))
    second = program.file(month({**GOOD, "days": 13}, reason="Left early"), key="october-2026-2")
    part = next(p for p in second.json()["returns"] if p["institution"] == "iessi")
    assert part["version"] == 2
    assert part["difference"].startswith("-") or part["difference"] == "0.00"


def test_a_draft_is_only_prepared(program: Program, cast: Cast) -> None:
    answer = program.file(month(BAD, GOOD, mode="draft"))
    assert answer.status_code == 201
    assert answer.json()["filing"] is None
    assert answer.json()["left_out_rows"] == 1
    with scope.acting_for(establishments=[cast.mill.pk]):
        assert queries.open_draft(cast.mill.pk, MONTH) is not None
        assert queries.history(cast.mill.pk) == []


def test_nil(program: Program) -> None:
    answer = program.file(month(nil=True))
    assert answer.status_code == 201, answer.content
    assert {part["contribution"] for part in answer.json()["returns"]} == {"0.00"}
    both = program.file(month(GOOD, nil=True), key="october-2026-2")
    assert both.status_code == 422


@pytest.mark.parametrize(
    "body, where",
    [
        ({"month": "2026-13", "rows": []}, "month"),
        ({"month": "2026-10", "rows": [{"salary": 1}]}, "salary"),
        ({"month": "2026-10", "rows": "all"}, "rows"),
        ({"rows": []}, "month"),
        ([], "wanted"),
    ],
)
def test_a_request_that_cannot_be_read(program: Program, body: object, where: str) -> None:
    answer = program.file(body)
    assert answer.status_code == 422
    assert where in answer.json()["errors"][0]["where"]


def test_a_body_that_is_no_json(program: Program) -> None:
    assert program.file("{half").status_code in (400, 422)


def test_nothing_to_file(program: Program) -> None:
    answer = program.file(month(BAD))
    assert answer.status_code == 422
    assert answer.json()["problems"][0]["rule"] == "R01"
    assert program.file(month(BAD)).json() == answer.json()


def test_a_month_that_is_not_over(program: Program) -> None:
    answer = program.file({"month": "2026-11", "rows": [GOOD]})
    assert answer.status_code == 422
    assert "once it is over" in answer.json()["errors"][0]["message"]


def test_without_a_key(program: Program) -> None:
    answer = program.file(month(GOOD), key=None)
    assert answer.status_code == 422
    assert "Idempotency-Key" in answer.json()["errors"][0]["where"]


def test_without_a_token_or_with_an_ended_one(program: Program, cast: Cast) -> None:
    from saiban.offices.employers import actions as employers
    from saiban.offices.employers import queries as units

    assert Client().get("/api/challans/1").status_code == 401
    assert Program("sbn_guess").file(month(GOOD)).status_code == 401
    token = units.token(program.token)
    assert token is not None
    employers.end_token(
        establishment_id=cast.mill.pk, token_id=token.pk, by=cast.owner, on=token.made_on
    )
    refused = program.file(month(GOOD))
    assert refused.status_code == 401
    assert refused.headers["WWW-Authenticate"].startswith("Bearer")


def test_another_units_token_sees_nothing(program: Program, cast: Cast) -> None:
    filed = program.file(month(GOOD)).json()
    psid = filed["returns"][0]["challans"][0]["psid"]
    other = Program.of(cast.foundry, cast.colleague)
    assert other.get(f"/api/returns/{filed['filing']}").status_code == 404
    assert other.get(f"/api/challans/{psid}").status_code == 404
    # The same key belongs to each unit separately.
    assert other.file(month(GOOD)).json()["filing"] != filed["filing"]


def test_a_signed_in_session_is_no_token(cast: Cast) -> None:
    from tests.web.employer.cast import sign_in

    assert sign_in(cast.owner).get("/api/challans/1").status_code == 401


def test_too_many_requests_are_slowed_down(program: Program) -> None:
    statuses = [program.file({"month": "x"}).status_code for _ in range(21)]
    assert statuses[:20] == [422] * 20
    assert statuses[20] == 429


@pytest.mark.parametrize(
    "cells",
    [
        {"name": "Bashir\u0000Ahmed"},
        {"designation": "\u0000"},
        {"wage": 10**30},
        {"wage": "9" * 190},
        {"wage": -5},
        {"wage": 1e308},
        {"days": 10**12},
        {"days": True},
        {"name": "<script>alert(1)</script>"},
        {"name": "ن" * 200},
        {"joined_on": "2026-02-31"},
        {"left_on": "0001-01-01"},
        {"cnic": "٠١١٠١١٢٣٤٥٦٧١"},
        {"cnic": 110112345671.0},
    ],
)
def test_hostile_cells_are_read_or_listed(program: Program, cells: dict[str, object]) -> None:
    answer = program.file(month({**GOOD, **cells}, {**GOOD, "cnic": "0110112345678"}))
    assert answer.status_code == 201, answer.content
    assert answer.json()["filed_rows"] + answer.json()["left_out_rows"] == 2


def test_a_reason_with_a_null_character(program: Program) -> None:
    assert program.file(month(GOOD, reason="a\u0000b")).status_code == 422


def test_more_rows_than_one_request_may_hold(program: Program) -> None:
    assert program.file({"month": "2026-10", "rows": [{}] * 20_001}).status_code == 422
