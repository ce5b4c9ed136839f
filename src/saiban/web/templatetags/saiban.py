"""How dates, months and money are written (design 8). Loaded in every template."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import template
from django.forms import BoundField
from django.utils import formats, translation

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
