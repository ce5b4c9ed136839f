"""What is asked of somebody for whom an office makes an account."""

from __future__ import annotations

from django import forms
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.utils.translation import gettext_lazy as _

from saiban.web.forms import Form


class AccountFields(Form):
    """The name on the identity card, the name to sign in with, the language."""

    full_name = forms.CharField(
        label=_("Full name"),
        help_text=_("As on the identity card, which you have seen"),
        max_length=120,
        error_messages={"required": _("Write the full name")},
    )
    username = forms.CharField(
        label=_("User name"),
        help_text=_("Letters, digits and @ . + - _"),
        max_length=150,
        widget=forms.TextInput(attrs={"class": "narrow", "dir": "ltr"}),
        validators=[
            UnicodeUsernameValidator(message=_("Only letters, digits and @ . + - _ may be in it"))
        ],
        error_messages={"required": _("Write a user name")},
    )
    language = forms.ChoiceField(
        label=_("Language of the pages"),
        choices=(("en", "English"), ("ur", "اردو")),
        initial="ur",
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a language")},
    )
