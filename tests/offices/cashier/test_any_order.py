"""The books agree after any sequence of filings, corrections, payments, repeats and reversals."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.offices.cashier.machine import Life
from tests.offices.cast import Cast, registered_unit

pytestmark = pytest.mark.django_db
# The same lives every time. More of them: SAIBAN_LIVES=500.
LIVES = int(os.environ.get("SAIBAN_LIVES", "12"))


def test_the_books_agree_after_any_sequence(cast: Cast) -> None:
    both = [cast.institutions["iessi"], cast.institutions["eobi"]]
    other = registered_unit("Soan Foundry", cast.owner, cast.officer, both)

    class Here(Life):
        pass

    Here.cast, Here.units = cast, [cast.unit, other]
    run_state_machine_as_test(
        Here,
        settings=settings(
            max_examples=LIVES,
            stateful_step_count=14,
            derandomize=LIVES == 12,
            database=None,
            deadline=None,
            # Shrinking takes minutes; it is wanted while somebody looks for more.
            phases=[Phase.generate, *([Phase.shrink] if LIVES > 12 else [])],
            suppress_health_check=list(HealthCheck),
        ),
    )
