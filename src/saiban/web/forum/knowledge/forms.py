"""Forms with which the secretariat keeps the library."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from saiban.offices.forum.actions import uploads
from saiban.web.forms import Form, UploadField
from saiban.web.forum.knowledge import words
from saiban.web.law.places import NAMES

MEGABYTES = uploads.LARGEST // 1024 // 1024


class TextForm(Form):
    """What an entry says of a publication."""

    title = forms.CharField(label=_("Title"), max_length=250)
    title_ur = forms.CharField(label=_("Title in Urdu"), max_length=250, required=False)
    publisher = forms.CharField(label=_("Publisher"), max_length=160)
    published = forms.CharField(
        label=_("Published"),
        help_text=_("The day, month or year as the publication gives it; leave empty if undated"),
        max_length=30,
        required=False,
    )
    language = forms.ChoiceField(label=_("Language"), choices=list(words.LANGUAGES.items()))
    link = forms.URLField(
        assume_scheme="https", label=_("Address on the web"), max_length=500, required=False
    )
    summary_en = forms.CharField(
        label=_("Summary in your own words"), widget=forms.Textarea, max_length=2000
    )
    summary_ur = forms.CharField(
        label=_("Summary in Urdu"), widget=forms.Textarea, max_length=2000, required=False
    )
    rights = forms.CharField(
        label=_("Rights"),
        help_text=_("Who holds them, and whether the file may be kept here"),
        max_length=200,
    )
    file = UploadField(
        label=_("File, if its rights allow to keep it here"),
        endings=tuple(uploads.TYPES),
        megabytes=MEGABYTES,
        required=False,
    )


class NewForm(TextForm):
    """A publication that is not in the library yet."""

    key = forms.SlugField(
        label=_("Permanent address"),
        help_text=_("Small letters, digits and hyphens; it never changes"),
        max_length=60,
        error_messages={"invalid": _("Only letters, digits, _ and - may be in it")},
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=list(words.KINDS.items()))
    topic = forms.ChoiceField(label=_("Topic"), choices=list(words.TOPICS.items()))
    place = forms.ChoiceField(
        label=_("Place"),
        choices=[
            ("", _("All places")),
            *((each, NAMES[each]) for each in list(NAMES)[:6]),
        ],
        required=False,
    )
    field_order = ("key", "kind", "topic", "place")


class VersionForm(TextForm):
    """The same publication said anew."""

    reason = forms.CharField(
        label=_("Why it changes"), help_text=_("It stands beside the versions"), max_length=200
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["reason"])
