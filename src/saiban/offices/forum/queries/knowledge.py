"""Finding and reading the library: by words in English or Urdu, also misspelt, or by kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from saiban.offices.forum import urdu
from saiban.offices.forum.models import Entry, EntryFile, EntryVersion, Support

OPEN, CLOSE = "\x02", "\x03"
"""Around what was found in an extract; a page makes marks of them after escaping."""
CLOSE_ENOUGH = 0.3
"""Trigram likeness (0 to 1) from which a word is taken to be meant by another."""
# The newest version of each entry.
_NEWEST = (
    "v.number = (select max(n.number) from forum_entryversion n where n.entry_id = v.entry_id)"
)
_FIND = f"""
select v.id, ts_rank(v.search, query) as rank,
    ts_headline('english', v.summary_en, query, %(mark)s)
from forum_entryversion v, {{query}} as query
where v.search @@ query and {_NEWEST} order by rank desc, v.id limit %(limit)s
"""
_ENGLISH = "websearch_to_tsquery('english', %(words)s)"
# Urdu forms its cases and plurals at the end of a word, so a word finds what begins with it.
_URDU = "to_tsquery('simple', %(words)s)"
_VOCABULARY = f"""
select word from ts_stat($$select to_tsvector('simple', v.words_en || ' ' || v.words_ur)
    from forum_entryversion v where {_NEWEST}$$)
where length(word) > 2 and similarity(word, %s) >= {CLOSE_ENOUGH}
order by similarity(word, %s) desc, word limit 1
"""


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that was found, with an extract in which OPEN and CLOSE stand around the words."""

    version: EntryVersion
    extract: str


@dataclass(frozen=True, slots=True)
class Search:
    """What was found, and what was looked for instead if the words themselves found nothing."""

    found: list[Found]
    instead: str = ""


def search(text: str, *, limit: int = 40) -> Search:
    """Entries in whose newest version all the words occur, best first.

    If there are none, each word is taken for the most similar one that occurs anywhere; if that
    finds nothing either, one of the words is enough.
    """
    words = urdu.words(text)[:12]
    if not words:
        return Search([])
    if found := _search(words, limit):
        return Search(found)
    meant = [_meant(word) for word in words]
    instead = "" if meant == words else " ".join(meant)
    if instead and (found := _search(meant, limit)):
        return Search(found, instead)
    return Search(_search(meant, limit, every=False) if len(meant) > 1 else [], instead)


def _search(words: Sequence[str], limit: int, *, every: bool = True) -> list[Found]:
    in_urdu = any(urdu.is_urdu(word) for word in words)
    if in_urdu:
        text = (" & " if every else " | ").join(f"{word}:*" for word in words)
    else:
        text = (" " if every else " or ").join(words)
    with connection.cursor() as cursor:
        cursor.execute(
            _FIND.format(query=_URDU if in_urdu else _ENGLISH),
            {
                "words": text,
                "limit": limit,
                "mark": f"StartSel={OPEN}, StopSel={CLOSE}, MaxFragments=2, MaxWords=30",
            },
        )
        rows = cursor.fetchall()
    versions = _versions([row[0] for row in rows])
    return [
        Found(versions[pk], _marked(versions[pk].summary_ur, words) if in_urdu else extract)
        for pk, _rank, extract in rows
    ]


def _versions(ids: Sequence[int]) -> dict[int, EntryVersion]:
    found = EntryVersion.objects.select_related("entry").defer("words_en", "words_ur")
    return found.in_bulk(ids)


def _marked(text: str, words: Sequence[str]) -> str:
    """The text with the words marked, whichever way it spells them."""

    def mark(token: str) -> str:
        hit = any(urdu.normal(token).startswith(word) for word in words)
        return f"{OPEN}{token}{CLOSE}" if hit else token

    return " ".join(mark(token) for token in text.split(" "))


def _meant(word: str) -> str:
    """The most similar word of the library; the word itself where none is similar enough."""
    with connection.cursor() as cursor:
        cursor.execute(_VOCABULARY, [word, word])
        row = cursor.fetchone()
    return row[0] if row else word


def listed(*, kind: str = "", topic: str = "", place: str = "") -> list[EntryVersion]:
    """The newest version of every entry, or of those of a kind, topic or place, by title."""
    wanted = {
        name: value
        for name, value in (
            ("entry__kind", kind),
            ("entry__topic", topic),
            ("entry__place", place),
        )
        if value
    }
    newest = (
        EntryVersion.objects.order_by("entry_id", "-number")
        .distinct("entry_id")
        .values_list("id", flat=True)
    )
    rows = EntryVersion.objects.filter(id__in=newest, **wanted).select_related("entry")
    return sorted(rows.defer("words_en", "words_ur"), key=lambda each: each.title.casefold())


def entry(key: str) -> Entry:
    """An entry by its permanent key; Entry.DoesNotExist."""
    return Entry.objects.get(key=key)


def versions(found: Entry) -> list[EntryVersion]:
    """Every version, newest first."""
    return list(found.versions.select_related("file").order_by("-number"))


def supports(found: Entry) -> list[Support]:
    """What an entry supports."""
    return list(found.supports.order_by("kind", "key"))


def supporting(kind: str, key: str) -> list[EntryVersion]:
    """The entries that support a commitment, figure or question of the law, newest version each."""
    entries = Support.objects.filter(kind=kind, key=key).values("entry_id")
    rows = (
        EntryVersion.objects.filter(entry_id__in=entries)
        .order_by("entry_id", "-number")
        .distinct("entry_id")
    )
    return list(rows.select_related("entry"))


def file(key: str, number: int) -> EntryFile:
    """The file of a version; EntryFile.DoesNotExist."""
    return EntryFile.objects.get(version__entry__key=key, version__number=number)
