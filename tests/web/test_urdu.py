"""The Urdu catalogue is whole, and says the same as its compiled form."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "saiban"
FOLDER = PACKAGE / "locale" / "ur" / "LC_MESSAGES"
FILLED_IN = re.compile(r"%\((\w+)\)[sd]")
IN_TEMPLATES = re.compile(
    r"{%\s*translate\s+(?:\"([^\"]+)\"|'((?:[^'\\]|\\.)+)')\s*(?:as\s+\w+\s*)?%}"
)


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    """The .po file."""
    with (FOLDER / "django.po").open("rb") as file:
        return read_po(file, locale="ur")


def forms(message: Message) -> list[tuple[str, str]]:
    """Each English form with its Urdu."""
    if isinstance(message.id, str):
        return [(message.id, str(message.string))]
    return list(zip(message.id, message.string, strict=True))


def test_every_sentence_has_its_urdu(catalogue: Catalog) -> None:
    missing = [
        english
        for message in catalogue
        if message.id
        for english, urdu in forms(message)
        if not urdu or message.fuzzy
    ]
    assert missing == []


def test_what_is_filled_in_is_kept(catalogue: Catalog) -> None:
    wrong = [
        english
        for message in catalogue
        if message.id
        for english, urdu in forms(message)
        if set(FILLED_IN.findall(english)) != set(FILLED_IN.findall(urdu))
    ]
    assert wrong == []


def test_the_compiled_form_is_the_same(catalogue: Catalog) -> None:
    with (FOLDER / "django.mo").open("rb") as file:
        compiled = dict(pair for message in read_mo(file) if message.id for pair in forms(message))
    assert compiled == dict(pair for message in catalogue if message.id for pair in forms(message))


def test_every_sentence_of_the_templates_is_in_it(catalogue: Catalog) -> None:
    known = {message.id if isinstance(message.id, str) else message.id[0] for message in catalogue}
    missing = {
        sentence
        for path in (PACKAGE / "web" / "templates").rglob("*.html")
        for quoted, single in IN_TEMPLATES.findall(path.read_text(encoding="utf-8"))
        if (sentence := quoted or single.replace("\\'", "'")) not in known
    }
    assert missing == set(), "see docs/guides/translating.md"
