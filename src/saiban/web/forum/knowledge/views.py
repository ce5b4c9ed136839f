"""The library's open pages."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from saiban.offices.forum.models import EntryVersion, Support
from saiban.offices.forum.queries import knowledge
from saiban.web.access import found
from saiban.web.forum.figures import linked, titles
from saiban.web.forum.knowledge import words
from saiban.web.law.places import NAMES

PLACES = ("punjab", "sindh", "kp", "balochistan", "islamabad", "federal")


def front(request: HttpRequest) -> HttpResponse:
    """Search by words; or everything, by kind, topic and place."""
    q = request.GET.get("q", "").strip()[:100]
    chosen = {
        name: value
        for name, known in (("kind", words.KINDS), ("topic", words.TOPICS), ("place", PLACES))
        if (value := request.GET.get(name, "")) in known
    }
    search = knowledge.search(q) if q else None
    listed = [] if q else knowledge.listed(**chosen)
    context: dict[str, Any] = {
        "q": q,
        "instead": search.instead if search else "",
        "found": [_row(each.version, marked(each.extract)) for each in search.found]
        if search
        else [],
        "listed": [_row(each, titles.summary(each)) for each in listed],
        "chosen": chosen,
        "kinds": words.KINDS.items(),
        "topics": words.TOPICS.items(),
        "places": [(each, NAMES[each]) for each in PLACES],
    }
    return render(request, "forum/knowledge/front.html", context)


def marked(extract: str) -> SafeString:
    """An extract with what was found in marks; all else in it is escaped."""
    safe = escape(extract)
    # Nothing of the extract can be a tag any more; the marks are ours.
    return mark_safe(safe.replace(knowledge.OPEN, "<mark>").replace(knowledge.CLOSE, "</mark>"))


def _row(version: EntryVersion, text: str) -> dict[str, Any]:
    return {
        "version": version,
        "title": titles.title(version),
        "text": text,
        "kind": words.KINDS[version.entry.kind],
        "place": NAMES.get(version.entry.place, ""),
    }


def entry(request: HttpRequest, key: str) -> HttpResponse:
    """One publication under its permanent address, with its versions and what it supports."""
    about = found(knowledge.entry, key)
    versions = knowledge.versions(about)
    newest = versions[0]
    context = {
        "entry": about,
        "newest": newest,
        "title": titles.title(newest),
        "summary": titles.summary(newest),
        "kind": words.KINDS[about.kind],
        "topic": words.TOPICS.get(about.topic, about.topic),
        "place": NAMES.get(about.place, ""),
        "language": words.LANGUAGES.get(newest.language, newest.language),
        "versions": [(each, getattr(each, "file", None)) for each in versions],
        "supports": [_support(each) for each in knowledge.supports(about)],
        "address": request.build_absolute_uri(reverse("knowledge:entry", args=[key])),
    }
    return render(request, "forum/knowledge/entry.html", context)


def _support(each: Support) -> tuple[str, str, str]:
    """What is supported: (kind, what it is called, its address; "" where there is no page)."""
    return (each.kind, *linked.to(each.kind, each.key))


def file(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """The publication itself, always as a file to keep and never as a page of ours."""
    kept = found(knowledge.file, key, number)
    answer = HttpResponse(bytes(kept.content), content_type=kept.media_type)
    answer["Content-Disposition"] = f'attachment; filename="{kept.name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
