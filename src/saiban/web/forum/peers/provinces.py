"""A province's roadmap: what it promised and took home, with state and evidence."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from saiban.offices.forum.queries import commitments, knowledge, peers
from saiban.web import forum_words
from saiban.web.forum.figures import titles
from saiban.web.forum.peers import words
from saiban.web.law.places import name as place_name

PROVINCES = ("punjab", "sindh", "kp", "balochistan")


def front(request: HttpRequest) -> HttpResponse:
    """The four provinces, with how many of their lessons stand how."""
    followed = peers.lessons()
    rows = []
    for place in PROVINCES:
        mine = [each for each in followed if each.lesson.place == place]
        known = sum(1 for each in mine if each.step and each.step.state != "unknown")
        rows.append((place, place_name(place), len(mine), known))
    return render(request, "forum/peers/provinces.html", {"rows": rows})


def province(request: HttpRequest, place: str) -> HttpResponse:
    """One province: its roadmap's areas as followed actions, its commitments, what is known."""
    if place not in PROVINCES:
        raise Http404("province")
    context = {
        "place": place,
        "title": place_name(place),
        "lessons": [_lesson(each) for each in peers.lessons(place)],
        "commitments": [_commitment(each) for each in commitments.followed(place)],
        "entries": [
            (each.entry.key, titles.title(each), each.publisher, each.published)
            for each in knowledge.listed(place=place)
        ],
    }
    return render(request, "forum/peers/province.html", context)


def _lesson(each: peers.Followed) -> dict[str, Any]:
    state = each.step.state if each.step else "unknown"
    return {
        "lesson": each.lesson,
        "step": each.step,
        "area": words.AREAS.get(each.lesson.area, each.lesson.area),
        "text": words.of(each.lesson, "text"),
        "trip": words.of(each.lesson, "trip"),
        "happened": words.of(each.step, "text") if each.step else "",
        "word": words.STATES[state],
        "colour": words.COLOURS.get(state, ""),
    }


def _commitment(each: commitments.Followed) -> dict[str, Any]:
    row, state = each.commitment, each.state
    urdu = get_language() == "ur"
    return {
        "key": row.key,
        "title": (row.title_ur if urdu else "") or row.title_en,
        "text": ((state.text_ur if urdu else "") or state.text_en) if state else "",
        "word": forum_words.word("state", each.word),
        "colour": forum_words.COLOURS.get(each.word, ""),
    }
