"""An amendment file with a mistake says what is wrong, where, and how to mend it."""

import subprocess
import sys

import pytest

from saiban.law.diff import read_overlay
from saiban.law.engine.errors import LawError
from saiban.law.toyland.scheme import toyland

GOOD = """\
title: A higher levy
sources: {DRAFT: {title: A draft, address: https://example.org}}
values:
  keeper_rate:
    entries:
      - {from: 2030-01-01, place: hillshire, value: 700, source: [DRAFT], status: proposed,
         confidence: low, checked_on: 2026-11-22}
"""
NESTED = "title: " + "[" * 100_000


def wrong(tmp_path, text):
    path = tmp_path / "amendment.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(LawError) as caught:
        read_overlay(path, toyland())
    said = "\n".join(caught.value.problems)
    assert all(problem.startswith("amendment.yaml: ") for problem in caught.value.problems)
    assert "<unicode string>" not in said
    return said


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("keeper_rate", "keper_rate", "did you mean keeper_rate?"),
        ("keeper_rate", "levy_due", "levy_due: is a rule, and an amendment changes values only"),
        ("value: 700", 'value: "7%"', "not '7%'; these are hundredths of a percent"),
        ("value: 700", 'value: "۷۰۰"', "not '۷۰۰'; these are hundredths of a percent"),
        ("source: [DRAFT], ", "", "entry 1: has no source; name a key of `sources`"),
        ("[DRAFT]", "[DRAUGHT]", "write it under `sources`, with `title` and `address`"),
        ("place", "until: 2029-01-01, place", "`until` is the last day on which the value holds"),
        (
            "place",
            "position: moon, place",
            "'moon' is not held in hillshire; leave it out, or take",
        ),
        ("2030-01-01", "2030-02-30", "line 6: 2030-02-30 is no day of the calendar"),
        ("confidence", "confidnce", "unknown key 'confidnce'; an entry has checked_on, confidence"),
        ("title: A h", "عنوان: A h", "unknown section 'عنوان'; there are title, sources, values"),
        (
            "title: A h",
            "title: X\ntitle: A h",
            "line 2, column 1: while reading a mapping, the name",
        ),
        ("  keeper", "\tkeeper", "line 4, column 1: while scanning for the next token"),
        (
            "title: A h",
            "? [a, b]\n: c\ntitle: A h",
            "a list or mapping stands where a name belongs",
        ),
        ("value: 700", "value: " + "7" * 5000, "a number of more digits than any value has"),
        ("{DRAFT: {title: A draft, address: https://example.org}}", "[DRAFT]", "sources is a list"),
        (
            "title: A higher levy",
            "title: !!python/name:os.system ''",
            "line 1, column 8: could not",
        ),
    ],
)
def test_each_mistake_has_its_message(tmp_path, old, new, says):
    assert old in GOOD
    assert says in wrong(tmp_path, GOOD.replace(old, new, 1))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "is empty: write a `title`"),
        ("# nothing yet\n", "is empty"),
        (GOOD.encode("utf-16"), "byte 1 is no UTF-8; save it in UTF-8"),
        (GOOD + "# " + "x" * 10_000_000, "has 10,000,"),
        (NESTED, "line 1: brackets or indents within each other"),
        (GOOD + "---\ntitle: another\n", "expected a single document"),
        (
            "title: T\npositions: {marshmere: [wage, bog_court]}\n",
            "wage and bog_court exclude each other in marshmere; keep one",
        ),
    ],
)
def test_a_file_of_another_kind(tmp_path, text, says):
    assert says in wrong(tmp_path, text)


def test_a_folder_is_no_amendment(tmp_path):
    with pytest.raises(LawError, match="it is a folder; name a file in it"):
        read_overlay(tmp_path, toyland())


def test_brackets_without_end_do_not_end_the_process(tmp_path):
    """libyaml follows them until the stack is used up, which no `except` sees."""
    (tmp_path / "deep.yaml").write_text(NESTED)
    command = ("saiban.cli", "law", "diff", "--against", str(tmp_path / "deep.yaml"))
    done = subprocess.run(
        [sys.executable, "-m", *command], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2, done.stderr
    assert done.stderr.startswith("against: deep.yaml: line 1: brackets")
