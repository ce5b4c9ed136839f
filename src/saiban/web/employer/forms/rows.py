"""One worker's line, typed or corrected on screen."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from saiban.web.forms import DayField, Form, MoneyField


class Worker(Form):
    """What the month says of one worker. Whether it is right is for the numbered checks."""

    cnic = forms.CharField(
        label=_("CNIC"),
        help_text=_("13 digits, for example 35202-1234567-1"),
        max_length=60,
        error_messages={"required": _("Write the CNIC")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "dir": "ltr", "class": "narrow"}),
    )
    name = forms.CharField(label=_("Name"), max_length=120, required=False)
    wage_paisa = MoneyField(
        label=_("Gross wage of the month, in rupees"),
        error_messages={"required": _("Write the gross wage of the month in rupees")},
    )
    days = forms.IntegerField(
        label=_("Days paid"),
        help_text=_("Working days: 26 for a full month"),
        min_value=0,
        max_value=31,
        error_messages={
            "required": _("Write the days paid; 26 for a full month"),
            "invalid": _("Write the days as a whole number from 0 to 26"),
            "min_value": _("Write the days as a whole number from 0 to 26"),
            "max_value": _("Write the days as a whole number from 0 to 26"),
        },
        widget=forms.TextInput(attrs={"inputmode": "numeric", "dir": "ltr", "class": "narrow"}),
    )
    joined_on = DayField(label=_("Joined on"), required=False)
    left_on = DayField(label=_("Last day of work, if the worker left"), required=False)

    def clean_wage_paisa(self) -> int:
        """A wage is not negative, and fits what the books can hold."""
        paisa: int = self.cleaned_data["wage_paisa"]
        if not 0 <= paisa <= 10**13:
            raise forms.ValidationError(_("Write a wage between 0 and Rs 100,000,000,000"))
        return paisa

    def clean(self) -> dict[str, Any]:
        """A field with nothing in it changes nothing of the other fields."""
        return super().clean() or {}


class Answer(Form):
    """The employer's explanation where a check asked."""

    answer = forms.CharField(
        label=_("Your explanation"),
        max_length=200,
        error_messages={"required": _("Write the explanation in a few words")},
    )


class File(Form):
    """Filing itself, with a number made when the page was shown: a second click files nothing."""

    filing = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, corrects: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not corrects:
            self.fields["reason"].widget = forms.HiddenInput()

    reason = forms.CharField(label=_("Why is the month corrected?"), max_length=200, required=False)
