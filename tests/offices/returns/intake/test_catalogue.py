"""Every code can be said in both languages, and every code said exists."""

import re
import string
from pathlib import Path

import pytest

import saiban.offices.returns.intake as package
from saiban.offices.returns.intake.catalogue import (
    EXPLANATIONS,
    FIELD_NAMES,
    LANGUAGES,
    PROBLEMS,
    REFUSALS,
    explain,
    explain_problem,
)
from saiban.offices.returns.intake.model import FIELDS

FOLDER = Path(package.__file__).parent
SENTENCES = [
    *EXPLANATIONS.values(),
    *(sentence for pair in PROBLEMS.values() for sentence in pair),
    *(sentence for pair in REFUSALS.values() for sentence in pair),
]
URDU = re.compile("[\u0600-\u06ff]")


def blanks(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_both_languages_say_the_same_values(sentence):
    assert set(sentence) == set(LANGUAGES)
    assert blanks(sentence["en"]) == blanks(sentence["ur"])
    assert URDU.search(sentence["ur"])
    assert not URDU.search(sentence["en"])


@pytest.mark.parametrize("word", ["please", "sorry", "invalid", "successfully"])
def test_sentences_are_plain(word):
    assert not [s for s in SENTENCES if word in s["en"].casefold()]


def test_every_code_is_used_and_every_code_used_is_known():
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for path in FOLDER.glob("*.py")
        if not path.name.startswith("catalogue")
    )
    known = set(PROBLEMS) | set(EXPLANATIONS) | set(REFUSALS)
    assert {name for name in known if f'"{name}"' not in code} == set()


def test_every_field_has_a_name():
    assert set(FIELD_NAMES) == set(FIELDS)


def test_stored_codes_are_said_again():
    assert explain("column_missing", "en", field="wage") == (
        "No column for “Gross wage of the month” was found."
    )
    assert explain_problem("wage_negative", "ur", "-5")[0] == "اجرت -5 صفر سے کم ہے۔"


def test_long_cells_are_cut():
    assert len(explain_problem("date_not_date", "en", "x" * 500)[0]) < 100


def test_the_reference_names_every_field_and_says_every_sentence():
    page = Path(__file__).parents[4] / "docs" / "reference" / "spreadsheet-columns.md"
    text = page.read_text(encoding="utf-8")
    codes = {*FIELDS, *PROBLEMS, *EXPLANATIONS, *REFUSALS}
    assert {code for code in codes if f"| `{code}` |" not in text} == set()
    assert [s["en"] for s in SENTENCES if s["en"] not in text] == []
