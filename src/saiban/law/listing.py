"""The questions that may be asked, as data: for the command line, the API and the manual."""

from typing import Any

from saiban.law.engine.facts import Fact
from saiban.law.engine.labels import Label
from saiban.law.engine.question import Question
from saiban.law.pakistan import pakistan


def questions(place: str | None = None) -> list[dict[str, Any]]:
    """Every question of the contract; with `place`, those that are modelled there.

    Each is `{question, title, unit, facts, parts, modelled_in}`. Raises BadInput.
    """
    country = pakistan()
    schemes = country.schemes if place is None else {place: country.scheme(place)}
    contract = next(iter(schemes.values())).contract
    listed = []
    for question in contract.values():
        modelled_in = [p for p, s in country.schemes.items() if s.models(question.name)]
        if place is None or place in modelled_in:
            listed.append(_question(question, modelled_in))
    return listed


def _question(question: Question, modelled_in: list[str]) -> dict[str, Any]:
    facts = pakistan().scheme("federal").facts
    return {
        "question": question.name,
        "title": _label(question.title),
        "unit": question.unit,
        "facts": [_fact(facts[name]) for name in question.facts],
        "parts": list(question.parts),
        "modelled_in": modelled_in,
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "name": fact.name,
        "unit": fact.unit,
        "title": _label(fact.title),
        "why": fact.why,
        "who": fact.who,
        "choices": list(fact.choices),
        "may_be_null": fact.null_as is not None,
        "may_be_left_out": fact.left_out_as is not None,
    }


def _label(label: Label) -> dict[str, str]:
    return {"en": label.en, "ur": label.ur}
