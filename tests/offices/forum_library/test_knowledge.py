"""The library: what is found by which words, what it takes in, and that nothing in it changes."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from saiban import law
from saiban.offices.forum import scope
from saiban.offices.forum.actions import ForumError, knowledge, uploads
from saiban.offices.forum.models import Commitment, Entry, EntryVersion, Support
from saiban.offices.forum.queries import figures, published
from saiban.offices.forum.queries import knowledge as reading
from saiban.offices.forum.seed import library as seed

DAY = date(2026, 11, 22)
TEXT = knowledge.Text(
    title="A study of kilns",
    publisher="Nobody",
    summary_en="What was found at kilns.",
    rights="Open",
)


def keys(words: str) -> list[str]:
    """What a search finds, best first."""
    return [each.version.entry.key for each in reading.search(words).found]


@pytest.mark.parametrize(
    "words, first",
    [
        ("brick kiln fingerprints", "kiln-fingerprints"),
        ("mapping social protection systems", "mapping-2019"),
        ("Thailand compensation fund", "thailand-compensation-fund"),
        ("بھٹہ مزدوروں", "kiln-fingerprints"),
        ("گھریلو ملازمین", "domestic-workers-act-punjab"),
        # The keyboard's Arabic yeh and kaf, as many telephones write them.
        ("بينظير مزدور كارڈ", "mazdoor-card-launch"),
    ],
)
def test_words_find(library: None, words: str, first: str) -> None:
    assert first in keys(words)[:4]


@pytest.mark.parametrize(
    "words, instead, wanted",
    [
        ("domstic workrs", "domestic", "domestic-project"),
        ("brik kilm", "kil", "kiln-fingerprints"),
        ("Benazr Mazdor", "benazir", "mazdoor-card-launch"),
        ("unemploymnt", "unemployment", "unemployment-thailand"),
    ],
)
def test_misspelt_words_find_too(library: None, words: str, instead: str, wanted: str) -> None:
    found = reading.search(words)
    assert instead in found.instead
    assert wanted in [each.version.entry.key for each in found.found]


def test_misspelt_urdu_finds_too(library: None) -> None:
    found = reading.search("گھریلوو ملازمینن")
    assert any("domestic" in each.version.entry.key for each in found.found)


def test_what_was_found_is_marked(library: None) -> None:
    (first, *_) = reading.search("fingerprints").found
    assert f"{reading.OPEN}fingerprints{reading.CLOSE}" in first.extract
    (first, *_) = reading.search("انگلیوں").found
    assert f"{reading.OPEN}انگلیوں{reading.CLOSE}" in first.extract


def test_nothing_and_nonsense_find_nothing(library: None) -> None:
    for words in ("", "  ", "!!! & | :*", "qqqqzzzz", "'; drop table forum_entry; --"):
        reading.search(words)
    assert keys("qqqqzzzz") == []
    assert keys("& | !") == []


def test_what_entries_support_exists(library: None) -> None:
    from saiban.offices.forum.seed import loading

    promised = {each["key"] for each in loading.read("commitments.yaml")["commitments"]}
    counted = {each.name for _, listed in figures.defined() for each in listed}
    counted |= {each.name for each in published.topics()}
    asked = {each["question"] for each in law.questions(None)}
    known = {"commitment": promised, "figure": counted, "law": asked}
    missing = [
        (each.entry.key, each.kind, each.key)
        for each in Support.objects.select_related("entry")
        if each.key not in known[each.kind]
    ]
    assert missing == []
    assert Commitment.objects.count() == 0


def test_every_entry_says_where_it_is_and_what_it_is_in_both_languages(library: None) -> None:
    for each in EntryVersion.objects.all():
        assert each.link.startswith("http"), each.title
        assert each.summary_en, each.title
        assert each.summary_ur, each.title
        assert each.rights, each.title


def test_entering_twice_enters_once(library: None) -> None:
    before = Entry.objects.count()
    seed.load(on=DAY)
    assert Entry.objects.count() == before > 60


def test_a_new_version_needs_a_reason_and_leaves_the_old(library: None) -> None:
    entry = reading.entry("mapping-2019")
    with scope.sitting(secretariat=True):
        with pytest.raises(ForumError, match="Say why"):
            knowledge.add_version(entry=entry, text=TEXT, by=None, on=DAY)
        knowledge.add_version(entry=entry, text=TEXT, by=None, on=DAY, reason="Second edition")
    assert [each.number for each in reading.versions(entry)] == [2, 1]
    assert "mapping-2019" not in keys("mapping social protection systems")
    assert keys("study of kilns")[0] == "mapping-2019"


def test_only_the_secretariat_writes_and_nobody_changes(library: None) -> None:
    with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        knowledge.add_entry(key="mine", kind="study", topic="kilns", text=TEXT, by=None, on=DAY)
    with (
        scope.sitting(secretariat=True),
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("update forum_entryversion set title = 'x'")


def office_file(*names: str) -> bytes:
    """An Office file with these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in ("[Content_Types].xml", *names):
            archive.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    "name, content, why",
    [
        ("study.exe", b"MZ", "is not kept"),
        ("study.html", b"<script>", "is not kept"),
        ("study", b"x", "is not kept"),
        ("study.pdf", b"<html>", "something else inside"),
        ("study.docx", b"PK\x03\x04broken", "something else inside"),
        ("study.docx", office_file("word/vbaProject.bin"), "something else inside"),
        ("study.txt", b"a\x00b", "something else inside"),
        ("study.pdf", b"", "empty"),
    ],
)
def test_what_the_library_does_not_take(name: str, content: bytes, why: str) -> None:
    with pytest.raises(ForumError, match=why):
        uploads.media_type(content, uploads.safe_name(name))


def test_names_are_made_safe() -> None:
    assert uploads.safe_name("../../etc/Kiln study (final).PDF") == "kiln-study-final.pdf"
    assert uploads.safe_name("C:\\x\\بھٹہ.docx") == "document.docx"
    assert uploads.media_type(office_file("word/document.xml"), "a.docx").endswith("document")


def test_a_file_is_kept_once_with_its_version(library: None) -> None:
    entry = reading.entry("mapping-2019")
    (version,) = reading.versions(entry)
    with scope.sitting(secretariat=True):
        kept = knowledge.keep_file(
            version=version, content=b"%PDF-1.7 x", name="Mapping.pdf", by=None, on=DAY
        )
        with pytest.raises(ForumError, match="has its file"):
            knowledge.keep_file(
                version=version, content=b"%PDF-1.7 y", name="b.pdf", by=None, on=DAY
            )
    assert reading.file("mapping-2019", 1) == kept
    assert (kept.name, kept.media_type) == ("mapping.pdf", "application/pdf")
