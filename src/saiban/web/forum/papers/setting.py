"""Typesetting: words go in as data, so no text can act as markup; the same data give the same file.

Urdu is set where a Nastaliq font is installed, as with challans.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import typst

from saiban.web.employer.presenters.challan import fonts, nastaliq

FOLDER = Path(__file__).parents[2] / "templates" / "typst"


def languages() -> list[str]:
    """Languages in which this machine can print."""
    return ["en", "ur"] if nastaliq() else ["en"]


def _inputs(data: dict[str, Any], language: str) -> dict[str, str]:
    font = nastaliq() if language == "ur" else ""
    return {"data": json.dumps({**data, "language": language, "font": font}, ensure_ascii=False)}


def pages(template: str, data: dict[str, Any], language: str) -> int:
    """How many pages the data fill; the template says it under the label `pages`."""
    found = typst.query(
        str(FOLDER / template),
        "<pages>",
        field="value",
        one=True,
        font_paths=fonts(),
        sys_inputs=_inputs(data, language),
    )
    return int(json.loads(found))


def pdf(template: str, data: dict[str, Any], language: str, on: date) -> bytes:
    """The data as a PDF of a day."""
    made = typst.compile(
        str(FOLDER / template),
        format="pdf",
        font_paths=fonts(),
        sys_inputs=_inputs(data, language),
        timestamp=datetime(on.year, on.month, on.day, tzinfo=UTC),
    )
    if not isinstance(made, bytes):
        raise TypeError("the compiler gave no single document")
    return made
