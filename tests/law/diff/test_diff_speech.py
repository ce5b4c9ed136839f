"""`saiban law diff` in words: titles before names, a summary, and all of it in Urdu too."""

import json
import re
from string import Formatter

import pytest

from saiban import law
from saiban.law_cli.diff.speech import Speech
from saiban.law_cli.diff.words import BY_OTHERS, PLACES, RECEIVED, URDU
from tests.law.diff.test_diff_cli import AMENDMENT, CASES, against, run

DUE = """
title: کم از کم اجرت 44,000
sources: {DRAFT: {title: A draft, address: https://example.org}}
values:
  minimum_wage_month:
    entries:
      - {from: 2026-02-01, place: sindh, value: "44000.00", source: [DRAFT], status: proposed,
         confidence: low, checked_on: 2026-11-22}
"""


@pytest.fixture
def files(tmp_path):
    (tmp_path / "amendment.yaml").write_text(AMENDMENT, encoding="utf-8")
    (tmp_path / "cases.csv").write_text(CASES, encoding="utf-8")
    return tmp_path


def gaps(sentence):
    return sorted(name for _, name, _, _ in Formatter().parse(sentence) if name)


@pytest.mark.parametrize("english", URDU)
def test_each_sentence_has_the_same_gaps_in_urdu(english):
    assert gaps(english) == gaps(URDU[english])
    assert not re.search("[a-z]", re.sub(r"\{.*?\}", "", URDU[english]))


def test_places_and_questions_are_those_of_the_law():
    assert tuple(PLACES) == law.PLACES
    known = {name for scheme in law.pakistan().schemes.values() for name in scheme.contract}
    assert known >= RECEIVED | BY_OTHERS


def test_the_summary_of_a_benefit(files):
    text = against(files, "--by", "sector").stdout
    head, _, rest = text.partition("\n\n")
    assert head == (
        "Sickness benefit of 80 percent in Punjab, for at most 100 days: "
        "Sickness benefit for a spell (sickness.benefit), Punjab (punjab), 2026-11-30"
    )
    summary = rest.partition("\n\n")[0].splitlines()
    assert summary == [
        "In short",
        "1 of 5 get more, Rs 400.00 together; the most is Rs 400.00 (row 1).",
        "1 of 5 get less, Rs 15,050.00 together; the most is Rs 15,050.00 (row 2).",
        "For these cases Punjab Employees' Social Security Institution pays Rs 14,650.00 less.",
        (
            "   textile: 1 up Rs 400.00, the most Rs 400.00; 1 down Rs 15,050.00, "
            "the most Rs 15,050.00; in all Rs -14,650.00"
        ),
        "   kiln: 0 up Rs 0.00, the most Rs 0.00; 0 down Rs 0.00, the most Rs 0.00; in all Rs 0.00",
        "Left out, for they could not be read: 1",
    ]


def due(tmp_path, *more):
    (tmp_path / "due.yaml").write_text(DUE, encoding="utf-8")
    (tmp_path / "months.csv").write_text(
        "monthly_wage,days_paid,covered_before\n44000.00,26,true\n40000.00,26,true\n",
        encoding="utf-8",
    )
    files = ("--against", tmp_path / "due.yaml", "--cases", tmp_path / "months.csv")
    return run(*files, "--place", "sindh", *more).stdout


def test_the_summary_of_a_contribution(tmp_path):
    text = due(tmp_path, "--question", "contribution.due")
    # 6 % of the minimum wage, whatever is paid above or below it: 2,400 becomes 2,640.
    assert "2 of 2 pay more, Rs 480.00 together; the most is Rs 240.00 (row 1)." in text
    assert "Nobody pays less." in text
    assert "Sindh Employees' Social Security Institution receives Rs 480.00 more." in text


def test_the_summary_of_yes_and_no(tmp_path):
    text = due(tmp_path, "--question", "contribution.coverage", "--lang", "ur")
    assert "کوئی نہیں بڑھے گا۔" in text or "«نہیں» سے «ہاں»" in text


def test_all_of_it_in_urdu(files):
    text = against(files, "--by", "sector", "--language", "ur").stdout
    assert "بیماری کا فائدہ (sickness.benefit)، پنجاب (punjab)" in text
    assert "5 میں سے 1 کو زیادہ ملے گا، کل 400.00 روپے؛ سب سے زیادہ 400.00 روپے (سطر 1)۔" in text
    assert "121 دن سے 100 دن (21 دن کم)" in text
    for english in ("Higher", "Cases", "Total", "bears on", "In short", "row ", "lower"):
        assert english not in text


def test_changes_of_every_kind_in_urdu():
    days = ("--from", "2020-01-01", "--to", "2026-11-22", "--place", "punjab")
    english, urdu = (run(*days, "--lang", lang).stdout.splitlines() for lang in ("en", "ur"))
    assert len(english) == len(urdu) > 100
    told = {shape for shape in URDU if shape.startswith("{title}: ")}
    assert len(told) == 12
    for word in ("not answered any more", "ends; it was", "(up ", "bears on", ": was "):
        assert any(word in line for line in english), word
        assert not any(word in line for line in urdu), word


def test_amounts_in_urdu():
    speech = Speech("ur")
    told = [
        ("PKR", 123_456),
        ("PKR", -100),
        ("days", 26),
        ("flag", True),
        ("bp", 600),
        ("count", 9),
    ]
    assert [speech.amount(*each) for each in told] == [
        *("1,234.56 روپے", "-1.00 روپے", "26 دن", "ہاں", "6%", "9"),
    ]


def test_data_are_the_same_in_both_languages(files):
    english, urdu = (against(files, "--json", "--lang", lang).stdout for lang in ("en", "ur"))
    assert english == urdu
    total = json.loads(english)["total"]
    assert (total["most_gained"], total["most_lost"]) == ("400.00", "15050.00")


def test_there_are_two_languages(files):
    assert "lang: 'fr' is not one of en, ur" in against(files, "--lang", "fr", expect=2).stderr
