"""Forms of the secretariat about seats, and the one with which a body proposes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from saiban.offices.desk.models import User
from saiban.offices.forum.actions.accounts import Newcomer
from saiban.web.account_fields import AccountFields
from saiban.web.forms import DayField, Form


class _Term(Form):
    """From when until when, and by which notification."""

    from_on = DayField(
        label=_("First day"),
        help_text=_("Today or a later day"),
        error_messages={"required": _("Write the first day")},
    )
    until = DayField(
        label=_("Last day"),
        help_text=_("Leave it empty if the term has no end yet"),
        required=False,
    )
    notification = forms.CharField(
        label=_("Number and day of the notification"),
        help_text=_("As written on the paper that names the person; everybody may read it"),
        max_length=120,
        error_messages={"required": _("Write the number of the notification")},
    )

    @property
    def term(self) -> dict[str, Any]:
        """The term, as the actions take it."""
        said = self.cleaned_data
        return {
            "from_on": said["from_on"],
            "until_on": said["until"],
            "notification": said["notification"],
        }


class NewcomerForm(AccountFields, _Term):
    """Somebody who has no account yet."""

    field_order = ("full_name", "username", "language", "from_on", "until", "notification")

    def newcomer(self, *, synthetic: bool) -> Newcomer:
        """Who comes, as the action takes it."""
        said = self.cleaned_data
        return Newcomer(said["username"], said["full_name"], said["language"], synthetic)


class KnownForm(_Term):
    """Somebody who holds or held a seat."""

    field_order = ("user", "from_on", "until", "notification")
    user = forms.ChoiceField(label=_("Person"), error_messages={"required": _("Choose the person")})

    def offer(self, people: list[User]) -> None:
        """People who can be seated."""
        names = [(str(each.pk), f"{each.full_name} ({each.username})") for each in people]
        self.fields["user"].choices = [("", "—"), *names]


class EndForm(Form):
    """The last day of a term, and why."""

    until = DayField(label=_("Last day"), error_messages={"required": _("Write the last day")})
    reason = forms.CharField(
        label=_("Reasons"),
        help_text=_("For example another office, with the number of the notification"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write the reasons; they stand beside the term")},
    )


class ProposalForm(Form):
    """Whom a body proposes for its seat."""

    name = forms.CharField(
        label=_("Whom do you propose?"),
        max_length=120,
        error_messages={"required": _("Write the full name")},
    )
    proof = forms.CharField(
        label=_("What shows that your body wants it so"),
        help_text=_("A letter or a decision, with its number and day"),
        max_length=300,
        error_messages={"required": _("Write what shows it")},
    )
