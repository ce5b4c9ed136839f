"""The officers' forms."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from saiban.offices.cashier.models import Challan
from saiban.offices.employers.models import Status
from saiban.web.forms import DayField, Form, UploadField
from saiban.web.templatetags.saiban import day


class Decision(Form):
    """Register with a number, send back or refuse with reasons."""

    status = forms.ChoiceField(
        label=_("What do you decide?"),
        choices=(
            (Status.REGISTERED, _("Register the establishment")),
            (Status.SENT_BACK, _("Send back, so that the employer can correct it")),
            (Status.REFUSED, _("Refuse")),
        ),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what you decide")},
    )
    number = forms.CharField(
        label=_("Registration number"),
        help_text=_("Needed to register: the number under which the institution enters the unit"),
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"class": "narrow", "dir": "ltr"}),
    )
    reason = forms.CharField(
        label=_("Reasons"),
        help_text=_("Needed to send back or refuse. The employer reads exactly this."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def clean(self) -> dict[str, Any]:
        """A number to register, reasons for everything else."""
        super().clean()
        status = self.cleaned_data.get("status")
        if status == Status.REGISTERED and not self.cleaned_data.get("number"):
            self.add_error("number", _("Write the registration number"))
        if status in (Status.SENT_BACK, Status.REFUSED) and not self.cleaned_data.get("reason"):
            self.add_error("reason", _("Write the reasons; the employer acts on them"))
        return self.cleaned_data


class LookUp(Form):
    """A person by identity number, and for what purpose."""

    cnic = forms.CharField(
        label=_("CNIC of the person"),
        help_text=_("13 digits, with or without dashes"),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "narrow", "dir": "ltr"}),
        error_messages={"required": _("Write the CNIC")},
    )
    purpose = forms.CharField(
        label=_("For what purpose do you look?"),
        help_text=_("The person can read your name, the day and this purpose."),
        max_length=200,
        error_messages={"required": _("Write the purpose; the worker can read it")},
    )


class BankUpload(Form):
    """A statement or notification as the bank sends it."""

    file = UploadField(
        label=_("File from the bank"),
        help_text=_(
            "camt.053 or camt.054 (XML), or the bank's CSV list. Sending a file twice does no harm."
        ),
        endings=(".xml", ".csv", ".txt"),
        error_messages={"required": _("Choose the file that the bank sent")},
    )


class Match(Form):
    """Whose money a receipt is: an unpaid challan of its amount, or an establishment by number."""

    OTHER = "other"
    challan = forms.ChoiceField(
        label=_("Whose money is it?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whose money it is")},
    )
    number = forms.CharField(
        label=_("Registration number of the establishment"),
        help_text=_("Needed if none of the challans above is the one"),
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs={"class": "narrow", "dir": "ltr"}),
    )
    reason = forms.CharField(
        label=_("How do you know?"),
        help_text=_("For example: the deposit slip that the employer brought. Auditors read it."),
        max_length=200,
        error_messages={"required": _("Write how you know; auditors read it")},
    )

    def offer(self, challans: list[Challan]) -> None:
        """Suggest challans, with the establishment's name, PSID and day."""
        self.suggested = {str(each.pk): each for each in challans}
        named = [
            (str(each.pk), f"{each.establishment} · {each.psid} · {day(each.issued_on)}")
            for each in challans
        ]
        self.fields["challan"].choices = [
            *named,
            (self.OTHER, _("Another establishment, by its registration number")),
        ]

    def clean(self) -> dict[str, Any]:
        """A number where no suggestion is taken."""
        super().clean()
        other = self.cleaned_data.get("challan") == self.OTHER
        if other and not self.cleaned_data.get("number"):
            self.add_error("number", _("Write the registration number"))
        return self.cleaned_data


class Choice(Form):
    """What the institution decides where the law leaves it the choice."""

    value = forms.ChoiceField(label=_("The institution applies"), widget=forms.RadioSelect)
    from_on = DayField(label=_("From"), error_messages={"required": _("Write from which day")})
    reason = forms.CharField(
        label=_("Reasons and authority"),
        help_text=_("For example the number and date of the order. Employers read it."),
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Write the reasons; they stand beside every assessment")},
    )

    def offer(self, choices: list[tuple[str, Any]], *, day: bool = False) -> None:
        """What can be chosen: legal positions, or a day of the month."""
        field = self.fields["value"]
        if day:
            field.widget = forms.Select(attrs={"class": "narrow"})
            field.label = _("Payable by this day of the following month")
        field.choices = choices
        field.error_messages["required"] = _("Choose one")
