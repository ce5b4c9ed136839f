"""The pages of the figures."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import translation

from saiban.offices.desk import months
from saiban.offices.forum.queries import figures, knowledge, published
from saiban.offices.forum.queries.figures import Number
from saiban.web.access import found
from saiban.web.forum.figures import charts, shown, titles

SHOWN_MONTHS = 12


def front(request: HttpRequest) -> HttpResponse:
    """The five counts side by side, and every other figure by what it is about."""
    month = figures.newest_month()
    numbers = figures.of_month(month) if month else {}
    context = {
        "month": month,
        "as_of": figures.closing_day(month) if month else None,
        "age": (request.seat.on - figures.closing_day(month)).days if month else None,
        "counts": [(name, _title(name)) for name in figures.FIVE_COUNTS],
        "rows": _five_counts(numbers),
        "groups": _groups(),
        "topics": [(each.name, shown.said(each.title)) for each in published.topics()],
    }
    return render(request, "forum/figures/front.html", context)


def _title(name: str) -> str:
    definition = figures.definition(name)
    return shown.said(definition.title) if definition else name


def _five_counts(numbers: dict[str, list[list[Number]]]) -> list[dict[str, Any]]:
    """A row for each institution with its five counts, which are never added up."""
    rows: dict[str, dict[str, Any]] = {}
    for name in figures.FIVE_COUNTS:
        for places in numbers.get(name, []):
            number = figures.whole(places)
            row = rows.setdefault(number.institution, {"short": number.short, "cells": {}})
            row["cells"][name] = shown.shown(number, "persons")
    for row in rows.values():
        row["cells"] = [
            (name, _title(name), row["cells"].get(name)) for name in figures.FIVE_COUNTS
        ]
    return list(rows.values())


def _groups() -> list[tuple[str, list[tuple[str, str, str]]]]:
    return [
        (
            str(shown.GROUPS[group]),
            [(each.name, shown.said(each.title), shown.said(each.counts)) for each in listed],
        )
        for group, listed in figures.defined()
        if listed
    ]


def figure(request: HttpRequest, name: str) -> HttpResponse:
    """One figure: what it counts, its newest numbers, its months, what others say."""
    definition, topic = figures.definition(name), _topic(name)
    if definition is None and topic is None:
        raise Http404("figure")
    about = definition or topic
    assert about is not None
    month = figures.newest_month(name) if definition else None
    since = months.add(month, 1 - SHOWN_MONTHS) if month else None
    series = figures.series(name, since=since) if month else []
    unit = about.unit
    context = {
        "name": name,
        "title": shown.said(about.title),
        "counts": shown.said(about.counts),
        "definition": definition,
        "numerator": shown.said(definition.numerator) if definition else "",
        "denominator": shown.said(definition.denominator)
        if definition and definition.denominator
        else "",
        "office": shown.OFFICES.get(definition.office, definition.office) if definition else "",
        "unit": shown.UNITS[unit],
        "month": month,
        "as_of": figures.closing_day(month) if month else None,
        "age": (request.seat.on - figures.closing_day(month)).days if month else None,
        "now": [
            shown.shown(number, unit)
            for places in series
            if places[0].month == month
            for number in places
        ],
        "history": _history(series, unit),
        "drawn": charts.drawable(series),
        "others": [_other(each) for each in published.published(name)],
        "flags": [shown.said(each) for each in published.flags(name)],
        "revisions": figures.revisions(name) if definition else [],
        "entries": [
            (each.entry.key, titles.title(each), each.publisher, each.published)
            for each in knowledge.supporting("figure", name)
        ],
    }
    return render(request, "forum/figures/figure.html", context)


def _topic(name: str) -> published.Topic | None:
    return next((each for each in published.topics() if each.name == name), None)


def _history(series: list[list[Number]], unit: str) -> dict[str, Any]:
    """A table of months by institution, newest month first."""
    columns = list(dict.fromkeys(places[0].short for places in series))
    rows: dict[date, dict[str, shown.Shown]] = {}
    for places in series:
        number = figures.whole(places)
        rows.setdefault(number.month, {})[number.short] = shown.shown(number, unit)
    return {
        "columns": columns,
        "rows": [
            (month, [(column, row.get(column)) for column in columns])
            for month, row in sorted(rows.items(), reverse=True)
        ],
    }


def _other(each: published.Published) -> dict[str, Any]:
    return {
        "who": shown.who(each.who),
        "value": shown.amount(each.value, each.unit),
        "unit": shown.UNITS[each.unit],
        "quality_words": shown.QUALITY[each.quality],
        "each": each,
    }


def chart(request: HttpRequest, name: str, lang: str) -> HttpResponse:
    """The picture of a figure's months, with its words in a language."""
    definition = figures.definition(name)
    if definition is None or lang not in dict(settings.LANGUAGES):
        raise Http404("chart")
    month = figures.newest_month(name)
    series = figures.series(name, since=months.add(month, 1 - SHOWN_MONTHS)) if month else []
    if not charts.drawable(series):
        raise Http404("chart")
    with translation.override(lang):
        drawn = charts.svg(definition, series, lang)
    answer = HttpResponse(drawn, content_type="image/svg+xml")
    answer["Cache-Control"] = "public, max-age=3600"
    return answer


def signed(request: HttpRequest, name: str, code: str, month: str, revision: int) -> HttpResponse:
    """A snapshot as it was signed: the content as text, byte for byte, with its signature."""
    try:
        day = months.parse(month)
    except ValueError:
        raise Http404("month") from None
    kept = found(figures.snapshot, name, code, day, revision)
    return JsonResponse(
        {
            "content": bytes(kept.content).decode(),
            "sha256": kept.sha256,
            "signature": kept.signature,
            "public_key": kept.public_key,
            "published_on": kept.published_on.isoformat(),
        },
        json_dumps_params={"ensure_ascii": False, "indent": 1},
    )


def key(request: HttpRequest) -> HttpResponse:
    """The key that checks the signatures made now."""
    text = json.dumps({"algorithm": "Ed25519", "public_key": figures.public_key()}, indent=1)
    return HttpResponse(text, content_type="application/json")
