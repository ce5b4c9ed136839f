"""The worked cases of tests/law, as somebody would write them into a form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from saiban import law

FOLDER = Path(__file__).resolve().parents[2] / "law" / "cases"


@dataclass(frozen=True)
class Worked:
    """A case, and what the law answers."""

    place: str
    question: str
    on: str
    facts: dict[str, Any]
    positions: tuple[str, ...]

    @property
    def written(self) -> dict[str, str]:
        """Facts in words and digits; what is null stays empty."""
        words = {True: "yes", False: "no"}
        return {
            name: words[value] if isinstance(value, bool) else str(value)
            for name, value in self.facts.items()
            if value is not None
        }

    @property
    def answer(self) -> law.Answer | law.Refusal:
        """What `decide` gives."""
        from datetime import date

        return law.pakistan().decide(
            self.question,
            self.facts,
            on=date.fromisoformat(self.on),
            place=self.place,
            position=self.positions,
            money_in_words=True,
        )


def worked_cases() -> Iterator[Worked]:
    """All of them that tell every money fact in words."""
    for path in sorted(FOLDER.rglob("*.yaml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")) or []:
            held = case.get("position") or ()
            positions = (held,) if isinstance(held, str) else tuple(held)
            on, facts = str(case["on"]), case["facts"]
            yield Worked(case["place"], case["question"], on, facts, positions)
