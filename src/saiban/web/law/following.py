"""What to do with an answer: whom to ask, by when, with which papers, and what else there may be.

All of it comes from the law that is held: the institution, the days to claim, and who knows each
fact. What was not found is said to be not found.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from saiban import law
from saiban.law.engine.scheme import Scheme
from saiban.web import explain
from saiban.web.law import addresses, asking, hints, wages
from saiban.web.law.places import name as place_name
from saiban.web.law.places import said, scheme_of

EOBI = "federal"

# The value that says how long there is to claim.
TIME = {
    "sickness.benefit": "claim_days_other",
    "injury.benefit": "claim_days_other",
    "disablement.gratuity": "claim_days_other",
    "disablement.pension": "claim_days_other",
    "survivors.pension": "claim_days_other",
    "survivors.siblings": "claim_days_other",
    "maternity.benefit": "claim_days_maternity",
    "iddat.benefit": "claim_days_iddat",
    "death.grant": "claim_days_death_grant",
    "old_age.pension": "claim_months_max",
    "old_age.grant": "claim_months_max",
    "invalidity.pension": "claim_months_max",
    "survivors.old_age": "claim_months_max",
}

# What the same event may also give, the nearest first.
ALSO = {
    "sickness.benefit": ("medical.care", "invalidity.pension"),
    "maternity.benefit": ("medical.care",),
    "injury.benefit": ("disablement.pension", "disablement.gratuity", "medical.care"),
    "disablement.gratuity": ("disablement.pension", "medical.care"),
    "disablement.pension": ("disablement.gratuity", "invalidity.pension", "medical.care"),
    "survivors.pension": (
        "survivors.old_age",
        "death.grant",
        "iddat.benefit",
        "medical.after_death",
    ),
    "iddat.benefit": ("survivors.pension", "death.grant", "survivors.old_age"),
    "death.grant": ("survivors.pension", "survivors.old_age", "iddat.benefit"),
    "survivors.old_age": ("survivors.pension", "death.grant"),
    "old_age.pension": ("old_age.grant", "eobi.insured_months", "eobi.back_pay"),
    "old_age.grant": ("old_age.pension", "eobi.insured_months"),
    "invalidity.pension": ("old_age.pension", "disablement.pension"),
    "contribution.coverage": ("contribution.due", "eobi.contribution"),
    "contribution.due": ("contribution.increase", "contribution.credited", "eobi.contribution"),
    "contribution.credited": ("eobi.insured_months", "contribution.due"),
    "survivors.old_age_continues": ("survivors.old_age", "survivors.continues"),
    "eobi.left_out": ("eobi.coverage",),
    "eobi.coverage": ("eobi.left_out", "eobi.contribution"),
    "eobi.invalidity_continues": ("invalidity.pension", "old_age.pension"),
    "employment.protected": ("sickness.benefit", "maternity.benefit", "injury.benefit"),
    "domestic.benefit": ("domestic.maternity", "domestic.sick_leave", "domestic.contribution"),
}


@dataclass(frozen=True, slots=True)
class Other:
    """Another question of the same event; its answer where it asks for nothing more, and whether
    that is more than nothing."""

    title: str
    href: str
    answer: str
    gives: bool = False


@dataclass(frozen=True, slots=True)
class Next:
    """Where to go, how long there is, and who knows what has to be shown."""

    institution: str
    short: str
    claim: bool
    time: str
    time_note: str
    time_href: str
    papers: tuple[tuple[str, Any], ...]
    others: tuple[Other, ...]


def of(
    scheme: Scheme,
    question: str,
    facts: Mapping[str, object],
    told: addresses.Told,
    *,
    on: date,
) -> Next:
    """What to do after an answer, or a refusal."""
    name = TIME.get(question, "")
    held = law.value(name, on=on, place=scheme.place) if name in scheme.catalogue else None
    known = held if isinstance(held, law.ValueUsed) else None
    needed = (
        each
        for each in scheme.contract[question].facts
        if scheme.facts[each].left_out_as is None and scheme.facts[each].null_as is None
    )
    return Next(
        institution=said(scheme.manifest.title),
        short=scheme.manifest.institution,
        claim=bool(name),
        time=explain.shown(known.unit, known.value) if known else "",
        time_note=known.note if known else "",
        time_href=addresses.value(name, known.place if known else "") if name else "",
        papers=_papers(scheme, tuple(needed)) if name else (),
        others=tuple(
            _other(each, scheme, facts, told, on)
            for each in ALSO.get(question, ())
            if _place(each, scheme)
        ),
    )


def _papers(scheme: Scheme, needed: tuple[str, ...]) -> tuple[tuple[str, Any], ...]:
    """Who knows, and which facts: one line for each who."""
    lines: dict[str, list[str]] = {}
    for each in needed:
        lines.setdefault(scheme.facts[each].who, []).append(each)
    return tuple(
        (
            _(", ").join(said(scheme.facts[n].title) for n in names),
            hints.who(scheme.facts[names[0]]),
        )
        for names in lines.values()
    )


def _place(question: str, scheme: Scheme) -> str:
    """The place's own, or EOBI's."""
    if scheme.models(question):
        return scheme.place
    return EOBI if scheme_of(EOBI).models(question) else ""


def _other(
    question: str,
    scheme: Scheme,
    facts: Mapping[str, object],
    told: addresses.Told,
    on: date,
) -> Other:
    place = _place(question, scheme)
    there = scheme_of(place)
    takes = {*there.contract[question].facts}
    if wages.stands_for(there, question):
        takes.add(wages.NAME)
    kept = {name: value for name, value in told.items() if name in takes}
    title = said(there.contract[question].title)
    if place != scheme.place:
        title = f"{title} – {place_name(place)}"
    shared = {name: value for name, value in facts.items() if name in takes}
    found = asking.decide(place, question, shared, on=on, positions=())
    asked = addresses.query(kept, on=on)
    # Without a fact of this case it would be an answer to nobody's case.
    if shared and isinstance(found, law.Answer):
        return Other(
            title, addresses.answer(place, question, asked), asking.short(found), bool(found.value)
        )
    return Other(title, f"{addresses.question(place, question)}?{asked}", "")
