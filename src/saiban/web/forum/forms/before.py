"""Forms for what happens before a meeting: notice, papers, agenda."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from saiban.offices.forum.actions.meetings import About, When
from saiban.offices.forum.models import Commitment, Paper
from saiban.web import forum_words as words
from saiban.web.forms import DayField, Form


class NoticeForm(Form):
    """When and where the meeting is."""

    day = DayField(label=_("Day of the meeting"), error_messages={"required": _("Give the day")})
    starts_at = forms.TimeField(
        label=_("Time"),
        required=False,
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time", "class": "narrow"}),
        error_messages={"invalid": _("Write the time as hours and minutes, for example 10:30")},
    )
    minutes_long = forms.IntegerField(
        label=_("Length in minutes"),
        required=False,
        min_value=5,
        max_value=1440,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "narrow", "dir": "ltr"}),
    )
    mode = forms.ChoiceField(
        label=_("How is it held?"),
        choices=list(words.MODES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how it is held")},
    )
    venue = forms.CharField(
        label=_("Place"),
        help_text=_("Needed unless the meeting is virtual"),
        max_length=200,
        required=False,
    )
    message = forms.CharField(
        label=_("Words to the members"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    @property
    def when(self) -> When:
        """What was filled in."""
        said = self.cleaned_data
        return When(
            day=said["day"],
            mode=said["mode"],
            starts_at=said["starts_at"],
            minutes_long=said["minutes_long"],
            venue=said["venue"],
        )


class PaperForm(Form):
    """A document that is laid before the meeting."""

    title_en = forms.CharField(
        label=_("Title"), max_length=200, error_messages={"required": _("Write the title")}
    )
    title_ur = forms.CharField(label=_("Title in Urdu"), max_length=200, required=False)
    link = forms.URLField(
        label=_("Address where it can be read"),
        required=False,
        max_length=300,
        assume_scheme="https",
        widget=forms.TextInput(attrs={"inputmode": "url", "dir": "ltr"}),
        error_messages={"invalid": _("Write the whole address, for example https://…")},
    )


class ItemForm(Form):
    """A point of the agenda, about one thing."""

    title_en = forms.CharField(
        label=_("What is discussed"),
        max_length=200,
        error_messages={"required": _("Write what is discussed")},
    )
    title_ur = forms.CharField(label=_("The same in Urdu"), max_length=200, required=False)
    about = forms.ChoiceField(
        label=_("Commitment or paper it is about"),
        required=False,
    )
    figure = forms.SlugField(
        label=_("Or a published figure, by its key"),
        required=False,
        max_length=60,
        widget=forms.TextInput(attrs={"class": "narrow", "dir": "ltr"}),
        error_messages={"invalid": _("Only letters, digits, _ and - may be in it")},
    )

    def offer(self, commitments: list[Commitment], papers: list[Paper]) -> None:
        """What an item can be about."""
        self.fields["about"].choices = [
            ("", "—"),
            (_("Papers"), [(f"paper-{each.pk}", each.title_en) for each in papers]),
            (
                _("Commitments"),
                [(f"commitment-{each.pk}", each.title_en) for each in commitments],
            ),
        ]

    def clean(self) -> dict[str, Any]:
        """One of the two, and not both."""
        super().clean()
        about, figure = self.cleaned_data.get("about"), self.cleaned_data.get("figure")
        if not about and not figure and "figure" not in self.errors:
            self.add_error("about", _("Choose the commitment or paper, or give a figure's key"))
        if about and figure:
            self.add_error("figure", _("An item is about one thing; leave this empty"))
        return self.cleaned_data

    @property
    def about_what(self) -> About:
        """The choice, as the action takes it."""
        kind, _dash, number = self.cleaned_data["about"].partition("-")
        if kind == "commitment":
            return About(commitment_id=int(number))
        if kind == "paper":
            return About(paper_id=int(number))
        return About(figure=self.cleaned_data["figure"])
