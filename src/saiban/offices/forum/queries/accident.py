"""One worker's accident under another country's scheme, from parameters with sources.

What no source says is refused with the reason, as in the law of Pakistan.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from saiban.offices.desk.figures import Words

SEED = Path(__file__).parents[1] / "seed" / "peer_rules.yaml"
LONGEST_MONTH = 31


@dataclass(frozen=True, slots=True)
class Accident:
    """The case: a daily wage in the currency's smallest unit, days off, degree in percent."""

    daily_wage: int
    days: int
    degree: int


@dataclass(frozen=True, slots=True)
class Amount:
    """What is paid, in the smallest unit: for all the days, or for one day of a pension."""

    value: int
    per: str
    note: Words | None
    source: str
    link: str


def countries() -> list[tuple[str, str]]:
    """Countries with their currencies."""
    return [(name, each["currency"]) for name, each in _rules()["countries"].items()]


def benefit(country: str, kind: str, case: Accident) -> Amount | Words:
    """What a country's scheme pays: `kind` is temporary, permanent or death. Words: why not."""
    scheme = _rules()["countries"][country]
    rule = scheme[kind]
    if refusal := _refusal(scheme, rule, kind, case):
        return refusal
    day = max(
        (2 * case.daily_wage * rule["rate"] + 10_000) // 20_000,
        rule.get("floor_day", 0),
    )
    return Amount(
        value=day * case.days if rule["per"] == "days" else day,
        per=rule["per"],
        note=Words(**rule["note"]) if "note" in rule else None,
        source=rule["source"]["title"],
        link=rule["source"]["link"],
    )


def _refusal(
    scheme: dict[str, Any], rule: dict[str, Any], kind: str, case: Accident
) -> Words | None:
    if "refusal" in rule:
        return Words(**rule["refusal"])
    if kind == "permanent" and case.degree < 100:
        return Words(**rule["partial"])
    if kind == "temporary" and case.days < rule.get("least_days", 0):
        return Words(**rule["too_few"])
    # However a month is counted, a wage up to here stays below the ceiling.
    if case.daily_wage * LONGEST_MONTH > scheme["ceiling_month"]:
        return Words(**_rules()["month_to_day"])
    return None


@lru_cache(maxsize=1)
def _rules() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(SEED.read_text(encoding="utf-8"))
    return read
