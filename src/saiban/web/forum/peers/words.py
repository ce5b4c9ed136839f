"""Words of the table of countries and of the provinces' lessons."""

from __future__ import annotations

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

COUNTRIES: dict[str, Promise] = {
    "pakistan": _("Pakistan (provincial institutions)"),
    "malaysia": _("Malaysia (SOCSO)"),
    "thailand": _("Thailand (Workmen's Compensation Fund)"),
    "bangladesh": _("Bangladesh (pilot)"),
}
PARAMETERS: dict[str, Promise] = {
    "financing": _("Financing"),
    "ceiling": _("Ceiling of the wage"),
    "temporary": _("Temporary incapacity"),
    "permanent": _("Lasting disablement"),
    "death": _("Death"),
    "medical": _("Medical care"),
    "commuting": _("Accidents on the way to work"),
    "late_payment": _("Late payment"),
    "wage_cap": _("Wage on which benefits are computed"),
    "scale": _("Scale"),
}
AREAS: dict[str, Promise] = {
    "registration": _("Registration"),
    "collection": _("Collection"),
    "compliance": _("Compliance"),
    "health_benefits": _("Health benefits"),
    "cash_benefits": _("Cash benefits"),
    "governance": _("Tripartite governance"),
    "communication": _("Communication"),
}
STATES: dict[str, Promise] = {
    "unknown": _("Unknown: nothing found"),
    "planned": _("Planned"),
    "moving": _("Moving"),
    "done": _("Done"),
    "dropped": _("Dropped"),
}
COLOURS = {"planned": "info", "moving": "info", "done": "good"}


def of(row: Any, field: str) -> str:
    """A field of a row in the reader's language, else in English."""
    urdu = getattr(row, f"{field}_ur") if get_language() == "ur" else ""
    return urdu or getattr(row, f"{field}_en")
