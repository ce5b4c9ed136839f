"""A program shows the token of one establishment; it sees that establishment and nothing else."""

from __future__ import annotations

from django.http import HttpRequest
from ninja.security import HttpBearer
from ninja.throttling import AuthRateThrottle

from saiban.offices.employers import queries as employers
from saiban.offices.employers.models import ApiToken


class Bearer(HttpBearer):
    """`Authorization: Bearer sbn_…`; tokens are made on the employer's page "Programs"."""

    def authenticate(self, request: HttpRequest, token: str) -> ApiToken | None:
        """The live token, or None: then the answer is 401."""
        return employers.token(token)


class PerToken(AuthRateThrottle):
    """How often one token may call."""

    def get_cache_key(self, request: HttpRequest) -> str:
        """By the token's number."""
        return f"api-rate-{self.scope}-{request.auth.pk}"  # type: ignore[attr-defined]
