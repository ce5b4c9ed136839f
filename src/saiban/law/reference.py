"""The manual page of questions and positions, made from the law itself.

`python -m saiban.law.reference docs/reference/questions.md` writes it anew.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from saiban.law.engine.positions import THE_INSTITUTION, Dispute
from saiban.law.listing import questions
from saiban.law.pakistan import pakistan

_HEAD = """# Questions, facts and positions

This page is made from the law by `python -m saiban.law.reference docs/reference/questions.md`;
do not edit it by hand. `saiban law questions` prints the same list.

Money is rupees in decimal strings (`"6000.00"`). Names are a public contract: a change is noted in
the changelog. A question that is not modelled in a place answers with a refusal, `not_modelled`.
"""


def questions_page() -> str:
    """The page as Markdown."""
    listed = questions()
    lines = [_HEAD, "## Questions\n"]
    for question in listed:
        lines += _question(question)
    lines.append("## Positions\n")
    lines.append(
        "Where courts or offices disagree, or a figure is missing, `--position NAME` says which\n"
        "reading to take; it may be given several times. The choice is the institution's, and a\n"
        "setting of it; the last column says where there is more to that.\n"
    )
    lines += _positions()
    return "\n".join(lines).rstrip() + "\n"


def _question(question: dict[str, Any]) -> Iterator[str]:
    yield f"### `{question['question']}`\n"
    where = ", ".join(question["modelled_in"]) or "nowhere yet"
    yield f"{question['title']['en']} ({question['title']['ur']}). Unit: {question['unit']}."
    yield f"Modelled in: {where}.\n"
    yield "| fact | unit | meaning | why the law needs it | who can supply it |"
    yield "|---|---|---|---|---|"
    for fact in question["facts"]:
        unit = " or ".join(f"`{choice}`" for choice in fact["choices"]) or fact["unit"]
        if fact["may_be_null"]:
            unit += " or null"
        if fact["may_be_left_out"]:
            unit += ", may be left out"
        title = fact["title"]["en"]
        yield f"| `{fact['name']}` | {unit} | {title} | {fact['why']} | {fact['who']} |"
    if question["parts"]:
        parts = ", ".join(f"`{part}`" for part in question["parts"])
        yield f"\nParts: {parts}."
    yield ""


def _positions() -> Iterator[str]:
    for place, scheme in pakistan().schemes.items():
        yield f"### {place} ({scheme.manifest.institution})\n"
        yield "| position | reading | held by | on |"
        yield "|---|---|---|---|"
        for dispute in scheme.manifest.disputes:
            for position in dispute.positions:
                note = f" {position.note}" if position.note else ""
                yield (
                    f"| `{position.name}` | {position.title.en} | {position.held_by}.{note} "
                    f"| {_point(dispute)} |"
                )
        yield ""


def _point(dispute: Dispute) -> str:
    """What the positions are on, and whose choice it is where that is special."""
    usual = dispute.chosen_by == THE_INSTITUTION
    return dispute.title.en if usual else f"{dispute.title.en}. {dispute.chosen_by}"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(questions_page(), encoding="utf-8")
