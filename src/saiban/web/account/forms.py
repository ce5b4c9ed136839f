"""The sign-in library's forms, in our words and as our components."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.recovery_codes.forms import GenerateRecoveryCodesForm
from allauth.mfa.totp.forms import ActivateTOTPForm, DeactivateTOTPForm
from django import forms
from django.utils.translation import gettext_lazy as _

from saiban.web.forms import Renderer


class Ours:
    """Renders as our components; no placeholders, since labels say the same and stay."""

    default_renderer = Renderer
    use_required_attribute = False
    labels: dict[str, Any] = {}
    hints: dict[str, Any] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():  # type: ignore[attr-defined]
            field.widget.attrs.pop("placeholder", None)
            field.label = self.labels.get(name, field.label)
            field.help_text = self.hints.get(name, "")


class SignIn(Ours, account.LoginForm):
    """User name and password."""

    labels = {"login": _("User name"), "password": _("Password")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("remember", None)

    def clean(self) -> dict[str, Any]:
        """Offices share computers: the session ends with the browser, nobody is remembered."""
        super().clean()
        return self.cleaned_data | {"remember": False}


class OpenAccount(Ours, account.SignupForm):
    """An employer's or accountant's own account; officers are given theirs."""

    full_name = forms.CharField(label=_("Your full name"), max_length=120)
    field_order = ["full_name", "username", "password1", "password2"]
    labels = {
        "full_name": _("Your full name"),
        "username": _("User name"),
        "password1": _("Password"),
        "password2": _("Password again"),
    }
    hints = {
        "username": _("Letters, digits and @ . + - _"),
        "password1": _("At least 12 characters. Three unrelated words are easy to remember."),
    }


class ConfirmPassword(Ours, account.ReauthenticateForm):
    """The password again, before something that matters."""

    labels = {"password": _("Password")}


class ChangePassword(Ours, account.ChangePasswordForm):
    """The old password and the new one twice."""

    labels = {
        "oldpassword": _("Your password now"),
        "password1": _("New password"),
        "password2": _("New password again"),
    }
    hints = {"password1": _("At least 12 characters. Three unrelated words are easy to remember.")}


class Code(Ours, mfa.AuthenticateForm):
    """The six digits, or a recovery code."""

    labels = {"code": _("Code")}
    hints = {"code": _("Six digits from the app on your telephone, or one of your recovery codes")}


class ConfirmCode(Ours, mfa.ReauthenticateForm):
    """A code again, before something that matters."""

    labels = {"code": _("Code")}
    hints = {"code": _("Six digits from the app on your telephone, or one of your recovery codes")}


class Activate(Ours, ActivateTOTPForm):
    """The first code proves that the app has the secret."""

    labels = {"code": _("Code")}
    hints = {"code": _("The six digits that the app shows now")}


class Deactivate(Ours, DeactivateTOTPForm):
    """No fields: the page asks whether."""


class RecoveryCodes(Ours, GenerateRecoveryCodesForm):
    """No fields: the page asks whether."""
