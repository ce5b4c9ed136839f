"""Enter the library, the table of other countries and the lessons. Safe to repeat."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction

from saiban.offices.forum import scope
from saiban.offices.forum.actions import knowledge, peers
from saiban.offices.forum.models import Entry, Lesson, PeerCell

HERE = Path(__file__).parent
_TEXT = (
    "title",
    "title_ur",
    "publisher",
    "published",
    "link",
    "summary_en",
    "summary_ur",
    "rights",
    "language",
)


@transaction.atomic
def load(*, on: date) -> None:
    """Enter what is not there yet, as the secretariat."""
    with scope.sitting(secretariat=True):
        _entries(on)
        if not PeerCell.objects.exists():
            _peers(on)
        if not Lesson.objects.exists():
            _lessons(on)


def _read(name: str) -> Any:
    return yaml.safe_load((HERE / name).read_text(encoding="utf-8"))


def _entries(on: date) -> None:
    known = set(Entry.objects.values_list("key", flat=True))
    for each in _read("knowledge.yaml")["entries"]:
        if each["key"] in known:
            continue
        entry = knowledge.add_entry(
            key=each["key"],
            kind=each["kind"],
            topic=each["topic"],
            place=each.get("place", ""),
            text=knowledge.Text(**{name: each[name] for name in _TEXT if name in each}),
            by=None,
            on=on,
        )
        for support in each.get("supports", []):
            kind, _, key = support.partition("/")
            knowledge.say_supports(entry=entry, kind=kind, key=key, by=None, on=on)


def _peers(on: date) -> None:
    table = _read("peers.yaml")
    for parameter, countries in table["cells"].items():
        for country, said in countries.items():
            source = table["sources"].get(said.get("source", ""), {})
            peers.set_cell(
                country=country,
                parameter=parameter,
                year=said.get("year", table["year"]),
                said=peers.Said(
                    text_en=said.get("en", ""),
                    text_ur=said.get("ur", ""),
                    source=source.get("title", ""),
                    link=source.get("link", ""),
                ),
                by=None,
                on=on,
            )


def _lessons(on: date) -> None:
    table = _read("lessons.yaml")
    for each in table["lessons"]:
        lesson = peers.add_lesson(
            key=each["key"],
            place=each["place"],
            area=each["area"],
            what=peers.What(
                text_en=each["text"][0],
                text_ur=each["text"][1],
                trip_en=table["trip"]["en"],
                trip_ur=table["trip"]["ur"],
                source=table["trip"]["source"],
                link=table["trip"]["link"],
            ),
            by=None,
            on=on,
        )
        state = each.get("state", {})
        peers.step(
            lesson=lesson,
            state=state.get("state", "unknown"),
            text_en=state.get("en", ""),
            text_ur=state.get("ur", ""),
            link=state.get("link", ""),
            verified_on=table["checked_on"],
            by=None,
            on=max(on, table["checked_on"]),
        )
