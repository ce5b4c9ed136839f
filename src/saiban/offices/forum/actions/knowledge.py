"""Entries of the library, their versions, files, and what they support."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction

from saiban.offices.desk import log
from saiban.offices.desk.models import User
from saiban.offices.forum import urdu
from saiban.offices.forum.actions import uploads
from saiban.offices.forum.errors import ForumError
from saiban.offices.forum.models import Entry, EntryFile, EntryVersion, Support


@dataclass(frozen=True, slots=True)
class Text:
    """What an entry says of a publication, in our own words; `published` as the source gives it."""

    title: str
    publisher: str
    summary_en: str
    rights: str
    language: str = "en"
    title_ur: str = ""
    published: str = ""
    summary_ur: str = ""
    link: str = ""


@transaction.atomic
def add_entry(
    *, key: str, kind: str, topic: str, text: Text, by: User | None, on: date, place: str = ""
) -> Entry:
    """Put a publication under a permanent address. ForumError if the address is taken."""
    if Entry.objects.filter(key=key).exists():
        raise ForumError("address-taken", key=key)
    entry = Entry.objects.create(key=key, kind=kind, topic=topic, place=place, made_on=on, by=by)
    add_version(entry=entry, text=text, by=by, on=on)
    return entry


@transaction.atomic
def add_version(
    *, entry: Entry, text: Text, by: User | None, on: date, reason: str = ""
) -> EntryVersion:
    """Say it anew: another edition, or a correction. The version before stays to be read."""
    # The lock makes two editors of one entry follow each other.
    Entry.objects.select_for_update().get(pk=entry.pk)
    number = entry.versions.count() + 1
    if number > 1 and not reason:
        raise ForumError("entry-without-reason")
    version = EntryVersion.objects.create(
        entry=entry,
        number=number,
        reason=reason,
        words_en=" ".join((text.title, text.publisher, text.summary_en, entry.topic, entry.place)),
        words_ur=urdu.normal(f"{text.title_ur} {text.summary_ur}"),
        on=on,
        by=by,
        **asdict(text),
    )
    log.record(
        "KnowledgeEntered" if number == 1 else "KnowledgeRevised",
        subject=f"knowledge:{entry.key}",
        by=by,
        on=on,
        version=number,
    )
    return version


@transaction.atomic
def keep_file(
    *, version: EntryVersion, content: bytes, name: str, by: User | None, on: date
) -> EntryFile:
    """Keep the publication itself with a version. ForumError: what the library does not take."""
    safe = uploads.safe_name(name)
    kind = uploads.media_type(content, safe)
    if EntryFile.objects.filter(version=version).exists():
        raise ForumError("file-kept")
    kept = EntryFile.objects.create(
        version=version,
        name=safe,
        media_type=kind,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        content=content,
        on=on,
    )
    log.record(
        "KnowledgeFileKept",
        subject=f"knowledge:{version.entry.key}",
        by=by,
        on=on,
        file=safe,
        sha256=kept.sha256,
    )
    return kept


@transaction.atomic
def say_supports(
    *, entry: Entry, kind: str, key: str, by: User | None, on: date, note: str = ""
) -> Support:
    """Say what an entry supports: a commitment, a figure, a question of the law. Safe to repeat."""
    support, made = Support.objects.get_or_create(
        entry=entry, kind=kind, key=key, defaults={"note": note, "on": on}
    )
    if made:
        subject = f"knowledge:{entry.key}"
        log.record("KnowledgeLinked", subject=subject, by=by, on=on, to=f"{kind}:{key}")
    return support
