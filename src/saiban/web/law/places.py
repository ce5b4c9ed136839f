"""The places whose law can be asked, and what people call them."""

from __future__ import annotations

from django.http import Http404
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from saiban import law
from saiban.law.engine.labels import Label
from saiban.law.engine.question import Question
from saiban.law.engine.scheme import Scheme

NAMES = {
    "punjab": _("Punjab"),
    "sindh": _("Sindh"),
    "kp": _("Khyber Pakhtunkhwa"),
    "balochistan": _("Balochistan"),
    "islamabad": _("Islamabad"),
    "federal": _("All of Pakistan"),
    # Values that several institutions share stand under these.
    "all_essi": _("All provincial institutions and Islamabad"),
    "base": _("All places"),
}


def name(place: str) -> str:
    """What a place is called, in the reader's language; its own key where it has no name here."""
    return str(NAMES.get(place, place.replace("_", " ").capitalize()))


def said(label: Label) -> str:
    """A label of the law in the reader's language."""
    return label.text(get_language() or "en")


def scheme_of(place: str) -> Scheme:
    """The law of a place; 404 where there is none."""
    try:
        return law.pakistan().scheme(place)
    except law.BadInput:
        raise Http404("place") from None


def question_of(name: str) -> Question:
    """A question of the contract; 404 where there is none."""
    contract = contract_of_country()
    if name not in contract:
        raise Http404("question")
    return contract[name]


def contract_of_country() -> dict[str, Question]:
    """Every question that may be asked anywhere, by name."""
    scheme = next(iter(law.pakistan().schemes.values()))
    return dict(scheme.contract)


def modelled_in(question: str) -> list[str]:
    """The places that have rules for a question."""
    return [place for place, scheme in law.pakistan().schemes.items() if scheme.models(question)]
