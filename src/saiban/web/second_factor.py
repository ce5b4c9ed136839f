"""Officers sign in with two factors: a password and a code from their telephone."""

from __future__ import annotations

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

# Where an officer without a second factor may still go: to set one up, or to leave.
OPEN = ("/account/", "/sign-out/", "/language/")


def waived(request: HttpRequest) -> bool:
    """Only in the fictitious country, and only for its invented officers.

    The demo prints their passwords, so a factor that nobody holds would lock everybody out. One of
    them has set up a second factor all the same; then it is asked for at sign-in.
    """
    return bool(settings.ENVIRONMENT.synthetic and request.user.synthetic)


def missing(request: HttpRequest) -> HttpResponse | None:
    """Send an officer who has no second factor to set one up; None for everybody else."""
    if waived(request):
        request.second_factor_waived = True  # type: ignore[attr-defined]
        return None
    if request.path.startswith(OPEN) or is_mfa_enabled(request.user):
        return None
    return redirect("mfa_activate_totp")
