"""One case put to the law: by address, in one place or in all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from saiban import law
from saiban.law.engine.facts import read_facts
from saiban.law.engine.positions import Dispute, Position
from saiban.law.engine.scheme import Scheme
from saiban.law.engine.sources import Source
from saiban.law.engine.units import Value
from saiban.web import explain
from saiban.web.law import addresses, wages
from saiban.web.law.places import name as place_name
from saiban.web.law.places import said

Facts = Mapping[str, object]
TEN_THOUSAND = "10000.00"


@dataclass(frozen=True, slots=True)
class Reading:
    """One side of a dispute: who holds it, and what the answer is by it."""

    name: str
    title: str
    held_by: str
    note: str
    sources: tuple[Source, ...]
    answer: str
    why: str
    href: str


@dataclass(frozen=True, slots=True)
class Lacking:
    """A figure of the law that was not found, its address, and whether its institution has it."""

    title: str
    href: str
    institution: str


@dataclass(frozen=True, slots=True)
class There:
    """The answer to the same case in another place."""

    place: str
    title: str
    institution: str
    answer: str
    why: str
    lacking: Lacking | None
    detail: str
    modelled: bool
    href: str


def decide(
    place: str, question: str, facts: Facts, *, on: date, positions: Iterable[str]
) -> law.Answer | law.Refusal:
    """What the law says; a month's wage may stand for a fact (`wages`). Raises BadInput."""
    chosen = tuple(positions)
    scheme = law.pakistan().scheme(place)
    told = wages.without(scheme, question, facts, on=on, positions=chosen)
    if isinstance(told, law.Refusal):
        return told
    return law.pakistan().decide(
        question, told, on=on, place=place, position=chosen, money_in_words=True
    )


def as_rules_hold(
    scheme: Scheme, question: str, facts: Facts, *, on: date, positions: tuple[str, ...] = ()
) -> dict[str, Value]:
    """The facts as integers, with what optional ones are when nobody tells them."""
    told = wages.without(scheme, question, facts, on=on, positions=positions)
    if isinstance(told, law.Refusal):
        told = {name: value for name, value in facts.items() if name != wages.NAME}
    return read_facts(scheme.facts, scheme.contract[question].facts, told, money_in_words=True)


def readings(
    refusal: law.Refusal,
    scheme: Scheme,
    question: str,
    facts: Facts,
    told: addresses.Told,
    *,
    on: date,
    positions: tuple[str, ...],
) -> tuple[str, list[Reading]]:
    """The dispute on which an answer hangs, and each side of it with its answer."""
    if not refusal.positions:
        return "", []
    dispute = scheme.dispute_of(refusal.positions[0])
    sides = []
    for position in dispute.positions:
        if position.name not in refusal.positions:
            continue
        chosen = (*(each for each in positions if each not in dispute.names), position.name)
        found = decide(scheme.place, question, facts, on=on, positions=chosen)
        asked = addresses.query(told, on=on, positions=chosen)
        href = addresses.answer(scheme.place, question, asked)
        sides.append(side(position, scheme, found, href))
    return said(dispute.title), sides


def side(
    position: Position,
    scheme: Scheme,
    found: law.Answer | law.Refusal | None = None,
    href: str = "",
) -> Reading:
    """A position in words, with what the law gives by it."""
    return Reading(
        name=position.name,
        title=said(position.title),
        held_by=position.held_by,
        note=position.note,
        sources=tuple(scheme.sources[key] for key in position.source),
        answer=short(found) if found else "",
        why=why(found) if isinstance(found, law.Refusal) else "",
        href=href,
    )


def sides(dispute: Dispute, scheme: Scheme) -> list[Reading]:
    """All positions of a dispute in words."""
    return [side(each, scheme) for each in dispute.positions]


def short(found: law.Answer | law.Refusal) -> str:
    """The answer in one figure; empty for a refusal."""
    return "" if isinstance(found, law.Refusal) else explain.shown(found.unit, found.value)


def lacking(refusal: law.Refusal, scheme: Scheme) -> Lacking | None:
    """The figure whose lack is the reason of a refusal; None if it is another reason."""
    named = re.search(r"\((\w+)\)", refusal.detail)
    found = scheme.catalogue.get(named[1]) if named else None
    if refusal.reason != law.Reason.NOT_MODELLED or found is None:
        return None
    institution = scheme.manifest.institution
    has_it = refusal.detail.endswith(f" {institution} can supply it.")
    return Lacking(said(found.title), addresses.value(found.name), institution if has_it else "")


def shares(
    scheme: Scheme, question: str, facts: Facts, *, on: date, positions: tuple[str, ...]
) -> law.Answer | None:
    """What follows for each ten thousand rupees of a fact that a wage could not be turned into."""
    wanted = wages.stands_for(scheme, question)
    if wages.NAME not in facts or wanted != wages.PENSION_FACT or facts.get(wanted) is not None:
        return None
    plain = {**facts, wanted: TEN_THOUSAND}
    found = decide(scheme.place, question, plain, on=on, positions=positions)
    return found if isinstance(found, law.Answer) else None


def why(refusal: law.Refusal) -> str:
    """Why there is no answer, in a few words."""
    return {
        law.Reason.CONTESTED: _("disputed: choose a reading"),
        law.Reason.MISSING_FACT: _("something is missing"),
        law.Reason.NOT_IN_FORCE: _("no such law on this day"),
    }.get(refusal.reason, _("not known"))


def everywhere(
    question: str,
    facts: Facts,
    told: addresses.Told,
    *,
    on: date,
    positions: tuple[str, ...],
) -> list[There]:
    """The same case in every place; a reading counts where it is held."""
    found = []
    for place, scheme in law.pakistan().schemes.items():
        own = tuple(each for each in positions if each in scheme.positions)
        answer = decide(place, question, facts, on=on, positions=own)
        asked = addresses.query(told, on=on, positions=own)
        found.append(
            There(
                place=place,
                title=place_name(place),
                institution=scheme.manifest.institution,
                answer=short(answer),
                why=why(answer) if isinstance(answer, law.Refusal) else "",
                lacking=lacking(answer, scheme) if isinstance(answer, law.Refusal) else None,
                detail=answer.detail if isinstance(answer, law.Refusal) else "",
                modelled=scheme.models(question),
                href=addresses.answer(place, question, asked),
            )
        )
    return found
