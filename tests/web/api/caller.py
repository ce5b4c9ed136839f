"""A program that calls the API."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.http import HttpResponse
from django.test import Client

from saiban.offices.desk.models import User
from saiban.offices.employers import actions as employers
from saiban.offices.employers.models import Establishment
from tests.offices.cast import DAY

GOOD = {"cnic": "01101-1234567-1", "name": "Bashir Ahmed", "wage": "22000.00", "days": 26}
BAD = {"cnic": "01101-12345", "name": "Nasreen Bibi", "wage": "22000.00", "days": 26}


def month(*rows: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A request to file October."""
    return {"month": "2026-10", "rows": list(rows), **more}


@dataclass
class Program:
    """A token and a browserless client."""

    token: str
    client: Client = field(default_factory=Client)

    @classmethod
    def of(cls, unit: Establishment, by: User) -> Program:
        """With a token of the unit's own."""
        made = employers.make_token(establishment_id=unit.pk, label="Payroll", by=by, on=DAY)
        return cls(made)

    def _headers(self, **more: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", **more}

    def get(self, address: str) -> HttpResponse:
        """Ask."""
        return self.client.get(address, headers=self._headers())

    def file(self, body: Any, key: str | None = "october-2026-1", **kwargs: Any) -> HttpResponse:
        """File a month under a key."""
        headers = self._headers(**({"Idempotency-Key": key} if key else {}))
        return self.client.post(
            "/api/returns", body, content_type="application/json", headers=headers, **kwargs
        )
