"""Promise against delivery: every commitment on two pages that can be handed round."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import formats, translation
from django.utils.translation import gettext as _

from saiban.offices.forum.models import Evidence
from saiban.offices.forum.queries.commitments import Followed
from saiban.web import forum_words as words
from saiban.web.forum.papers import setting
from saiban.web.templatetags.saiban import in_language

TEMPLATE, MOST_PAGES = "promises.typ", 2
SIZES = (8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0)
"""Sizes of type in points; the largest with which everything fits on two pages is taken."""


def printed(
    rows: list[Followed], evidence: dict[int, list[Evidence]], language: str, on: date
) -> bytes:
    """The paper of a day."""
    with translation.override(language):
        data = _data(rows, evidence, on)
    for size in SIZES:
        data["size"] = size
        if setting.pages(TEMPLATE, data, language) <= MOST_PAGES:
            break
    return setting.pdf(TEMPLATE, data, language, on)


def _data(rows: list[Followed], evidence: dict[int, list[Evidence]], on: date) -> dict[str, Any]:
    day = formats.date_format(on, "j F Y")
    return {
        "title": _("Promise against delivery"),
        "house": _("Social Security Coordination Forum"),
        "day": day,
        "note": _(
            "In our own words. “Unknown” means that nothing was found, not that nothing was done."
            " The evidence of each line, with dates and links, is on the page."
        ),
        "head": [_("What was promised"), _("Responsible"), _("How it stands"), _("What was found")],
        "groups": [
            {
                "name": str(name),
                "rows": [
                    _line(each, evidence.get(each.commitment.pk, []))
                    for each in rows
                    if each.commitment.kind == kind
                ],
            }
            for kind, name in words.KINDS.items()
            if any(each.commitment.kind == kind for each in rows)
        ],
    }


def _line(each: Followed, evidence: list[Evidence]) -> list[str]:
    row, state = each.commitment, each.state
    newest = next((shown.happened for shown in evidence if shown.happened), "")
    found = in_language(state, "text") if state else ""
    return [
        in_language(row, "title"),
        in_language(row, "promise"),
        _short(row.owner),
        words.word("state", each.word),
        found,
        newest,
    ]


def _short(owner: Any) -> str:
    """PESSI, EFP: the key of a body is what everybody calls it; the Ministry has its own word."""
    return _("Ministry") if owner.key == "ministry" else owner.key.upper()
