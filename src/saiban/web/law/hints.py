"""What stands under a fact's input: why the law asks, an example, and where to find it out."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from saiban import law
from saiban.law.engine.facts import Fact
from saiban.law.engine.scheme import Scheme
from saiban.web.law import urdu
from saiban.web.law.places import said

# A plausible figure of each fact; where none is given, one by unit. Only for examples.
EXAMPLES = {
    "daily_wage": "1,538.46",
    "monthly_wage": "40,000",
    "daily_benefit": "1,153.85",
    "average_monthly_wage": "37,000",
    "amount_due": "2,400",
    "amount_paid": "2,400",
    "total_disablement_pension": "30,000",
}
_BY_UNIT = {"PKR": "1,500", "percent": "50"}

# A fact that another question answers, and the values of the law that go into it.
ANSWERED_BY: dict[str, tuple[str, dict[str, str]]] = {
    # From this degree on disablement is total; nobody disputes the pension at it.
    "total_disablement_pension": (
        "disablement.pension",
        {"degree": "total_disablement_degree_min"},
    ),
    "amount_due": ("contribution.due", {}),
    "pension_in_payment": ("old_age.pension", {}),
}


def example(fact: Fact) -> str:
    """A figure that could stand in the input; empty where words are chosen."""
    if fact.choices or fact.unit in ("flag", "text"):
        return ""
    return EXAMPLES.get(fact.name, _BY_UNIT.get(fact.unit, ""))


def why(fact: Fact) -> Any:
    """Why the law needs a fact, in the reader's language if it is written in it."""
    if get_language() == "ur" and fact.name in urdu.WHY:
        return urdu.WHY[fact.name]
    # What programs write for "none" is nothing to a reader.
    plain = re.sub(r"[;,] null means [^.]*", "", fact.why)
    if get_language() == "ur":
        # Two scripts on one line are hard to read.
        return format_html('<span lang="en" dir="ltr">{}</span><br>', plain)
    return plain


def who(fact: Fact) -> Any:
    """Who can supply a fact."""
    if get_language() == "ur" and fact.who not in urdu.WHO:
        return format_html('<span lang="en" dir="ltr">{}</span>', fact.who)
    return urdu.WHO[fact.who] if get_language() == "ur" else fact.who


def of(fact: Fact, scheme: Scheme, *, on: date | None) -> Any:
    """The hint of a fact in a place."""
    lines = [why(fact)]
    if shown := example(fact):
        lines.append(_("For example %(example)s.") % {"example": shown})
    if fact.unit == "months":
        age = "age_" in fact.name
        lines.append(
            _("Write months or years: 720, or 60 years.")
            if age
            else _("Write months or years: 144, or 12 years.")
        )
    if fact.null_as is not None:
        lines.append(_("Leave it empty if there was none."))
    if link := _found_by(fact, scheme, on=on):
        lines.append(link)
    return format_html_join(" ", "{}", ((line,) for line in lines))


def _found_by(fact: Fact, scheme: Scheme, *, on: date | None) -> Any:
    """A link to the question that answers a fact which people rarely know."""
    question, values = ANSWERED_BY.get(fact.name, ("", {}))
    if not question or not scheme.models(question):
        return ""
    told = {"on": on.isoformat()} if on else {}
    for name, value in values.items():
        held = law.value(value, on=on, place=scheme.place) if on else None
        if isinstance(held, law.ValueUsed):
            told[name] = str(held.value)
    address = reverse("law:question", args=[scheme.place, question])
    words = _("Not known? Work it out: %(title)s")
    title = said(scheme.contract[question].title)
    return format_html('<a href="{}?{}">{}</a>', address, urlencode(told), words % {"title": title})
