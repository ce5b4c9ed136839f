"""How dates, months and money are written (design 8). Loaded in every template."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import template
from django.forms import BoundField
from django.utils import formats, translation
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from saiban.web import money

register = template.Library()


@register.filter
def rupees(paisa: int | None) -> str:
    """Rs 12,345,678.50; a dash where there is no figure (never 0 for "not known")."""
    return "—" if paisa is None else money.rupees(paisa)


@register.filter
def day(value: date | None) -> str:
    """14 August 2026, in the reader's language."""
    return "—" if value is None else formats.date_format(value, "j F Y")


@register.filter
def month(value: date | None) -> str:
    """October 2026."""
    return "—" if value is None else formats.date_format(value, "F Y")


@register.filter
def month_key(value: date) -> str:
    """2026-10, as months are written in addresses."""
    return f"{value:%Y-%m}"


@register.filter
def anchor(field: BoundField) -> str:
    """The id of the input that an error is about: the first choice of a group."""
    return f"{field.auto_id}_0" if field.use_fieldset else field.id_for_label


@register.simple_tag
def in_language(thing: Any, field: str = "name") -> str:
    """A thing's name in the reader's language, or in English where there is no Urdu one."""
    urdu = getattr(thing, f"{field}_ur", "") if translation.get_language() == "ur" else ""
    return urdu or getattr(thing, f"{field}_en")


_WORDS = {
    "in_force": _("in force"),
    "contested": _("contested"),
    "announced": _("announced"),
    "proposed": _("proposed"),
    "repealed": _("repealed"),
    "high": _("well sourced"),
    "medium": _("fairly well sourced"),
    "low": _("weakly sourced"),
}


@register.filter
def status_word(word: str) -> str:
    """The standing of a figure of the law, or how well it is sourced, in words."""
    return str(_WORDS.get(word, word))


_DESKS = {
    "registration": _("Registration officer"),
    "contribution": _("Contribution officer"),
    "finance": _("Finance officer"),
    "audit": _("Audit officer"),
    "administrator": _("Administrator of the institution"),
}


@register.filter
def desk_name(desk: str) -> str:
    """A desk in the reader's language."""
    return str(_DESKS.get(desk, desk))


@register.filter
def line_total(line: Any) -> int:
    """What a worker's line comes to, both shares together, in paisa."""
    return int(line.employer_paisa + line.worker_paisa)


@register.simple_tag
def age(since: date, today: date) -> str:
    """How many days ago."""
    days = (today - since).days
    return ngettext("%(days)s day", "%(days)s days", days) % {"days": days}


@register.simple_tag
def say(point: Any, value: str) -> str:
    """A decision on a point of law, in words."""
    return str(point.said(value))


_REASONS = {
    "contribution_assessed": _("Contribution assessed from the return"),
    "contribution_corrected": _("Contribution lowered by a corrected return"),
    "received": _("Receipt from the bank"),
    "receipt_matched": _("Receipt found to be this establishment's"),
    "receipt_allocated": _("Receipt set against a month"),
    "allocation_released": _("Money taken back from a month"),
    "receipt_reversed": _("Receipt taken back by the bank"),
    "increase_charged": _("Increase for late payment"),
    "increase_withdrawn": _("Increase withdrawn"),
    "taken_back_unknown": _("Money taken back by the bank, of no known receipt"),
}


@register.filter
def reason_words(reason: str) -> str:
    """Why a transfer was posted, in words."""
    return str(_REASONS.get(reason, reason.replace("_", " ")))


@register.filter
def month_class(state: str) -> str:
    """The colour of a worker's month; the words beside it say the same."""
    colours = {"paid": "credited", "protected": "protected", "unpaid": "waiting"}
    return colours.get(state, "none")


@register.filter
def day_before(day: date) -> date:
    """The last day of a period whose end is the first day after it."""
    return day - timedelta(days=1)


@register.filter
def begins(path: str, start: str) -> bool:
    """Whether an address lies below another."""
    return path.startswith(str(start))
