"""The case that is compared, and what the secretariat enters."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from saiban.web.forms import DayField, Form, MoneyField
from saiban.web.forum.peers import words

NARROW = {"inputmode": "numeric", "class": "narrow", "dir": "ltr"}


class AccidentForm(Form):
    """One worker's accident. The wage is asked in each currency: no exchange rate is made up."""

    EXAMPLE = {"rupees": "1400", "ringgit": "100", "baht": "500", "days": "30", "degree": "100"}

    rupees = MoneyField(label=_("Daily wage in Pakistan, in rupees"))
    ringgit = MoneyField(label=_("Daily wage in Malaysia, in ringgit"))
    baht = MoneyField(label=_("Daily wage in Thailand, in baht"))
    days = forms.IntegerField(
        label=_("Days unable to work"),
        min_value=1,
        max_value=180,
        widget=forms.TextInput(attrs=NARROW),
    )
    degree = forms.IntegerField(
        label=_("Lasting disablement, in percent"),
        min_value=1,
        max_value=100,
        widget=forms.TextInput(attrs=NARROW),
    )


class CellForm(Form):
    """What holds of a parameter in a country from a year on."""

    year = forms.IntegerField(label=_("From which year"), min_value=1950, max_value=2100)
    text_en = forms.CharField(
        label=_("What the source says, in your own words"), widget=forms.Textarea, required=False
    )
    text_ur = forms.CharField(label=_("The same in Urdu"), widget=forms.Textarea, required=False)
    source = forms.CharField(label=_("Source"), max_length=250, required=False)
    link = forms.URLField(
        assume_scheme="https", label=_("Address on the web"), max_length=500, required=False
    )
    reason = forms.CharField(
        label=_("Why it changes"),
        help_text=_("Needed where the year has a value already"),
        max_length=200,
        required=False,
    )


class StepForm(Form):
    """How a lesson stands."""

    state = forms.ChoiceField(label=_("State"), choices=list(words.STATES.items()))
    text_en = forms.CharField(label=_("What happened"), widget=forms.Textarea, required=False)
    text_ur = forms.CharField(label=_("The same in Urdu"), widget=forms.Textarea, required=False)
    link = forms.URLField(
        assume_scheme="https", label=_("Where it is told"), max_length=500, required=False
    )
    verified_on = DayField(label=_("Looked at on"))
