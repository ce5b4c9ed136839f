"""The administrator's forms."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from saiban.offices.desk.models.users import Desk
from saiban.web.account_fields import AccountFields
from saiban.web.forms import DayField, Form
from saiban.web.templatetags.saiban import desk_name


class Seating(Form):
    """A desk."""

    desk = forms.ChoiceField(
        label=_("Desk"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a desk")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["desk"].choices = [(each, desk_name(each)) for each in Desk.values]


class Newcomer(AccountFields, Seating):
    """A new officer's name, the name to sign in with, the language, and the desk."""

    field_order = ("full_name", "username", "language", "desk")


class Ending(Form):
    """The last day at a desk, and why."""

    until = DayField(
        label=_("Last day at the desk"),
        error_messages={"required": _("Write the last day")},
    )
    reason = forms.CharField(
        label=_("Reasons"),
        help_text=_("For example a transfer, with the number of the order. Auditors read it."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write the reasons; auditors read them")},
    )
