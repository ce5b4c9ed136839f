"""Numbered checks of a month's rows.

A check is a class. Its docstring is the rule, as employers, officers and the manual read it;
`message` and `remedy` are what the employer sees, in English and Urdu. To add one: write the class
beside those of its topic, give it the next number, and put it into ROW_CHECKS
(docs/guides/add-a-check.md walks through it).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from saiban.offices.returns.checks import days, identity, wages
from saiban.offices.returns.checks.base import FULL_MONTH, Context, RowCheck
from saiban.offices.returns.intake.catalogue import explain_problem
from saiban.offices.returns.rows import Row

__all__ = [
    "BY_NUMBER",
    "FULL_MONTH",
    "ROW_CHECKS",
    "Context",
    "RowCheck",
    "catalogue",
    "examine",
    "spoken",
]

ROW_CHECKS: Sequence[type[RowCheck]] = (
    identity.R01,
    identity.R02,
    wages.R03,
    days.R13,
    # R14 puts a number where days were left empty; those after it look at days.
    days.R14,
    days.R04,
    days.R07,
    days.R08,
    identity.R10,
    wages.R05,
    wages.R06,
    identity.R09,
    days.R11,
    wages.R12,
)
"""In the order in which they look at a row."""

BY_NUMBER: dict[str, type[RowCheck]] = {check.__name__: check for check in ROW_CHECKS}


def examine(rows: Sequence[Row], context: Context) -> None:
    """Run every check on every row; findings are values in the rows, all of them at once."""
    finders = [check.find for check in ROW_CHECKS]
    for row in rows:
        row.findings = [found for find in finders if (found := find(row, context)) is not None]


def spoken(finding: Mapping[str, Any], language: str) -> dict[str, str]:
    """A stored finding as the employer reads it: message, remedy, rule and law."""
    check = BY_NUMBER[finding["rule"]]
    language = language if language in check.message else "en"
    params = finding["params"]
    message, remedy = (
        explain_problem(params["code"], language, params["was"])
        # What the sheet's reader saw is said in its own words: it knows why it could not read it.
        if "code" in params
        else (check.message[language].format(**params), check.remedy[language].format(**params))
    )
    return {
        "rule": finding["rule"],
        "severity": finding["severity"],
        "field": finding["field"],
        "message": message,
        "remedy": remedy,
        "cites": check.cites,
        "meaning": (check.__doc__ or "").strip(),
    }


def catalogue() -> Iterator[type[RowCheck]]:
    """Every check in the order of its number, for the manual."""
    return iter(sorted(ROW_CHECKS, key=lambda check: check.__name__))
