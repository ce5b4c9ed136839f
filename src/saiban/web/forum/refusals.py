"""What the Forum refuses, in the reader's language."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language, gettext

from saiban.offices.forum.actions import ForumError
from saiban.offices.forum.errors import SENTENCES
from saiban.offices.forum.models import Commitment, Meeting, Member
from saiban.offices.forum.queries import minutes
from saiban.web import forum_words as words
from saiban.web.forms import Form

FIELDS = {
    "term-past": "until",
    "term-late": "until",
    "term-never": "until",
    "name-taken": "username",
    "first-past": "from_on",
    "notice-past": "day",
    "notice-nowhere": "venue",
    "figure-unknown": "figure",
    "looked-tomorrow": "verified_on",
    "no-evidence": "shown",
    "back-without-reason": "reason",
    "address-taken": "key",
    "entry-without-reason": "reason",
    "file-kind": "file",
    "file-no-ending": "file",
    "file-empty": "file",
    "file-large": "file",
    "file-other-inside": "file",
    "cell-no-source": "source",
    "cell-no-reason": "reason",
    "step-no-evidence": "text_en",
}
"""The field that a refusal is about; others are about the whole."""


def put(form: Form, refused: ForumError) -> None:
    """Say a refusal in a form, beside its field if the form has that."""
    field = FIELDS.get(refused.why)
    form.add_error(field if field in form.fields else None, said(refused))


def said(refused: ForumError) -> str:
    """The sentence of a refusal, with the names in it, in the reader's language."""
    values = {name: _value(each) for name, each in refused.values.items()}
    return gettext(SENTENCES[refused.why]) % values


def obstacles(meeting: Meeting) -> list[str]:
    """What stands in the way of publishing a meeting's minutes."""
    return [said(each) for each in minutes.why_not_published(meeting)]


def _value(value: Any) -> str:
    if isinstance(value, tuple):
        return gettext(", ").join(words.word("side", side) for side in value)
    if isinstance(value, Member):
        return _either(value.name_en, value.name_ur)
    if isinstance(value, Commitment):
        return _either(value.title_en, value.title_ur)
    return str(value)


def _either(english: str, urdu: str) -> str:
    return urdu if urdu and get_language() == "ur" else english
