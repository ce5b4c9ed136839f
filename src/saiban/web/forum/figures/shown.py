"""Published numbers and texts as a page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from saiban.offices.desk.figures import Words
from saiban.offices.forum.queries.figures import Number
from saiban.web import money
from saiban.web.law.places import name as place_name

UNITS = {
    "persons": gettext_lazy("persons"),
    "establishments": gettext_lazy("units"),
    "returns": gettext_lazy("returns"),
    "PKR": gettext_lazy("rupees"),
    "days": gettext_lazy("days"),
    "rows": gettext_lazy("rows per return"),
    "percent": gettext_lazy("percent"),
    "cards": gettext_lazy("cards"),
    "hospitals": gettext_lazy("hospitals"),
    "kilns": gettext_lazy("kilns"),
}
GROUPS = {
    "persons": gettext_lazy("Persons: five counts that are never mixed"),
    "establishments": gettext_lazy("Units"),
    "money": gettext_lazy("Contributions"),
    "service": gettext_lazy("How returns come in"),
}
OFFICES = {
    "people": gettext_lazy("the register of persons"),
    "employers": gettext_lazy("the register of units"),
    "returns": gettext_lazy("the returns office"),
    "cashier": gettext_lazy("the cashier"),
    "rights": gettext_lazy("the office of rights"),
}
QUALITY = {
    "A": gettext_lazy("official statistic or document"),
    "B": gettext_lazy("official statement as the press reports it"),
    "C": gettext_lazy("estimate of an association, researcher or commentator"),
    "D": gettext_lazy("not verified"),
}
WHO = {"pakistan": gettext_lazy("All of Pakistan")}


def said(words: Words) -> str:
    """A text in the reader's language."""
    return words.ur if get_language() == "ur" else words.en


def amount(value: str, unit: str) -> str:
    """A published value with separators: 12,345 or Rs 12,345.50 or 98.5%."""
    if unit == "PKR":
        return money.rupees(int(Decimal(value) * 100))
    text = f"{Decimal(value):,}"
    return f"{text}%" if unit == "percent" else text


def who(name: str) -> str:
    """The body or place that a figure of others is about."""
    if name in WHO:
        return str(WHO[name])
    known = place_name(name)
    return known if name in ("punjab", "sindh", "kp", "balochistan", "islamabad") else name.upper()


def place_of(number: Number) -> str:
    """What a number is about: the whole of an institution, or a province."""
    return _("All places") if number.place == "all" else place_name(number.place)


@dataclass(frozen=True, slots=True)
class Shown:
    """A number, or the words that stand where there is none."""

    text: str
    state: str
    why: str = ""
    place: str = ""
    short: str = ""
    number: Number | None = None


def shown(number: Number, unit: str) -> Shown:
    """A number for a page."""
    texts = {
        "value": amount(number.value, unit) if number.value else "",
        "suppressed": _few(number),
        "no_data": _("no data"),
    }
    why = said(number.why) if number.why else ""
    if number.state == "suppressed" and number.fewer_than:
        why = _("Too few stand behind it, so it is not shown.")
    elif number.state == "suppressed" and number.dominated:
        why = _("Too few stand behind nearly all of it, so it is not shown.")
    elif number.state == "suppressed":
        why = _("It would give away another number that too few stand behind.")
    return Shown(texts[number.state], number.state, why, place_of(number), number.short, number)


def _few(number: Number) -> str:
    if not number.fewer_than:
        return _("not shown")
    return _("fewer than %(count)s") % {"count": number.fewer_than}
