"""The one shape in which every benchmark reports."""

from __future__ import annotations


def row(
    name: str,
    value: float | None,
    unit: str,
    *,
    rows: int,
    ratio: float | None = None,
    against: str | None = None,
) -> dict[str, object]:
    """One figure; `ratio` is measured against something in the same run.

    Without a value, `against` says why nothing was measured.
    """
    return {
        "name": name,
        "value": value,
        "unit": unit,
        "ratio": ratio,
        "against": against,
        "rows": rows,
    }
