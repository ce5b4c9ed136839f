"""What the Forum's pages point at in each other: commitments, figures, questions of the law."""

from __future__ import annotations

from django.core.exceptions import ObjectDoesNotExist
from django.urls import NoReverseMatch, reverse

from saiban.offices.forum.queries import commitments, figures, published
from saiban.web.forum.figures import shown
from saiban.web.law.places import contract_of_country, said


def to(kind: str, key: str) -> tuple[str, str]:
    """What something is called in the reader's language, and the address of its page if any."""
    return {"figure": _figure, "law": _law, "commitment": _commitment}[kind](key)


def _figure(name: str) -> tuple[str, str]:
    definition = figures.definition(name)
    topic = next((each for each in published.topics() if each.name == name), None)
    about = definition or topic
    return (
        (shown.said(about.title), reverse("figures:figure", args=[name])) if about else (name, "")
    )


def _law(question: str) -> tuple[str, str]:
    known = contract_of_country().get(question)
    if known is None:
        return question, ""
    return said(known.title), reverse("law:everywhere", args=[question])


def _commitment(key: str) -> tuple[str, str]:
    try:
        row = commitments.commitment(key).commitment
    except ObjectDoesNotExist:
        return key, ""
    from django.utils.translation import get_language

    title = (row.title_ur if get_language() == "ur" else "") or row.title_en
    try:
        return title, reverse("forum:commitment", args=[key])
    except NoReverseMatch:
        return title, ""
