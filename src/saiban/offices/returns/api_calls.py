"""What programs asked and what they were told, so that a repeated request gets the same answer."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import connection, models


class ApiCall(models.Model):
    """A request that was dealt with, by the key that the program gave it."""

    establishment = models.ForeignKey("employers.Establishment", models.PROTECT)
    token = models.ForeignKey("employers.ApiToken", models.PROTECT)
    key = models.CharField(max_length=100)
    body_sha256 = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField()
    response = models.JSONField()
    on = models.DateField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """A key is used once by an establishment."""

        constraints = [
            models.UniqueConstraint(fields=("establishment", "key"), name="api_key_once")
        ]


def find(*, establishment_id: int, key: str) -> ApiCall | None:
    """The call of this key; a second request with it waits here until the first is done."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(hashtextextended(%s, 0))",
            [f"api:{establishment_id}:{key}"],
        )
    return ApiCall.objects.filter(establishment_id=establishment_id, key=key).first()


def keep(
    *,
    establishment_id: int,
    token: models.Model,
    key: str,
    body_sha256: str,
    status: int,
    response: dict[str, Any],
    on: date,
) -> ApiCall:
    """Keep an answer, in the transaction of the deed."""
    return ApiCall.objects.create(
        establishment_id=establishment_id,
        token=token,
        key=key,
        body_sha256=body_sha256,
        status=status,
        response=response,
        on=on,
    )
