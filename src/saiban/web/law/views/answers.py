"""The answer to a case: the sum, why, what would change it, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from saiban import law
from saiban.law.engine.facts import Fact
from saiban.law.engine.scheme import Scheme
from saiban.web import explain
from saiban.web.law import (
    addresses,
    answering,
    asking,
    caching,
    days,
    following,
    hints,
    lead,
    showing_changes,
    wages,
)
from saiban.web.law.places import question_of, said, scheme_of
from saiban.web.law.views import case


@caching.page
def answer(request: HttpRequest, place: str, question: str) -> HttpResponse:
    """What the law gives in the case of the address, how, and what would change it."""
    scheme = scheme_of(place)
    question_of(question)
    form, found, facts, on = case.ask(request, scheme, question)
    positions, told = case.positions(request), case.told(request, scheme, question)
    context = case.about(scheme, question)
    context |= {"on": on, "form": form, "facts_form": form, "positions": positions}
    if found is None:
        return render(request, "law/problem.html", context, status=422)
    asked = addresses.query(told, on=on, positions=positions)
    context |= _case(scheme, question, facts, on, positions)
    context |= {
        "change": f"{addresses.question(place, question)}?{asked}#try",
        "compare": f"{addresses.question('all', question)}?{asked}",
        "address": request.build_absolute_uri(addresses.answer(place, question, asked)),
        "chosen": _chosen(place, question, told, on, positions),
        "next": following.of(scheme, question, facts, told, on=on),
        "days": days.of(scheme, question, facts, told, found, on=on, positions=positions),
    }
    if isinstance(found, law.Refusal):
        context |= _refused(found, scheme, question, facts, told, on, positions)
    else:
        context |= _answered(request, found, scheme, question, context["held"], on, positions)
    return render(request, "law/answer.html", context)


def _case(
    scheme: Scheme,
    question: str,
    facts: Mapping[str, object],
    on: date,
    positions: tuple[str, ...],
) -> dict[str, Any]:
    """The facts, with what was worked out from a month's wage."""
    held = asking.as_rules_hold(scheme, question, facts, on=on, positions=positions)
    stood_for = wages.stands_for(scheme, question)
    known = {*facts, stood_for} if stood_for in held else {*facts}
    return {
        "held": held,
        "facts": answering.facts(held, scheme, question, known),
        "worked": wages.worked(scheme, question, facts, on=on, positions=positions),
        "stood_for": stood_for,
    }


def _answered(
    request: HttpRequest,
    found: law.Answer,
    scheme: Scheme,
    question: str,
    held: Mapping[str, Any],
    on: date,
    positions: tuple[str, ...],
) -> dict[str, Any]:
    shown = answering.present(found, scheme, question, on=on, today=request.seat.on)
    return {
        "answer": shown,
        "lead": lead.of(question, found, shown.value),
        "why": answering.decisive(shown, scheme.contract[question].answer),
        "nothing": not found.value,
        "to_come": on > request.seat.on,
        "changes": showing_changes.present(scheme, question, held, on=on, positions=positions),
    }


def _refused(
    found: law.Refusal,
    scheme: Scheme,
    question: str,
    facts: Mapping[str, object],
    told: addresses.Told,
    on: date,
    positions: tuple[str, ...],
) -> dict[str, Any]:
    title, sides = asking.readings(found, scheme, question, facts, told, on=on, positions=positions)
    shares = asking.shares(scheme, question, facts, on=on, positions=positions)
    stood_for = wages.stands_for(scheme, question)
    missing = [
        (wages.title(), *_known(wages.limits(scheme)))
        if each.name == stood_for
        else (said(scheme.facts[each.name].title), *_known(scheme.facts[each.name]))
        for each in found.missing
    ]
    return {
        "refusal": found,
        "lacking": asking.lacking(found, scheme),
        "shares": shares and answering.present(shares, scheme, question, on=on, today=on),
        "dispute": title,
        "sides": sides,
        "missing": missing,
        "elsewhere": case.elsewhere(question),
    }


def _known(fact: Fact) -> tuple[Any, Any]:
    """Why the law needs a fact, and who knows it."""
    return hints.why(fact), hints.who(fact)


def _chosen(
    place: str, question: str, told: addresses.Told, on: date, positions: tuple[str, ...]
) -> list[tuple[str, str]]:
    """Each reading that was chosen, with the address of the same case without it."""
    found = []
    for name in positions:
        others = tuple(each for each in positions if each != name)
        asked = addresses.query(told, on=on, positions=others)
        href = addresses.answer(place, question, asked)
        found.append((explain.position_title(name, place), href))
    return found
