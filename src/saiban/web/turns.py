"""One after the other: a double click, or two people at the same page, do not get in their way."""

from __future__ import annotations

from django.db import connection
from django.http import HttpRequest


def take(what: str, number: object) -> None:
    """Wait until no other transaction holds this turn; it is given back with the transaction.

    Queries after this see what the one before has done.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"turn:{what}:{number}"]
        )


def take_to_write(request: HttpRequest, what: str, number: object) -> None:
    """Wait for one's turn, if the request may change something."""
    if request.method not in ("GET", "HEAD", "OPTIONS"):
        take(what, number)
