"""What every page's template may use."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation

from saiban.offices.desk import clock
from saiban.web.access import May


def page(request: HttpRequest) -> dict[str, Any]:
    """Day, language direction, and who is signed in as what."""
    return {
        "today": clock.today(),
        "training_day": settings.ENVIRONMENT.training_day,
        "synthetic": settings.ENVIRONMENT.synthetic,
        "direction": "rtl" if translation.get_language_bidi() else "ltr",
        "seat": getattr(request, "seat", None),
        "may": May(request),
        "second_factor_waived": getattr(request, "second_factor_waived", False),
    }
