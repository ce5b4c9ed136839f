"""The quarterly update: the same fields for all institutions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from saiban.offices.forum.actions.updates import Held, Quarter, Reported
from saiban.offices.forum.queries.commitments import Followed
from saiban.web import forum_words as words
from saiban.web.forms import DayField, Form, MoneyField
from saiban.web.forum.forms.during import LONG


def _count(label: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=0,
        max_value=10**12,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "narrow", "dir": "ltr"}),
        error_messages={"invalid": _("Write a whole number")},
    )


class FiguresForm(Form):
    """Figures of the quarter, and one campaign."""

    registered = _count(_("Persons registered at the end of the quarter"))
    contributing = _count(_("Persons for whom a contribution was paid in the quarter"))
    arrears_paisa = MoneyField(label=_("Arrears at the end of the quarter"), required=False)
    claims_paid = _count(_("Claims paid in the quarter"))
    median_days = _count(_("Median days from claim to payment"))
    where = forms.CharField(label=_("Seminar or campaign: where"), max_length=120, required=False)
    day = DayField(label=_("Seminar or campaign: day"), required=False)
    audience = _count(_("Seminar or campaign: how many came"))
    registered_in_90_days = _count(_("Seminar or campaign: how many registered within 90 days"))
    remarks = forms.CharField(
        label=_("Remarks"),
        max_length=LONG,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean(self) -> dict[str, Any]:
        """A campaign has a place and a day."""
        super().clean()
        said = self.cleaned_data
        some = [said.get(name) for name in ("where", "day", "audience", "registered_in_90_days")]
        if any(each not in (None, "") for each in some):
            if not said.get("where"):
                self.add_error("where", _("Write where it was"))
            if not said.get("day") and "day" not in self.errors:
                self.add_error("day", _("Give the day of it"))
        return said

    def quarter(self, first_day: date, reported: list[Reported]) -> Quarter:
        """What was filled in, with what is reported of commitments."""
        said = self.cleaned_data
        names = ("registered", "contributing", "arrears_paisa", "claims_paid", "median_days")
        held = []
        if said["where"]:
            held = [
                Held(said["where"], said["day"], said["audience"], said["registered_in_90_days"])
            ]
        return Quarter(
            first_day,
            **{name: said[name] for name in names},
            remarks=said["remarks"],
            campaigns=held,
            reported=reported,
        )


class ReportForm(Form):
    """What is reported of one commitment; left alone, nothing is."""

    state = forms.ChoiceField(
        label=_("How does it stand?"),
        choices=[("", _("Nothing to report")), *words.STATES.items()],
        required=False,
    )
    text = forms.CharField(
        label=_("What was done"),
        max_length=LONG,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    happened = forms.CharField(
        label=_("When did that happen?"),
        help_text=_("Day, month or year: 2026-11-22, 2026-11 or 2026"),
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"class": "narrow", "dir": "ltr"}),
    )
    link = forms.URLField(
        label=_("Address that shows it"),
        required=False,
        max_length=700,
        assume_scheme="https",
        widget=forms.TextInput(attrs={"inputmode": "url", "dir": "ltr"}),
        error_messages={"invalid": _("Write the whole address, for example https://…")},
    )

    def clean(self) -> dict[str, Any]:
        """A state needs words and evidence; words need a state."""
        super().clean()
        said = self.cleaned_data
        if said.get("state"):
            if not said.get("text"):
                self.add_error("text", _("Write what was done"))
            if not said.get("link") and "link" not in self.errors:
                self.add_error("link", _("Give the address that shows it"))
        elif said.get("text") or said.get("link"):
            self.add_error("state", _("Choose how it stands"))
        return said


def reports(sent: Any, followed: list[Followed]) -> Iterator[tuple[Followed, ReportForm]]:
    """A form for each commitment of the institution."""
    for each in followed:
        yield each, ReportForm(sent, prefix=each.commitment.key)
