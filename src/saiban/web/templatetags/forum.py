"""How the Forum's words and its texts in two languages are written."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import template
from django.utils import translation
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from saiban.web import forum_words as words

register = template.Library()


@register.filter
def word(key: str, of: str) -> str:
    """A side, state, mode and so on in the reader's language: `{{ each.side|word:"side" }}`."""
    return words.word(of, key)


@register.filter
def colour(state: str) -> str:
    """The colour of a state's tag; the words beside it say the same."""
    return words.COLOURS.get(state, "")


@register.filter
def said(pair: dict[str, str] | None) -> SafeString | str:
    """A text that is kept as `en` and `ur`, marked as English where there is no Urdu."""
    if not pair:
        return ""
    return _in_language(pair.get("en", ""), pair.get("ur", ""))


@register.simple_tag
def said_of(row: Any, field: str) -> SafeString | str:
    """The same of a row's `field_en` and `field_ur`."""
    return _in_language(getattr(row, f"{field}_en"), getattr(row, f"{field}_ur", ""))


def _in_language(english: str, urdu: str) -> SafeString | str:
    if translation.get_language() != "ur":
        return english
    return urdu or format_html('<span lang="en" dir="ltr">{}</span>', english)


@register.filter
def iso(text: str | None) -> date | None:
    """A day that is kept as text."""
    return date.fromisoformat(text) if text else None


@register.filter
def at(table: dict[Any, Any], key: Any) -> Any:
    """What a table holds for a key, or nothing."""
    return table.get(key, ())


@register.filter
def or_no_data(number: int | None) -> str:
    """A figure; "no data" where there is none, which is no zero."""
    return str(_("no data")) if number is None else f"{number:,}"
