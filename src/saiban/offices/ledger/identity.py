"""Numbers of transfers: made from the business event, so that telling it twice posts it once."""

from __future__ import annotations

from uuid import UUID, uuid5

NAMESPACE = UUID("6f1f3c1e-6f5d-4d0e-9f0e-5a1ba2000001")


def transfer_id(key: str) -> UUID:
    """The number of the transfer that a business event posts ("assessment:12")."""
    return uuid5(NAMESPACE, key)
