"""The accident under each scheme: Pakistan's by its law, the others' by parameters with sources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from saiban import law
from saiban.law.engine.units import show
from saiban.offices.forum.queries import accident
from saiban.web import money
from saiban.web.forum.figures import shown
from saiban.web.forum.peers import words
from saiban.web.law.places import name as place_name

KINDS: dict[str, Promise] = {
    "temporary": _("While unable to work, in all"),
    "permanent": _("Lasting disablement"),
    "death": _("If the worker dies: widow and two children"),
}
PLACES = ("punjab", "sindh", "kp", "balochistan", "islamabad")
PER = {"days": "", "day": _("a day"), "month": _("a month"), "once": _("once")}
LUMP_SUM_UP_TO = 20
FIELDS = {"malaysia": "ringgit", "thailand": "baht", "bangladesh": "rupees"}


@dataclass(frozen=True, slots=True)
class Paid:
    """What a scheme gives: an amount with its address; or why none can be said."""

    text: str = ""
    per: object = ""
    note: str = ""
    refusal: str = ""
    href: str = ""
    english: bool = False
    """The refusal is in English whatever the page's language: it quotes the law."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scheme's three answers."""

    name: object
    paid: list[tuple[object, Paid]]


def of_pakistan(said: dict[str, Any], on: date) -> list[Scheme]:
    """What the law of each place gives on the day."""
    return [
        Scheme(
            place_name(place),
            [(title, _of_law(place, kind, said, on)) for kind, title in KINDS.items()],
        )
        for place in PLACES
    ]


def _of_law(place: str, kind: str, said: dict[str, Any], on: date) -> Paid:
    wage = show("PKR", said["rupees"])
    if kind == "temporary":
        facts = {"daily_wage": wage, "incapacity_days": said["days"]}
        return _asked(place, "injury.benefit", facts, on, "days")
    if kind == "permanent":
        facts = {"daily_wage": wage, "degree": said["degree"]}
        if said["degree"] <= LUMP_SUM_UP_TO:
            return _asked(place, "disablement.gratuity", facts, on, "once")
        return _asked(place, "disablement.pension", facts, on, "month")
    return _survivors(place, wage, on)


def _survivors(place: str, wage: object, on: date) -> Paid:
    """The survivors' pension is a share of the pension that total disablement would have given."""
    total = law.decide(
        "disablement.pension", {"daily_wage": wage, "degree": 100}, on=on, place=place
    )
    if isinstance(total, law.Refusal):
        return _refused(total, place, "disablement.pension", {"daily_wage": wage, "degree": 100})
    facts = {
        "total_disablement_pension": show("PKR", total.value),
        "widows": 1,
        "children": 2,
        "full_orphans": 0,
        "dependent_father": False,
        "dependent_mother": False,
    }
    return _asked(place, "survivors.pension", facts, on, "month")


def _asked(place: str, question: str, facts: dict[str, Any], on: date, per: str) -> Paid:
    found = law.decide(question, facts, on=on, place=place)
    if isinstance(found, law.Refusal):
        return _refused(found, place, question, facts)
    assert isinstance(found.value, int)
    return Paid(money.rupees(found.value), PER[per], href=_address(place, question, facts))


def _refused(found: law.Refusal, place: str, question: str, facts: dict[str, Any]) -> Paid:
    return Paid(refusal=found.detail, href=_address(place, question, facts), english=True)


def _address(place: str, question: str, facts: dict[str, Any]) -> str:
    plain = {
        name: {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value
        for name, value in facts.items()
    }
    return f"{reverse('law:answer', args=[place, question])}?{urlencode(plain)}"


def of_others(said: dict[str, Any]) -> list[Scheme]:
    """What the other countries' parameters give."""
    return [
        Scheme(
            words.COUNTRIES[country],
            [(title, _elsewhere(country, currency, kind, said)) for kind, title in KINDS.items()],
        )
        for country, currency in accident.countries()
    ]


def _elsewhere(country: str, currency: str, kind: str, said: dict[str, Any]) -> Paid:
    case = accident.Accident(said[FIELDS[country]], said["days"], said["degree"])
    found = accident.benefit(country, kind, case)
    if not isinstance(found, accident.Amount):
        return Paid(refusal=shown.said(found))
    return Paid(
        text=f"{currency} {found.value // 100:,}.{found.value % 100:02}",
        per=PER[found.per],
        note=shown.said(found.note) if found.note else "",
        href=found.link,
    )
