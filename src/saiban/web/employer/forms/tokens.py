"""A program that may file."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from saiban.web.forms import Form


class Token(Form):
    """What the token is called, so that the right one is ended later."""

    label = forms.CharField(
        label=_("Which program will use it?"),
        max_length=80,
        error_messages={"required": _("Write which program will use it")},
    )
