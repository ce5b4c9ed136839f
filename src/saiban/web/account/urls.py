"""Addresses of signing in. The names are the sign-in library's: it redirects by them."""

from __future__ import annotations

from allauth.mfa.recovery_codes import views as recovery
from django.urls import path

from saiban.web.account import views

urlpatterns = [
    path("sign-in/", views.SignIn.as_view(), name="account_login"),
    path("sign-in/code/", views.Code.as_view(), name="mfa_authenticate"),
    path("sign-in/forgotten/", views.forgotten, name="account_reset_password"),
    path("sign-in/inactive/", views.inactive, name="account_inactive"),
    path("sign-out/", views.SignOut.as_view(), name="account_logout"),
    path("open-account/", views.OpenAccount.as_view(), name="account_signup"),
    path("account/", views.home, name="account"),
    path("account/e-mail/", views.home, name="account_email"),
    path("account/password/", views.ChangePassword.as_view(), name="account_change_password"),
    path("account/confirm/", views.ConfirmPassword.as_view(), name="account_reauthenticate"),
    path("account/confirm-code/", views.ConfirmCode.as_view(), name="mfa_reauthenticate"),
    path("account/second-factor/", views.SecondFactor.as_view(), name="mfa_index"),
    path("account/second-factor/on/", views.Activate.as_view(), name="mfa_activate_totp"),
    path("account/second-factor/off/", views.Deactivate.as_view(), name="mfa_deactivate_totp"),
    path(
        "account/second-factor/codes/",
        views.RecoveryCodes.as_view(),
        name="mfa_view_recovery_codes",
    ),
    path(
        "account/second-factor/codes/new/",
        views.NewRecoveryCodes.as_view(),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "account/second-factor/codes/download/",
        recovery.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
]
