"""Rules, values and disputes behind a question, as the page of the question shows them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.http import Http404

from saiban.law.engine.parameters import Parameter
from saiban.law.engine.rule import BEGINNING, OPEN, Absence, Provision, Rule
from saiban.law.engine.scheme import Scheme
from saiban.web import explain
from saiban.web.law import addresses, answering, asking, history, reading
from saiban.web.law.places import said


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a rule: what it says, where it stands, when it holds. Dates are None if open."""

    title: str
    href: str
    text: str
    cites: str
    position: str
    start: date | None
    end: date | None
    absent: bool
    rounding: str
    code: str
    inputs: tuple[answering.Figure, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """A value on the day, in each reading; nothing if none holds."""

    name: str
    title: str
    href: str
    rows: tuple[history.Row, ...]
    chart: tuple[str, str] | None


def of(scheme: Scheme, question: str, *, on: date, today: date) -> dict[str, Any]:
    """What the page says of the law on a day."""
    found = reading.read(scheme.place, question, on)
    days = reading.days_of_change(scheme.place, question)
    governing = [title for start, title in scheme.manifest.governing_law if start <= str(on)]
    return {
        "governing": governing[-1] if governing else "",
        "in_force": on >= scheme.manifest.in_force_from,
        "rules": [text(each, scheme, on) for named in found.rules for each in named.rules],
        "values": [_value(named, scheme, today) for named in found.values],
        "disputes": [(said(each.title), asking.sides(each, scheme)) for each in found.disputes],
        "days": [day for day in reversed(days) if day != on],
        "facts": [
            (said(scheme.facts[name].title), scheme.facts[name].why, scheme.facts[name].who)
            for name in found.facts
        ],
    }


def text(provision: Provision, scheme: Scheme, on: date | None = None) -> Text:
    """A rule, or the statement that there is none, for readers."""
    absent = isinstance(provision, Absence)
    rule = provision if isinstance(provision, Rule) else None
    source = f"{rule.text} {rule.cites}".strip() if rule else provision.cites
    act = scheme.succession(on or provision.until)
    inherited = act.cites(rule) if act and rule else ""
    rounding = rule.rounding if rule else None
    return Text(
        title=answering.named(provision.name, scheme),
        href=addresses.rule(scheme.place, provision.name, on),
        text=provision.detail if isinstance(provision, Absence) else provision.explanation,
        cites=source + inherited,
        position=explain.position_title(provision.position, scheme.place)
        if provision.position
        else "",
        start=None if provision.start == BEGINNING else provision.start,
        end=None if provision.until == OPEN else provision.until,
        absent=absent,
        rounding=f"{rounding.direction} to {rounding.to} ({rounding.cites})" if rounding else "",
        code=rule.substance.partition("\n")[2] if rule else "",
        inputs=tuple(_input(name, scheme, on) for name in (rule.arguments if rule else ())),
    )


def rule(scheme: Scheme, name: str) -> dict[str, Any]:
    """All texts that a rule has had in a place, the newest first; 404 if there is none."""
    texts = [each for layer in scheme.layers for each in layer.get(name, ())]
    if not texts:
        raise Http404("rule")
    texts = [_until_replaced(each, texts[:number]) for number, each in enumerate(texts)]
    texts.sort(key=lambda each: each.start, reverse=True)
    return {
        "name": name,
        "title": answering.named(name, scheme),
        "texts": [text(each, scheme) for each in texts],
    }


def _until_replaced(provision: Provision, nearer: list[Provision]) -> Provision:
    """A text with the day before a nearer one of the same reading takes its place for good."""
    starts = [
        each.start
        for each in nearer
        if each.position == provision.position
        and each.until == OPEN
        and provision.start < each.start <= provision.until
    ]
    if not starts:
        return provision
    return replace(provision, until=min(starts) - timedelta(days=1))


def _input(name: str, scheme: Scheme, on: date | None) -> answering.Figure:
    title = answering.named(name, scheme)
    if name in scheme.facts:
        return answering.Figure(name, title, "", "")
    if name in scheme.catalogue:
        return answering.Figure(name, title, "", addresses.value(name))
    return answering.Figure(name, title, "", addresses.rule(scheme.place, name, on))


def _value(named: reading.Named, scheme: Scheme, today: date) -> Value:
    parameter: Parameter = scheme.catalogue[named.name]
    rows = tuple(history.row(each, today) for each in named.entries)
    places = dict.fromkeys(each.entry.place for each in rows)
    drawn = next((place for place in places if history.drawable(parameter, place)), None)
    return Value(
        name=named.name,
        title=said(parameter.title),
        href=addresses.value(named.name, next(iter(places), "")),
        rows=rows,
        chart=(named.name, drawn) if drawn else None,
    )
