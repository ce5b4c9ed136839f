"""The only place where the offices' callers ask what day it is. The domain never does."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings

KARACHI = ZoneInfo("Asia/Karachi")


def today() -> date:
    """The day in Pakistan, or the training day when one is set."""
    if settings.ENVIRONMENT.training_day:
        return date.fromisoformat(settings.ENVIRONMENT.training_day)
    return datetime.now(KARACHI).date()
