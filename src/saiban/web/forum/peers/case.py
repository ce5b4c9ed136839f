"""The accident under each scheme: Pakistan's by its law, the others' by parameters with sources."""

from __future__ import annotations

from dataclasses import dataclass, replace
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
from saiban.web.law.places import said

KINDS: dict[str, Promise] = {
    "temporary": _("While unable to work, in all"),
    "permanent": _("Lasting disablement"),
    "death": _("If the worker dies: widow and two children"),
}
PLACES = ("punjab", "sindh", "kp", "balochistan", "islamabad")
PER = {"days": "", "day": _("a day"), "month": _("a month"), "once": _("once")}
WHY: dict[law.Reason, Promise] = {
    law.Reason.NOT_MODELLED: _("The rate or the formula was looked for and not found."),
    law.Reason.NOT_IN_FORCE: _("This is not in force on the day."),
    law.Reason.CONTESTED: _("The law is disputed here."),
    law.Reason.MISSING_FACT: _("The law needs a fact that the case does not tell."),
}
LUMP_SUM_UP_TO = 20
FIELDS = {"malaysia": "ringgit", "thailand": "baht", "bangladesh": "rupees"}


@dataclass(frozen=True, slots=True)
class Paid:
    """What a scheme gives: an amount with its address; or why none can be said."""

    text: str = ""
    per: object = ""
    note: str = ""
    reading: str = ""
    """Where the law is disputed: by which reading this is paid."""
    refusal: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scheme's three answers."""

    name: object
    paid: list[tuple[object, list[Paid]]]
    """By what happens: one answer, or one for each reading of a disputed law."""


def of_pakistan(told: dict[str, Any], on: date) -> list[Scheme]:
    """What the law of each place gives on the day."""
    return [
        Scheme(
            place_name(place),
            [(title, _of_law(place, kind, told, on)) for kind, title in KINDS.items()],
        )
        for place in PLACES
    ]


def _of_law(place: str, kind: str, told: dict[str, Any], on: date) -> list[Paid]:
    wage = show("PKR", told["rupees"])
    if kind == "temporary":
        facts = {"daily_wage": wage, "incapacity_days": told["days"]}
        return _asked(place, "injury.benefit", facts, on, "days")
    if kind == "permanent":
        facts = {"daily_wage": wage, "degree": told["degree"]}
        if told["degree"] <= LUMP_SUM_UP_TO:
            return _asked(place, "disablement.gratuity", facts, on, "once")
        return _asked(place, "disablement.pension", facts, on, "month")
    return _survivors(place, wage, on)


def _survivors(place: str, wage: object, on: date) -> list[Paid]:
    """The survivors' pension is a share of the pension that total disablement would have given."""
    found: list[Paid] = []
    total = {"daily_wage": wage, "degree": 100}
    for reading, answer in _readings(place, "disablement.pension", total, on):
        if isinstance(answer, law.Refusal):
            found.append(_refused(answer, place, "disablement.pension", total, reading))
            continue
        facts = {
            "total_disablement_pension": show("PKR", answer.value),
            "widows": 1,
            "children": 2,
            "full_orphans": 0,
            "dependent_father": False,
            "dependent_mother": False,
        }
        shares = _asked(place, "survivors.pension", facts, on, "month")
        found += [replace(each, reading=each.reading or _title(place, reading)) for each in shares]
    return found


def _asked(place: str, question: str, facts: dict[str, Any], on: date, per: str) -> list[Paid]:
    found = []
    for reading, answer in _readings(place, question, facts, on):
        if isinstance(answer, law.Refusal):
            found.append(_refused(answer, place, question, facts, reading))
            continue
        assert isinstance(answer.value, int)
        found.append(
            Paid(
                money.rupees(answer.value),
                PER[per],
                reading=_title(place, reading),
                href=_address(place, question, facts, reading),
            )
        )
    return found


def _readings(
    place: str, question: str, facts: dict[str, Any], on: date
) -> list[tuple[str, law.Answer | law.Refusal]]:
    """The law's answer; where it is disputed, one for each reading, and none is preferred."""
    found = law.decide(question, facts, on=on, place=place)
    if not isinstance(found, law.Refusal) or found.reason != law.Reason.CONTESTED:
        return [("", found)]
    return [
        (each, law.decide(question, facts, on=on, place=place, position=each))
        for each in found.positions
    ]


def _title(place: str, reading: str) -> str:
    """What a reading is called, in the reader's language."""
    for dispute in law.positions(place):
        for each in dispute.positions:
            if each.name == reading:
                return said(each.title)
    return reading


def _refused(
    found: law.Refusal, place: str, question: str, facts: dict[str, Any], reading: str
) -> Paid:
    return Paid(
        refusal=str(WHY[found.reason]),
        reading=_title(place, reading),
        href=_address(place, question, facts, reading),
    )


def _address(place: str, question: str, facts: dict[str, Any], reading: str) -> str:
    plain = {
        name: {True: "yes", False: "no"}[value] if isinstance(value, bool) else value
        for name, value in facts.items()
    }
    if reading:
        plain["position"] = reading
    return f"{reverse('law:answer', args=[place, question])}?{urlencode(plain)}"


def of_others(told: dict[str, Any]) -> list[Scheme]:
    """What the other countries' parameters give."""
    return [
        Scheme(
            words.COUNTRIES[country],
            [(title, [_elsewhere(country, currency, kind, told)]) for kind, title in KINDS.items()],
        )
        for country, currency in accident.countries()
    ]


def _elsewhere(country: str, currency: str, kind: str, told: dict[str, Any]) -> Paid:
    case = accident.Accident(told[FIELDS[country]], told["days"], told["degree"])
    found = accident.benefit(country, kind, case)
    if not isinstance(found, accident.Amount):
        return Paid(refusal=shown.said(found))
    return Paid(
        text=f"{currency} {found.value // 100:,}.{found.value % 100:02}",
        per=PER[found.per],
        note=shown.said(found.note) if found.note else "",
        href=found.link,
    )
