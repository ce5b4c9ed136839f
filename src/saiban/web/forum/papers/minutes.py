"""Minutes on paper, from the same content as the page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils import formats, translation
from django.utils.translation import gettext as _

from saiban.web import forum_words as words
from saiban.web.forum.papers import setting

Content = dict[str, Any]


def in_all_languages(content: Content, on: date) -> dict[str, bytes]:
    """The minutes in each language that this machine can print."""
    return {language: printed(content, language, on) for language in setting.languages()}


def printed(content: Content, language: str, on: date) -> bytes:
    """The minutes as a PDF."""
    with translation.override(language):
        data = {
            "title": _("Minutes of meeting %(number)s") % {"number": content["number"]},
            "house": _("Social Security Coordination Forum"),
            "notes": list(_notes(content)),
            "blocks": list(_blocks(content, language)),
        }
    return setting.pdf("minutes.typ", data, language, on)


def _notes(content: Content) -> Iterator[str]:
    if content.get("synthetic"):
        yield _("Fictitious: an invented meeting of an invented country.")
    if content.get("reported"):
        yield _("From a report, not from minutes") + ": " + content["reported"]


def _blocks(content: Content, language: str) -> Iterator[Content]:
    def said(pair: Any) -> str:
        return (language == "ur" and pair.get("ur")) or pair.get("en", "") if pair else ""

    nothing = _("not found") if content.get("reported") else _("not recorded")
    yield {"kind": "rows", "rows": list(_head(content, nothing))}
    yield _heading(_("Who took part"))
    attended = [[said(each["member"]), _how(each)] for each in content["attendance"]]
    yield {"kind": "rows", "rows": attended or [[nothing, ""]]}
    yield _heading(_("Agenda"))
    yield _list([_numbered(each, said) for each in content["agenda"]], nothing)
    yield _heading(_("What was said"))
    spoken = [f"{said(each['member'])}: {said(each['text'])}" for each in content["statements"]]
    yield _list([*_who_spoke(content), *spoken], nothing)
    yield _heading(_("What was agreed"))
    yield _list(list(_agreed(content, said)), nothing)
    yield _heading(_("What is to be done"))
    yield _list([_task(each, said) for each in content["actions"]], nothing)
    yield _heading(_("Approved by"))
    yield {
        "kind": "rows",
        "rows": [
            [
                words.word("side", each["side"]),
                f"{said(each['member'])}: {each['person']}, {_day(each['on'])}",
            ]
            for each in content["approvals"]
        ]
        or [[nothing, ""]],
    }
    if content["remarks"]:
        yield _heading(_("Objections and remarks"))
        yield _list([_remark(each, said) for each in content["remarks"]], nothing)


def _who_spoke(content: Content) -> list[str]:
    """Of a meeting known by a report only: that it names subjects and no speakers."""
    if not content.get("reported"):
        return []
    return [
        _(
            "The report tells what was said and not who spoke: each statement stands beside the"
            " body that its subject concerns."
        )
    ]


def _heading(text: str) -> Content:
    return {"kind": "heading", "text": text}


def _list(items: list[str], nothing: str) -> Content:
    return {"kind": "list", "items": items or [nothing]}


def _day(text: str) -> str:
    return formats.date_format(date.fromisoformat(text), "j F Y")


def _head(content: Content, nothing: str) -> Iterator[list[str]]:
    notice = content["notice"]
    time = f", {notice['starts_at']}" if notice and notice["starts_at"] else ""
    yield [_("Day"), f"{_day(notice['day'])}{time}" if notice else nothing]
    place = f", {notice['venue']}" if notice and notice["venue"] else ""
    yield [_("How it was held"), words.word("mode", notice["mode"]) + place if notice else nothing]


def _how(each: Content) -> str:
    parts = [words.word("how", each["how"]), each["person"]]
    if each["by_alternate"]:
        parts.append(_("alternate"))
    return ", ".join(filter(None, parts))


def _numbered(each: Content, said: Any) -> str:
    number = f"{each['number']}. " if each["number"] else ""
    return number + said(each["title"])


def _agreed(content: Content, said: Any) -> Iterator[str]:
    for each in content["decisions"]:
        yield said(each["text"])
        for reservation in each["reservations"]:
            name = said(reservation["member"])
            yield f"{_('Reservation:')} {name}. {said(reservation['text'])}"


def _task(each: Content, said: Any) -> str:
    due = _day(each["due_on"]) if each["due_on"] else _("none set")
    return f"{said(each['text'])} ({said(each['owner'])}; {_('Due')}: {due})"


def _remark(each: Content, said: Any) -> str:
    kind = words.word("remark", each["kind"])
    text = f"{kind}, {said(each['member'])}, {_day(each['on'])}: {each['text']}"
    answer = each["answer"]
    return f"{text} {_('Answer of the secretariat:')} {answer}" if answer else text
