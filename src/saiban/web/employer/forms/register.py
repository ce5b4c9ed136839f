"""Registering a unit, one step a form."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from saiban.offices.desk.models import District, Institution
from saiban.offices.desk.models.institutions import Place
from saiban.web.forms import DayField, Form

EARLIEST = date(1967, 3, 1)
"""The first scheme began in March 1967; no unit has been liable for longer."""


class Unit(Form):
    """What the unit is called."""

    name_en = forms.CharField(
        label=_("Name of the unit"),
        help_text=_("As on its bills or its licence, in English letters"),
        max_length=160,
        error_messages={"required": _("Write the name of the unit")},
    )
    name_ur = forms.CharField(
        label=_("Name in Urdu"),
        max_length=160,
        required=False,
        widget=forms.TextInput(attrs={"lang": "ur", "dir": "rtl"}),
    )
    ntn = forms.RegexField(
        label=_("National Tax Number"),
        regex=r"^[0-9-]{7,13}$",
        required=False,
        error_messages={"invalid": _("An NTN has 7 or 8 digits, a CNIC 13; write only those")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "dir": "ltr", "class": "narrow"}),
    )
    sector = forms.RegexField(
        label=_("Class of economic activity (PSIC 2010)"),
        help_text=_("Four or five digits, for example 1311 for spinning; leave it out if unsure"),
        regex=r"^[0-9]{4,5}$",
        required=False,
        error_messages={"invalid": _("A class has four or five digits, for example 1311")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "dir": "ltr", "class": "narrow"}),
    )


class Where(Form):
    """Where the unit is, since when it employs, and how many."""

    district = forms.ChoiceField(
        label=_("District"),
        error_messages={
            "required": _("Choose the district"),
            "invalid_choice": _("Choose a district from the list"),
        },
    )
    address = forms.CharField(
        label=_("Address"),
        max_length=250,
        error_messages={"required": _("Write the address, so that an officer finds the unit")},
    )
    started_on = DayField(
        label=_("Day since when you employ people"),
        error_messages={
            "required": _("Write the day since when you employ people"),
            "invalid": _("Write the day as year-month-day, for example 2026-08-14"),
        },
    )
    persons_employed = forms.IntegerField(
        label=_("How many people you employ now"),
        min_value=1,
        max_value=1_000_000,
        error_messages={
            "required": _("Write how many people you employ"),
            "invalid": _("Write a whole number"),
            "min_value": _("Write a whole number from 1"),
            "max_value": _("Write a whole number up to 1,000,000"),
        },
        widget=forms.TextInput(attrs={"inputmode": "numeric", "dir": "ltr", "class": "narrow"}),
    )

    def __init__(self, districts: Sequence[District], on: date, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on = on
        self.fields["district"].choices = [("", _("Choose")), *_by_place(districts)]

    def clean_started_on(self) -> date:
        """Not in the future, and not before there was any scheme."""
        started: date = self.cleaned_data["started_on"]
        if started > self.on:
            raise forms.ValidationError(_("This day lies ahead; register once you employ people"))
        if started < EARLIEST:
            raise forms.ValidationError(_("Social security began in March 1967; check the year"))
        return started


def _by_place(districts: Sequence[District]) -> list[tuple[str, list[tuple[str, str]]]]:
    urdu = get_language() == "ur"
    groups: dict[str, list[tuple[str, str]]] = {}
    for each in districts:
        name = (urdu and each.name_ur) or each.name_en
        groups.setdefault(each.place, []).append((each.code, name))
    return [(Place(place).label, found) for place, found in sorted(groups.items())]


class Receivers(Form):
    """The institutions that will get the application."""

    institutions = forms.MultipleChoiceField(
        label=_("Which institutions get the application?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one institution")},
    )

    def __init__(self, possible: Sequence[Institution], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        urdu = get_language() == "ur"
        self.fields["institutions"].choices = [
            (str(each.pk), each.name_ur if urdu else each.name_en) for each in possible
        ]


class Correction(Form):
    """What an employer may put right after an application was sent back."""

    name_en = forms.CharField(
        label=_("Name of the unit"),
        max_length=160,
        error_messages={"required": _("Write the name of the unit")},
    )
    name_ur = forms.CharField(label=_("Name in Urdu"), max_length=160, required=False)
    address = forms.CharField(
        label=_("Address"),
        max_length=250,
        error_messages={"required": _("Write the address, so that an officer finds the unit")},
    )
    persons_employed = forms.IntegerField(
        label=_("How many people you employ now"),
        min_value=1,
        max_value=1_000_000,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "dir": "ltr", "class": "narrow"}),
        error_messages={"required": _("Write how many people you employ")},
    )
    started_on = DayField(label=_("Day since when you employ people"))
