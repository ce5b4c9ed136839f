"""Every figure that was charged can be worked out again, and is the same."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from saiban import law as statutes
from saiban.offices.returns import law, replaying
from tests.offices.cast import MONTH, everywhere
from tests.offices.returns.desk import LAST, SHEET, Employer
from tests.offices.returns.folders import ends_well, saiban

if TYPE_CHECKING:
    from tests.database import Database

pytestmark = pytest.mark.django_db


def replayed(employer: Employer, code: str = "iessi") -> list[replaying.Replayed]:
    with everywhere():
        return list(replaying.month(employer.cast.institutions[code], MONTH))


def test_what_was_filed_comes_out_again(employer: Employer) -> None:
    employer.file(employer.upload())
    draft = employer.correct()
    employer.change(draft, 2, wage_paisa=20_000_00)
    employer.file(draft)
    employer.file(employer.empty(nil=True))
    for code in ("iessi", "eobi"):
        found = replayed(employer, code)
        assert [each.monthly_return.version for each in found] == [1, 2, 3]
        assert [each.differences for each in found] == [[], [], []]


def test_a_figure_that_differs_is_told_with_both_versions_of_the_law(
    employer: Employer, monkeypatch: pytest.MonkeyPatch
) -> None:
    employer.file(employer.upload(SHEET.replace("40000", "22000")))
    assess = law.assess

    def amended(*args, **named):  # type: ignore[no-untyped-def]
        found = assess(*args, **named)
        raised = [paisa + 1 for paisa in found.employer_paisa]
        return replace(found, employer_paisa=raised, law_version="tomorrow")

    monkeypatch.setattr(law, "assess", amended)
    (found,) = replayed(employer)
    assert [each.number for each in found.differences] == [2, 3, 4]
    first = found.differences[0].as_json()
    assert first == {
        "monthly_return": found.monthly_return.pk,
        "number": 2,
        "field": "employer_paisa",
        "filed": 1_320_00,
        "now": 1_320_01,
        "law_version": found.monthly_return.assessment.law_version,
        "law_version_now": "tomorrow",
    }


def test_an_answer_that_has_become_a_refusal_is_a_difference(
    employer: Employer, monkeypatch: pytest.MonkeyPatch
) -> None:
    employer.file(employer.upload())
    refusal = statutes.Refusal("contested", "Two positions.")
    monkeypatch.setattr(law, "assess", lambda *_, **__: refusal)
    (found,) = replayed(employer)
    (difference,) = found.differences
    assert (difference.field, difference.filed, difference.now) == (
        "outcome",
        "answer",
        "Two positions.",
    )


@pytest.mark.django_db(transaction=True)
def test_the_command_finds_no_difference(employer: Employer, saiban_database: Database) -> None:
    employer.file(employer.upload(month=LAST))
    employer.file(employer.upload())
    words = ("returns", "replay", "--since", "2026-09", "--until", "2026-10", "--plain")
    said = ends_well(saiban(saiban_database, *words, "--json"))
    assert json.loads(said) == {"returns": 4, "differences": []}
    assert "4 returns assessed again, 0 figures differ." in ends_well(
        saiban(saiban_database, *words)
    )
