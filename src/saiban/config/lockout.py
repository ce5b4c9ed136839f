"""How many wrong passwords and codes are too many, beside six for a name from one address."""

from __future__ import annotations

from typing import Any

from axes.attempts import get_cool_off_threshold
from axes.handlers.database import AxesDatabaseHandler
from axes.helpers import get_client_ip_address
from axes.models import AccessAttempt
from django.db.models import Sum
from django.http import HttpRequest, QueryDict

WIDE = 60
"""For a name from all addresses, and for an address with all names; in the same quarter of an hour.

Ten times the narrow limit: people of one office share an address, and a stranger who wants to lock
somebody out has to come from ten places.
"""


def name_typed(request: HttpRequest | None, credentials: dict[str, Any] | None) -> str | None:
    """The user name as it is counted: sign-in takes it in any case, so all cases are one name."""
    said = (credentials or {}).get("username")
    return said.strip().lower() if isinstance(said, str) else None


class Lockout(AxesDatabaseHandler):  # type: ignore[misc]
    """Counts guesses that are spread over many addresses or many names as well."""

    def is_locked(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> bool:
        """Whether the narrow limit or one of the wide ones is reached."""
        if super().is_locked(request, credentials):
            return True
        name, address = name_typed(request, credentials), get_client_ip_address(request)
        recent = AccessAttempt.objects.filter(attempt_time__gte=get_cool_off_threshold(request))
        return any(
            (recent.filter(**same).aggregate(all=Sum("failures_since_start"))["all"] or 0) >= WIDE
            for same in ({"username": name}, {"ip_address": address})
            if all(same.values())
        )

    def user_login_failed(
        self,
        sender: object,
        credentials: dict[str, Any],
        request: HttpRequest | None = None,
        **others: Any,
    ) -> None:
        """Count a failure without what was sent.

        The library keeps all fields in the database: a stranger could fill it with megabytes, and
        a password that somebody wrote into the wrong field would stay readable.
        """
        if request is None:
            return
        asked, sent = request.GET, request.POST
        request.GET = request.POST = QueryDict()
        try:
            super().user_login_failed(sender, credentials, request, **others)
        finally:
            request.GET, request.POST = asked, sent
