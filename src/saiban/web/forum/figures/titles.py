"""What publications are called, and what they say, in the reader's language."""

from __future__ import annotations

from django.utils.translation import get_language

from saiban.offices.forum.models import EntryVersion


def title(version: EntryVersion) -> str:
    """The title in the reader's language, where there is one."""
    return (version.title_ur if get_language() == "ur" else "") or version.title


def summary(version: EntryVersion) -> str:
    """Our own summary in the reader's language, where there is one."""
    return (version.summary_ur if get_language() == "ur" else "") or version.summary_en
