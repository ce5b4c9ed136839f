"""What an address asks of the law: the form, the day, the readings, and the answer."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from saiban import law
from saiban.law.engine.scheme import Scheme
from saiban.web.law import addresses, asking, everyday, wages
from saiban.web.law.form import FactsForm
from saiban.web.law.places import modelled_in, said
from saiban.web.law.places import name as place_name

MOST_POSITIONS = 12


def ask(
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
        asked = positions(request) if check else ()
        return form, asking.decide(scheme.place, question, facts, on=on, positions=asked), facts, on
    except law.BadFacts as wrong:
        form.add_error(wrong.field if wrong.field in form.fields else None, wrong.why)
    except law.BadInput:
        message = _("The address names a reading of the law that is not held here.")
        form.add_error(None, message)
    return form, None, {}, on


def about(scheme: Scheme, question: str) -> dict[str, Any]:
    """What every page of a question in a place says of it."""
    return {
        "place": scheme.place,
        "place_name": place_name(scheme.place),
        "manifest": scheme.manifest,
        "question": question,
        "title": said(scheme.contract[question].title),
        "when": everyday.when(question),
        "asks": said(scheme.contract[question].title).endswith(("?", "؟")),
    }


def elsewhere(question: str) -> list[tuple[str, str]]:
    """The places in which a question can be asked."""
    return [
        (place_name(each), addresses.question(each, question)) for each in modelled_in(question)
    ]


def positions(request: HttpRequest) -> tuple[str, ...]:
    """The readings that the address chooses."""
    return tuple(dict.fromkeys(request.GET.getlist("position")[:MOST_POSITIONS]))


def told(request: HttpRequest, scheme: Scheme, question: str) -> dict[str, str]:
    """The facts as they were written, a month's wage among them."""
    return {
        name: request.GET.get(name, "")
        for name in (wages.NAME, *scheme.contract[question].facts)
        if name != wages.NAME or wages.stands_for(scheme, question)
    }
