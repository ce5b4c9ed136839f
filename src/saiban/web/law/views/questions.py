"""A question in a place: what the law says, and what it gives in a case."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from saiban import law
from saiban.law.engine.scheme import Scheme
from saiban.web import explain
from saiban.web.law import (
    addresses,
    answering,
    asking,
    caching,
    everyday,
    hints,
    showing_changes,
    showing_law,
)
from saiban.web.law.form import DayForm, FactsForm
from saiban.web.law.places import modelled_in, question_of, said, scheme_of
from saiban.web.law.places import name as place_name

MOST_POSITIONS = 12


@caching.page
def question(request: HttpRequest, place: str, question: str) -> HttpResponse:
    """The form to try it, the rules in plain words, and the values behind them."""
    scheme, asked = scheme_of(place), question_of(question)
    today = request.seat.on
    given = request.GET if "on" in request.GET else None
    day = DayForm(given, auto_id="law_%s", initial={"on": today})
    on = (day.cleaned_data["on"] if day.is_bound and day.is_valid() else None) or today
    context = _about(scheme, question) | {"on": on, "day_form": day}
    if not scheme.models(question):
        context |= {
            "refusal": asking.decide(place, question, {}, on=on, positions=()),
            "elsewhere": _elsewhere(question),
        }
        return render(request, "law/not_modelled.html", context, status=404)
    told = {name: request.GET[name][:100] for name in asked.facts if name in request.GET}
    context |= showing_law.of(scheme, question, on=on, today=today)
    context |= {
        "facts_form": FactsForm(None, scheme=scheme, question=question, initial={**told, "on": on}),
        "positions": _positions(request),
        "compare": addresses.question("all", question),
    }
    if day.errors:
        context["form"] = day
    return render(request, "law/question.html", context, status=422 if day.errors else 200)


@caching.page
def answer(request: HttpRequest, place: str, question: str) -> HttpResponse:
    """What the law gives in the case of the address, how, and what would change it."""
    scheme = scheme_of(place)
    question_of(question)
    form, found, facts, on = _ask(request, scheme, question)
    context = _about(scheme, question) | {"on": on, "form": form, "facts_form": form}
    context["positions"] = _positions(request)
    if found is None:
        return render(request, "law/problem.html", context, status=422)
    positions, told = _positions(request), _told(request, scheme, question)
    held = asking.as_rules_hold(scheme, question, facts)
    asked = addresses.query(told, on=on, positions=positions)
    context |= {
        "facts": answering.facts(held, scheme, question, facts),
        "change": f"{addresses.question(place, question)}?{asked}#try",
        "compare": f"{addresses.question('all', question)}?{asked}",
        "address": request.build_absolute_uri(addresses.answer(place, question, asked)),
        "chosen": [
            (
                explain.position_title(name, place),
                _without(name, place, question, told, on, positions),
            )
            for name in positions
        ],
    }
    if isinstance(found, law.Refusal):
        title, sides = asking.readings(
            found, scheme, question, facts, told, on=on, positions=positions
        )
        context |= {
            "refusal": found,
            "dispute": title,
            "sides": sides,
            "missing": [
                (said(fact.title), hints.why(fact), hints.who(fact))
                for fact in (scheme.facts[each.name] for each in found.missing)
            ],
            "elsewhere": _elsewhere(question),
        }
    else:
        context["answer"] = answering.present(found, scheme, question, on=on, today=request.seat.on)
        context["nothing"] = not found.value
        context["changes"] = showing_changes.present(
            scheme, question, held, on=on, positions=positions
        )
    return render(request, "law/answer.html", context)


@caching.page
def everywhere(request: HttpRequest, question: str) -> HttpResponse:
    """The same case in every place; without facts, the form and the places to choose from."""
    asked = question_of(question)
    places = modelled_in(question)
    scheme = scheme_of(places[0] if places else law.PLACES[0])
    context = {
        "question": question,
        "title": said(asked.title),
        "when": everyday.when(question),
        "elsewhere": _elsewhere(question),
        "on": request.seat.on,
    }
    if not any(name in request.GET for name in asked.facts):
        initial = {"on": request.seat.on}
        context["facts_form"] = FactsForm(None, scheme=scheme, question=question, initial=initial)
        return render(request, "law/everywhere.html", context)
    form, _, facts, on = _ask(request, scheme, question, check=False)
    context |= {"form": form, "facts_form": form, "on": on, "positions": _positions(request)}
    if form.errors:
        return render(request, "law/everywhere.html", context, status=422)
    told = _told(request, scheme, question)
    positions = _positions(request)
    held = asking.as_rules_hold(scheme, question, facts)
    context |= {
        "facts": answering.facts(held, scheme, question, facts),
        "theres": asking.everywhere(question, facts, told, on=on, positions=positions),
    }
    return render(request, "law/everywhere.html", context)


def _ask(
    request: HttpRequest, scheme: Scheme, question: str, *, check: bool = True
) -> tuple[FactsForm, law.Answer | law.Refusal | None, dict[str, object], date]:
    """The form, and what the law says; None where something written cannot be read."""
    today = request.seat.on
    data = request.GET.copy()
    data.setdefault("on", today.isoformat())
    form = FactsForm(data, scheme=scheme, question=question, initial={"on": today})
    if not form.is_valid():
        return form, None, {}, today
    on, facts = form.cleaned_data["on"] or today, form.facts()
    try:
        asked = _positions(request) if check else ()
        return form, asking.decide(scheme.place, question, facts, on=on, positions=asked), facts, on
    except law.BadFacts as wrong:
        form.add_error(wrong.field if wrong.field in form.fields else None, wrong.why)
    except law.BadInput:
        message = _("The address names a reading of the law that is not held here.")
        form.add_error(None, message)
    return form, None, {}, on


def _about(scheme: Scheme, question: str) -> dict[str, Any]:
    return {
        "place": scheme.place,
        "place_name": place_name(scheme.place),
        "manifest": scheme.manifest,
        "question": question,
        "title": said(scheme.contract[question].title),
        "when": everyday.when(question),
        "asks": said(scheme.contract[question].title).endswith(("?", "؟")),
    }


def _elsewhere(question: str) -> list[tuple[str, str]]:
    return [
        (place_name(each), addresses.question(each, question)) for each in modelled_in(question)
    ]


def _positions(request: HttpRequest) -> tuple[str, ...]:
    return tuple(dict.fromkeys(request.GET.getlist("position")[:MOST_POSITIONS]))


def _told(request: HttpRequest, scheme: Scheme, question: str) -> dict[str, str]:
    return {name: request.GET.get(name, "") for name in scheme.contract[question].facts}


def _without(
    name: str,
    place: str,
    question: str,
    told: addresses.Told,
    on: date,
    positions: tuple[str, ...],
) -> str:
    """The same case with one reading not chosen."""
    others = tuple(each for each in positions if each != name)
    return addresses.answer(place, question, addresses.query(told, on=on, positions=others))
