"""Forms about commitments: how one stands, and what a member says of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from saiban.offices.forum.actions.commitments import Shown, Standing
from saiban.offices.forum.models import Member
from saiban.web import forum_words as words
from saiban.web.forms import DayField, Form
from saiban.web.forum.forms.during import LONG, _Chosen


class VerifyForm(Form):
    """How a commitment stands now, and what shows it."""

    state = forms.ChoiceField(
        label=_("How does it stand?"),
        choices=list(words.STATES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how it stands")},
    )
    text_en = forms.CharField(
        label=_("What was found"),
        max_length=LONG,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Write what was found, or that nothing was")},
    )
    text_ur = forms.CharField(
        label=_("The same in Urdu"),
        max_length=LONG,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "lang": "ur"}),
    )
    confidence = forms.ChoiceField(
        label=_("How well is it sourced?"),
        choices=list(words.CONFIDENCE.items()),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how well it is sourced")},
    )
    verified_on = DayField(
        label=_("Day on which you looked"), error_messages={"required": _("Give the day")}
    )
    shown = forms.CharField(label=_("What shows it"), max_length=LONG, required=False)
    happened = forms.CharField(
        label=_("When did that happen?"),
        help_text=_("Day, month or year: 2026-11-22, 2026-11 or 2026"),
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"class": "narrow", "dir": "ltr"}),
    )
    link = forms.URLField(
        label=_("Address where it is told"),
        required=False,
        max_length=700,
        assume_scheme="https",
        widget=forms.TextInput(attrs={"inputmode": "url", "dir": "ltr"}),
        error_messages={"invalid": _("Write the whole address, for example https://…")},
    )

    def clean(self) -> dict[str, Any]:
        """An address or a day shows nothing by itself."""
        super().clean()
        said = self.cleaned_data
        if (said.get("link") or said.get("happened")) and not said.get("shown"):
            self.add_error("shown", _("Write what it shows"))
        return said

    @property
    def standing(self) -> Standing:
        """The state, as the action takes it."""
        said = self.cleaned_data
        return Standing(
            said["state"], said["text_en"], said["confidence"], said["verified_on"], said["text_ur"]
        )

    @property
    def evidence(self) -> list[Shown]:
        """What shows it, if anything was given."""
        said = self.cleaned_data
        if not said["shown"]:
            return []
        return [
            Shown(
                said["shown"],
                link=said["link"],
                happened=said["happened"],
                confidence=said["confidence"],
            )
        ]


def looked_today(on: date) -> dict[str, Any]:
    """What a new form begins with."""
    return {"verified_on": on}


class CommentForm(_Chosen):
    """What a body says of a commitment."""

    member = forms.ChoiceField(
        label=_("For whom do you write?"), error_messages={"required": _("Choose for whom")}
    )
    text = forms.CharField(
        label=_("Your words"),
        max_length=LONG,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Write your words")},
    )
    public = forms.BooleanField(label=_("Everybody may read this"), required=False)

    def offer(self, members: list[Member]) -> None:
        """Bodies for which the writer speaks."""
        self._offer("member", members, "name", empty=len(members) > 1)
