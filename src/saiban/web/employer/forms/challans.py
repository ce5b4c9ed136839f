"""Which months one challan is for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils import formats
from django.utils.translation import gettext_lazy as _

from saiban.web import money
from saiban.web.employer.presenters.account import Month
from saiban.web.forms import Form


class Months(Form):
    """Months of which something is open."""

    months = forms.MultipleChoiceField(
        label=_("Which months do you want to pay?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Choose at least one month"),
            "invalid_choice": _("Choose from the months in the list"),
        },
    )

    def __init__(self, months: Sequence[Month], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["months"].choices = [
            (
                each.month.isoformat(),
                f"{formats.date_format(each.month, 'F Y')}: {money.rupees(each.open_paisa)}",
            )
            for each in months
            if each.open_paisa > 0
        ]

    @property
    def chosen(self) -> list[date]:
        """The months, as dates."""
        return [date.fromisoformat(each) for each in self.cleaned_data["months"]]
