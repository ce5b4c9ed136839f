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

WORDS = {
    "username_password_mismatch": _("The user name or the password is wrong"),
    "incorrect_password": _("The password is wrong"),
    "enter_current_password": _("The password is wrong"),
    "incorrect_code": _(
        "The code is wrong. Codes change every 30 seconds; write the one that shows now"
    ),
    "username_taken": _("This user name is taken; choose another"),
}
EMPTY = {
    "login": _("Write your user name"),
    "username": _("Write your user name"),
    "full_name": _("Write your full name"),
    "password": _("Write your password"),
    "password1": _("Write your password"),
    "code": _("Write the code"),
}


class Ours:
    """Renders as our components; no placeholders, since labels say the same and stay."""

    default_renderer = Renderer
    use_required_attribute = False
    labels: dict[str, Any] = {}
    hints: dict[str, Any] = {}

    def add_error(self, field: str | None, error: Any) -> None:
        """The library's errors in our words, by their code; two passwords that differ have none."""
        code = getattr(error, "code", None)
        if code in WORDS:
            error = forms.ValidationError(WORDS[code], code=code)
        elif field == "password2" and not isinstance(error, forms.ValidationError):
            error = _("The two passwords differ; write the same twice")
        super().add_error(field, error)  # type: ignore[misc]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():  # type: ignore[attr-defined]
            field.widget.attrs.pop("placeholder", None)
            field.label = self.labels.get(name, field.label)
            field.help_text = self.hints.get(name, "")
            if name in EMPTY:
                field.error_messages["required"] = EMPTY[name]


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
