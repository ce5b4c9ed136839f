"""The officers' forms."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from saiban.offices.cashier.models import Challan
from saiban.offices.employers.models import Registration, Status
from saiban.web.forms import DayField, Form, UploadField
from saiban.web.templatetags.saiban import day

DECISIONS = {
    Status.APPLIED: (
        (Status.REGISTERED, _("Register the establishment")),
        (Status.SENT_BACK, _("Send back, so that the employer can correct it")),
        (Status.REFUSED, _("Refuse")),
    ),
    Status.REGISTERED: ((Status.CLOSED, _("Close the registration")),),
    Status.CLOSED: ((Status.REGISTERED, _("Open the registration again")),),
}


class Decision(Form):
    """Register with a number; send back, refuse or close with reasons."""

    status = forms.ChoiceField(
        label=_("What do you decide?"),
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
        help_text=_("Needed unless you register. The employer reads exactly this."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def offer(self, status: str) -> None:
        """What can be decided on a registration in this state; a number is given once."""
        self.fields["status"].choices = DECISIONS.get(Status(status), ())
        if status != Status.APPLIED:
            del self.fields["number"]

    def clean(self) -> dict[str, Any]:
        """A number to register, reasons for everything else."""
        super().clean()
        status, said = self.cleaned_data.get("status"), self.cleaned_data
        if status == Status.REGISTERED and "number" in self.fields and not said.get("number"):
            self.add_error("number", _("Write the registration number"))
        if status and status != Status.REGISTERED and not said.get("reason"):
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
    """Whose money a receipt is: one of the suggestions, or an establishment by number."""

    OTHER = "other"
    challan = forms.ChoiceField(
        label=_("Whose money is it?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whose money it is")},
    )
    number = forms.CharField(
        label=_("Registration number of the establishment"),
        help_text=_("Needed if none of the above is the one"),
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

    def offer(self, challans: list[Challan], units: list[Registration]) -> None:
        """Suggest challans of the amount, then establishments that are called like the payer."""
        self.units = {f"challan:{each.pk}": each.establishment_id for each in challans}
        self.units |= {f"unit:{each.establishment_id}": each.establishment_id for each in units}
        named = [
            (f"challan:{each.pk}", f"{each.establishment} · {each.psid} · {day(each.issued_on)}")
            for each in challans
        ]
        named += [
            (f"unit:{each.establishment_id}", f"{each.establishment} · {each.number}")
            for each in units
        ]
        self.fields["challan"].choices = [
            *named,
            (self.OTHER, _("Another establishment, by its registration number")),
        ]

    @property
    def challan_id(self) -> int | None:
        """The challan that was chosen, if it was one."""
        kind, _sep, number = self.cleaned_data["challan"].partition(":")
        return int(number) if kind == "challan" else None

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
