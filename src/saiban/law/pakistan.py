"""The schemes of Pakistan put together, and the public ways to ask them."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from saiban.law.contract import CONTRACT
from saiban.law.contract.spans import SPANS, why_not_split
from saiban.law.discovery import manifests, parameter_files, sources
from saiban.law.engine.answer import Answer, ValueUsed
from saiban.law.engine.country import Country, Positions
from saiban.law.engine.errors import BadInput
from saiban.law.engine.parameter_files import load_catalogue
from saiban.law.engine.plan import Plan
from saiban.law.engine.positions import Dispute
from saiban.law.engine.refusal import Refusal
from saiban.law.engine.scheme import Scheme
from saiban.law.engine.structure import require_sound
from saiban.law.facts import FACTS
from saiban.law.spans.pieces import Split
from saiban.law.spans.split import split
from saiban.law.spans.stretches import Asked

MANIFESTS = manifests()
PLACES = tuple(manifest.place for manifest in MANIFESTS)


@lru_cache(maxsize=1)
def pakistan() -> Country:
    """The law of Pakistan, loaded once. Raises LawError, listing everything that is wrong."""
    register = sources()
    places = frozenset(place for each in MANIFESTS for place in each.parameter_places)
    catalogue = load_catalogue(parameter_files(), sources=register, places=places)
    schemes = (
        Scheme(manifest, contract=CONTRACT, facts=FACTS, catalogue=catalogue, sources=register)
        for manifest in MANIFESTS
    )
    return Country({scheme.place: require_sound(scheme) for scheme in schemes})


def decide(
    question: str,
    facts: Mapping[str, object],
    *,
    on: date,
    place: str,
    position: Positions = None,
) -> Answer | Refusal:
    """The law's answer to a question on a day in a place, with its steps; or a Refusal.

    Money facts are rupees in decimal strings (`"6000.00"`) or integers of paisa; the Answer holds
    paisa. `position` names a legal position, or several, where the law is contested. Raises
    BadFacts for a fact of the wrong kind and BadInput for an unknown question, place or position.
    """
    return pakistan().decide(question, facts, on=on, place=place, position=position)


def decide_span(
    question: str,
    facts: Mapping[str, object],
    *,
    first_day: date,
    last_day: date,
    place: str,
    position: Positions = None,
    money_in_words: bool = False,
) -> Split:
    """A decision over days, cut where its law changes, with the reason for each cut and the sum.

    The facts are those of `decide` for the whole span; the fact that counts the days may be left
    out. What earlier pieces used up (waiting days, days paid) is carried forward. Raises BadFacts,
    and BadInput also for a question that cannot be cut.
    """
    country = pakistan()
    country.question(question, place)
    if question not in SPANS:
        raise BadInput("question", f"{question} is not cut: {why_not_split(question)}")
    asked = Asked(country, question, place, position)
    span = SPANS[question]
    return split(asked, span, facts, first=first_day, last=last_day, money_in_words=money_in_words)


def plan(question: str, *, on: date, place: str, position: Positions = None) -> Plan | Refusal:
    """The same question compiled for many cases of one day and place. Raises BadInput."""
    return pakistan().plan(question, on=on, place=place, position=position)


def value(name: str, *, on: date, place: str, position: Positions = None) -> ValueUsed | Refusal:
    """A dated figure with its standing and sources. Raises BadInput."""
    return pakistan().value(name, on=on, place=place, position=position)


def positions(place: str) -> tuple[Dispute, ...]:
    """The disputes of a place with their positions: who holds each, and where to read it."""
    return pakistan().scheme(place).manifest.disputes
