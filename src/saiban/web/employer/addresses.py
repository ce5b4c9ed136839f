"""Parts of addresses that Django has no converter for."""

from __future__ import annotations

from datetime import date


class MonthConverter:
    """A month in an address: 2026-10."""

    regex = r"(?:19|20)\d{2}-(?:0[1-9]|1[0-2])"

    def to_python(self, value: str) -> date:
        """The first day of the month."""
        return date.fromisoformat(f"{value}-01")

    def to_url(self, value: date) -> str:
        """2026-10."""
        return f"{value:%Y-%m}"
