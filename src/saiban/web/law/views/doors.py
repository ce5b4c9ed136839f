"""The ways in: by person, by institution, by word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from saiban import law
from saiban.web.law import addresses, caching, everyday, history, people, search
from saiban.web.law.places import modelled_in, question_of, said, scheme_of
from saiban.web.law.places import name as place_name

SAID_BACK, FIGURES = 100, 3


@dataclass(frozen=True, slots=True)
class Way:
    """A question to follow, with the places where it can be asked."""

    title: str
    when: str
    href: str
    places: tuple[tuple[str, str], ...]


@caching.page
def front(request: HttpRequest) -> HttpResponse:
    """What do you want to know? With `q`, what was found."""
    text = request.GET.get("q", "")[:SAID_BACK].strip()
    context = {
        "q": text,
        "groups": [each for each in people.GROUPS if people.questions_of(each)],
        "others": [way(each) for each in people.ungrouped()],
        "institutions": _institutions(),
    }
    if text:
        context |= _found(text)
    return render(request, "law/front.html", context)


def _found(text: str) -> dict[str, object]:
    found = search.find(text)
    return {
        "found_groups": [g for name in found.groups if (g := people.group(name))],
        "found": [way(each, found.place) for each in found.questions if modelled_in(each)],
        "figures": [
            (said(parameter.title), addresses.value(name))
            for name in found.values[: FIGURES if found.questions else None]
            if (parameter := history.parameter(name))
        ],
        "place": found.place,
        "place_name": place_name(found.place) if found.place else "",
    }


@caching.page
def group(request: HttpRequest, who: str) -> HttpResponse:
    """The questions of one kind of person."""
    found = people.group(who)
    if found is None:
        raise Http404("group")
    ways = [way(each) for each in people.questions_of(found)]
    return render(request, "law/group.html", {"group": found, "ways": ways})


@caching.page
def institution(request: HttpRequest, place: str) -> HttpResponse:
    """All that can be asked of one institution, and which law it follows."""
    scheme = scheme_of(place)
    questions = [each for each in scheme.contract if scheme.models(each)]
    context = {
        "place": place,
        "place_name": place_name(place),
        "manifest": scheme.manifest,
        "governing": [(date.fromisoformat(d), text) for d, text in scheme.manifest.governing_law],
        "title": said(scheme.manifest.title),
        "questions": [
            (
                said(scheme.contract[each].title),
                everyday.when(each),
                addresses.question(place, each),
            )
            for each in questions
        ],
        "disputes": [
            (said(each.title), [(said(p.title), p.held_by, p.note) for p in each.positions])
            for each in scheme.manifest.disputes
        ],
    }
    return render(request, "law/institution.html", context)


def way(name: str, place: str | None = None) -> Way:
    """The way to a question: to the place that was named, if it can be asked there."""
    places = modelled_in(name)
    one = place if place in places else places[0] if len(places) == 1 else None
    title = said(question_of(name).title)
    return Way(
        title=f"{title} – {place_name(one)}" if one and place else title,
        when=everyday.when(name),
        href=addresses.question(one or "all", name),
        places=tuple((place_name(each), addresses.question(each, name)) for each in places),
    )


def _institutions() -> list[tuple[str, str, str, str]]:
    return [
        (place, place_name(place), scheme.manifest.institution, said(scheme.manifest.title))
        for place, scheme in law.pakistan().schemes.items()
    ]
