"""The secretariat keeps the library."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from saiban.offices.forum.actions import ForumError, knowledge
from saiban.offices.forum.models import EntryVersion
from saiban.offices.forum.queries import knowledge as reading
from saiban.web.access import found
from saiban.web.forms import posted
from saiban.web.forum import refusals
from saiban.web.forum.access import secretariat
from saiban.web.forum.knowledge.forms import NewForm, TextForm, VersionForm

_TEXT = (
    "title",
    "title_ur",
    "publisher",
    "published",
    "language",
    "link",
    "summary_en",
    "summary_ur",
    "rights",
)


@secretariat
def new(request: HttpRequest) -> HttpResponse:
    """Put a publication into the library."""
    form = NewForm(*posted(request))

    def keep() -> EntryVersion:
        said = form.cleaned_data
        entry = knowledge.add_entry(
            key=said["key"],
            kind=said["kind"],
            topic=said["topic"],
            place=said["place"],
            text=_text(said),
            by=request.user,
            on=request.seat.on,
        )
        return reading.versions(entry)[0]

    return _kept(request, form, keep, {})


@secretariat
def version(request: HttpRequest, key: str) -> HttpResponse:
    """Say anew what an entry says."""
    entry = found(reading.entry, key)
    newest = reading.versions(entry)[0]
    initial = {name: getattr(newest, name) for name in _TEXT}
    form = VersionForm(*posted(request), initial=initial)

    def keep() -> EntryVersion:
        return knowledge.add_version(
            entry=entry,
            text=_text(form.cleaned_data),
            reason=form.cleaned_data["reason"],
            by=request.user,
            on=request.seat.on,
        )

    return _kept(request, form, keep, {"entry": entry, "newest": newest})


def _text(said: dict[str, Any]) -> knowledge.Text:
    return knowledge.Text(**{name: said[name] for name in _TEXT})


def _kept(request: HttpRequest, form: TextForm, keep: Any, context: dict[str, Any]) -> HttpResponse:
    """Keep what was sent, with its file, and show it; or the form with what is wrong."""
    if form.is_valid():
        try:
            with transaction.atomic():
                made = keep()
                if upload := form.cleaned_data.get("file"):
                    knowledge.keep_file(
                        version=made,
                        content=upload.read(),
                        name=upload.name,
                        by=request.user,
                        on=request.seat.on,
                    )
        except ForumError as wrong:
            refusals.put(form, wrong)
        else:
            return redirect("knowledge:entry", made.entry.key)
    status = 422 if form.errors else 200
    return render(request, "forum/knowledge/edit.html", {"form": form, **context}, status=status)
