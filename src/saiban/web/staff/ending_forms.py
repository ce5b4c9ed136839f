"""Forms about the end of EOBI's contributions for a person."""

from __future__ import annotations

from datetime import date

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from saiban.web.forms import DayField, Form


class Ending(Form):
    """Since when, because of what, and which document proves it."""

    because = forms.ChoiceField(
        label=_("Why do contributions end?"),
        widget=forms.RadioSelect,
        choices=(
            ("pension", _("The person draws EOBI's old-age pension")),
            ("age", _("The person has reached the age for it: 60, a woman 55")),
        ),
        error_messages={"required": _("Choose why contributions end")},
    )
    since = DayField(
        label=_("Since which day?"),
        help_text=_(
            "The first day of the pension, or the birthday. The month of that day is free already."
        ),
        error_messages={"required": _("Write the day")},
    )
    proof = forms.CharField(
        label=_("Which document proves it?"),
        help_text=_("For example the pension order or the identity card. The person can read it."),
        max_length=200,
        error_messages={"required": _("Write which document you have seen")},
    )

    def offer(self, today: date) -> None:
        """The day on which it is recorded; what lies after it has not come."""
        self.today = today

    def clean_since(self) -> date:
        """Not in the future."""
        since: date = self.cleaned_data["since"]
        if since > self.today:
            raise forms.ValidationError(_now("This day has not come; record it when it has"))
        return since


class Withdrawal(Form):
    """Why what was recorded did not hold."""

    reason = forms.CharField(
        label=_("Why was the record wrong?"),
        help_text=_("Auditors and the person can read it."),
        max_length=200,
        error_messages={"required": _("Write why the record was wrong")},
    )
