"""The sign-in library's views in our words; wrong codes are counted like wrong passwords."""

from __future__ import annotations

from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from axes.handlers.proxy import AxesProxyHandler
from axes.helpers import get_lockout_response
from django.contrib.auth.decorators import login_required
from django.contrib.auth.signals import user_login_failed
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from saiban.web.account import forms


class Rejects:
    """A form with errors comes back with status 422."""

    def form_invalid(self, form: Any) -> HttpResponse:
        """The page again, saying what is wrong."""
        response: HttpResponse = super().form_invalid(form)  # type: ignore[misc]
        if response.status_code == 200:
            response.status_code = 422
        return response


def _with(form: type) -> Any:
    """Choose a form without the library's table of dotted names."""
    return lambda self: form


class SignIn(Rejects, account.LoginView):
    """User name and password; django-axes counts the failures."""

    template_name = "sign_in/sign_in.html"
    get_form_class = _with(forms.SignIn)


class OpenAccount(Rejects, account.SignupView):
    """A new account has no rights until an establishment is registered through it."""

    template_name = "sign_in/open_account.html"
    get_form_class = _with(forms.OpenAccount)


class SignOut(account.LogoutView):
    """Asks once on GET, so that a link cannot sign anybody out."""

    template_name = "sign_in/sign_out.html"


class ConfirmPassword(Rejects, account.ReauthenticateView):
    """The password again, before something that matters."""

    template_name = "sign_in/confirm.html"
    get_form_class = _with(forms.ConfirmPassword)


class ChangePassword(Rejects, account.PasswordChangeView):
    """A new password; the session stays."""

    template_name = "sign_in/password.html"
    get_form_class = _with(forms.ChangePassword)
    success_url = "/account/"


class Code(mfa.AuthenticateView):
    """The second factor at sign-in. Six wrong codes lock the user name, like passwords."""

    template_name = "sign_in/code.html"
    get_form_class = _with(forms.Code)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Refuse before looking at the code when too many were wrong."""
        credentials = {"username": self.stage.login.user.get_username()}
        if not AxesProxyHandler.is_allowed(request, credentials):
            return get_lockout_response(request, credentials=credentials)
        if self.form.is_valid():
            return self.form_valid(self.form)
        user_login_failed.send(sender=__name__, credentials=credentials, request=request)
        response = self.form_invalid(self.form)
        response.status_code = 422
        return response


class ConfirmCode(Rejects, mfa.ReauthenticateView):
    """A code again, before something that matters."""

    template_name = "sign_in/confirm.html"
    get_form_class = _with(forms.ConfirmCode)


class SecondFactor(mfa.IndexView):
    """What second factor there is."""

    template_name = "sign_in/second_factor.html"


class Activate(Rejects, totp.ActivateTOTPView):
    """Scan, then prove it with a code."""

    template_name = "sign_in/activate.html"
    get_form_class = _with(forms.Activate)


class Deactivate(Rejects, totp.DeactivateTOTPView):
    """An officer who takes the factor off is asked for a new one at the next page."""

    template_name = "sign_in/deactivate.html"
    get_form_class = _with(forms.Deactivate)


class RecoveryCodes(recovery.ViewRecoveryCodesView):
    """The codes that are left."""

    template_name = "sign_in/recovery_codes.html"


class NewRecoveryCodes(Rejects, recovery.GenerateRecoveryCodesView):
    """New codes; the old ones end."""

    template_name = "sign_in/new_recovery_codes.html"
    get_form_class = _with(forms.RecoveryCodes)


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """The signed-in person's own account."""
    return render(request, "sign_in/account.html")


def inactive(request: HttpRequest) -> HttpResponse:
    """An account that the institution closed."""
    return render(request, "sign_in/inactive.html", status=403)


def forgotten(request: HttpRequest) -> HttpResponse:
    """Who can help when the password is lost: there is no e-mail address to send a link to."""
    return render(request, "sign_in/forgotten.html")
