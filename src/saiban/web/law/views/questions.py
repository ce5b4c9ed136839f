"""A question in a place: what the law says; and one case put to all places."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from saiban import law
from saiban.web.law import addresses, answering, asking, caching, everyday, showing_law, wages
from saiban.web.law.form import DayForm, FactsForm
from saiban.web.law.places import modelled_in, question_of, said, scheme_of
from saiban.web.law.views import case


@caching.page
def question(request: HttpRequest, place: str, question: str) -> HttpResponse:
    """The form to try it, the rules in plain words, and the values behind them."""
    scheme, asked = scheme_of(place), question_of(question)
    today = request.seat.on
    given = request.GET if "on" in request.GET else None
    day = DayForm(given, auto_id="law_%s", initial={"on": today})
    on = (day.cleaned_data["on"] if day.is_bound and day.is_valid() else None) or today
    context = case.about(scheme, question) | {"on": on, "day_form": day}
    if not scheme.models(question):
        context |= {
            "refusal": asking.decide(place, question, {}, on=on, positions=()),
            "elsewhere": case.elsewhere(question),
        }
        return render(request, "law/not_modelled.html", context, status=404)
    told = {n: request.GET[n][:100] for n in (wages.NAME, *asked.facts) if n in request.GET}
    context |= showing_law.of(scheme, question, on=on, today=today)
    context |= {
        "facts_form": FactsForm(None, scheme=scheme, question=question, initial={**told, "on": on}),
        "positions": case.positions(request),
        "compare": addresses.question("all", question),
    }
    if day.errors:
        context["form"] = day
    return render(request, "law/question.html", context, status=422 if day.errors else 200)


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
        "elsewhere": case.elsewhere(question),
        "on": request.seat.on,
    }
    if not any(name in request.GET for name in (wages.NAME, *asked.facts)):
        initial = {"on": request.seat.on}
        context["facts_form"] = FactsForm(None, scheme=scheme, question=question, initial=initial)
        return render(request, "law/everywhere.html", context)
    form, _, facts, on = case.ask(request, scheme, question, check=False)
    context |= {"form": form, "facts_form": form, "on": on, "positions": case.positions(request)}
    if form.errors:
        return render(request, "law/everywhere.html", context, status=422)
    told = case.told(request, scheme, question)
    positions = case.positions(request)
    plain = {name: value for name, value in facts.items() if name != wages.NAME}
    held = asking.as_rules_hold(scheme, question, plain, on=on)
    context |= {
        "facts": answering.facts(held, scheme, question, facts),
        "month_wage": answering.month_wage(facts),
        "theres": asking.everywhere(question, facts, told, on=on, positions=positions),
    }
    return render(request, "law/everywhere.html", context)
