"""The bytes of a snapshot: the same figure from the same rows gives the same bytes."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from saiban.offices.desk import months
from saiban.offices.desk.figures.cells import as_content
from saiban.offices.desk.figures.definition import Figure
from saiban.offices.desk.models import Institution


def closing_day(month: date) -> date:
    """The day whose end a month's figures are taken at: the last of the month after it.

    A month is filed and paid in the month that follows; by then what is late is late.
    """
    return months.last(months.add(month, 1))


def newest_closed(on: date) -> date:
    """The newest month whose closing day is over."""
    return months.add(on, -2)


def computed(figure: Figure, institution: Institution, month: date, as_of: date) -> dict[str, Any]:
    """What the rows in scope give, with the definition; no revision and no day of computing."""
    found = figure.compute(institution, month, as_of)
    return {
        "figure": figure.name,
        "method": figure.method,
        "definition": figure.as_content(),
        "institution": institution.code,
        "place": institution.place,
        "month": f"{month:%Y-%m}",
        "as_of": as_of.isoformat(),
        "cells": as_content(found, unit=figure.unit, behind=figure.behind),
    }


def canonical(value: dict[str, Any]) -> bytes:
    """JSON in one form: keys sorted, no spaces, UTF-8."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()
