"""`saiban law decide --facts`: how a case may arrive, and what is said of what is none."""

import codecs
import json

import pytest
from typer.testing import CliRunner

from saiban.law_cli import app

CASE = '{"monthly_wage": "40000.00", "days_paid": 26, "covered_before": true}'
OPTIONS = ("contribution.due", "--place", "sindh", "--on", "2025-08-31", "--json")


def decide(raw: bytes, where: str = "-", on: str = "2025-08-31"):
    options = [on if each == "2025-08-31" else each for each in OPTIONS]
    return CliRunner().invoke(app, ["decide", *options, "--facts", where], input=raw)


@pytest.mark.parametrize(
    "raw",
    [
        CASE.encode(),
        codecs.BOM_UTF8 + CASE.encode(),
        CASE.encode("utf-16"),
        CASE.encode("utf-16-le"),
        CASE.encode("utf-16-be"),
    ],
    ids=["plain", "utf-8 with a mark", "utf-16", "utf-16-le", "utf-16-be"],
)
def test_a_case_is_read_as_editors_write_it(raw, tmp_path):
    kept = tmp_path / "case.json"
    kept.write_bytes(raw)
    for found in (decide(raw), decide(b"", str(kept))):
        assert found.exit_code == 0, found.output
        assert json.loads(found.stdout)["value"] == "2400.00"


def told(**changed: str) -> bytes:
    """The case with other JSON in place of a fact."""
    facts = {"monthly_wage": '"40000.00"', "days_paid": "26", "covered_before": "true"} | changed
    return ("{" + ", ".join(f'"{name}": {text}' for name, text in facts.items()) + "}").encode()


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (CASE.replace("{", '{"days_paid": 25, ').encode(), "days_paid: is told twice"),
        (b"", "facts: nothing was told; a case without facts is {}"),
        (b" \n", "facts: nothing was told"),
        (b"{", "facts: not JSON at line 1, column 2"),
        (b"[" * 100_000, "facts: not a case"),
        (b'{"monthly_wage": "\xe9"}', "facts: - cannot be read: byte 19 is no text in utf-8"),
        (told(monthly_wage="NaN"), "monthly_wage: is rupees in quotes"),
        (told(monthly_wage="600.005"), "monthly_wage: is rupees in quotes"),
        (told(monthly_wage='"600.005"'), "monthly_wage: is rupees in quotes"),
        (told(monthly_wage='"۴۰۰۰۰"'), "monthly_wage: is rupees in quotes"),
        (told(monthly_wage='"-0.01"'), "monthly_wage: is at least 0"),
        (told(monthly_wage=f'"{"9" * 5000}"'), "monthly_wage: is longer than any number"),
        (told(days_paid="9" * 5000), "days_paid: is longer than any number"),
        (told(days_paid="26.0"), "days_paid: is a whole number of days, not 26.0"),
        (told(days_paid="true"), "days_paid: is a whole number of days, not True"),
        (told(covered_before="1"), "covered_before: is true or false, not 1"),
        (
            told(covered_before=json.dumps(["x"] * 500)),
            "covered_before: is true or false, not ['x'",
        ),
    ],
)
def test_what_is_no_case_leaves_with_2_and_names_the_field(raw, says):
    found = decide(raw)
    assert (found.exit_code, found.stdout) == (2, ""), found.output
    assert found.stderr.startswith(says)
    assert len(found.stderr) < 200


@pytest.mark.parametrize(
    "on", ["20250831", "2025-W35-7", "2025-8-31", "2025-02-30", "۲۰۲۵-۰۸-۳۱", ""]
)
def test_a_day_is_written_in_one_way(on):
    found = decide(CASE.encode(), on=on)
    assert found.exit_code == 2
    assert found.stderr.startswith(f"on: {on!r} is not a date like 2026-11-30")
