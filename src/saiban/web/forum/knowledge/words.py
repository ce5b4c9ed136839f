"""Words of the library, in the reader's language."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

KINDS: dict[str, Promise] = {
    "study": _("Study"),
    "law": _("Law"),
    "practice": _("Good practice"),
    "training": _("Training material"),
    "record": _("Record or statement"),
    "press": _("Press report"),
}
TOPICS: dict[str, Promise] = {
    "contribution": _("Contributions and coverage"),
    "injury": _("Injury at work"),
    "domestic": _("Domestic workers"),
    "kilns": _("Brick kilns"),
    "mines": _("Mines and construction"),
    "registry": _("Registering enterprises and workers"),
    "pensions": _("Pensions"),
    "cards": _("Cards"),
    "governance": _("Governance"),
    "unemployment": _("Unemployment"),
    "portability": _("Several provinces"),
    "statistics": _("Statistics and budgets"),
    "health": _("Medical care"),
}
LANGUAGES: dict[str, Promise] = {
    "en": _("English"),
    "ur": _("Urdu"),
    "sd": _("Sindhi"),
    "ps": _("Pashto"),
}
