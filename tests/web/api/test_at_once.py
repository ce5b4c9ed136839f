"""Two requests with one key at the same moment: a program that was impatient."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from saiban.offices.desk import scope
from saiban.offices.returns import queries
from tests.web.api.caller import GOOD, Program, month
from tests.web.employer.cast import Cast


@pytest.mark.django_db(transaction=True)
def test_one_filing_and_one_answer(program: Program, cast: Cast) -> None:
    ready = Barrier(4)

    def call(_: int) -> tuple[int, str]:
        mine = Program(program.token, Client())
        try:
            ready.wait()
            answer = mine.file(month(GOOD))
            return answer.status_code, answer.json()["filing"]
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        answers = set(pool.map(call, range(4)))
    assert len(answers) == 1
    assert {status for status, _ in answers} == {201}
    with scope.acting_for(establishments=[cast.mill.pk]):
        assert [each.version for each in queries.history(cast.mill.pk)] == [1, 1]
