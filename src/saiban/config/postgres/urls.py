"""Database addresses: `postgresql://user:password@host/database`, the host may be a socket."""

from typing import Any
from urllib.parse import quote

from psycopg.conninfo import conninfo_to_dict


def build(*, user: str, password: str, host: str, database: str) -> str:
    """One address. A socket directory is percent-encoded, as libpq reads it."""
    encoded = (quote(part, safe="") for part in (user, password, host, database))
    return "postgresql://{}:{}@{}/{}".format(*encoded)


def to_django(url: str) -> dict[str, Any]:
    """The entry of Django's DATABASES for an address, read by libpq's own parser.

    Python's `urlsplit` would lower-case a socket path, so it is not used.
    """
    parts = conninfo_to_dict(url)
    names = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST"}
    entry: dict[str, Any] = {"ENGINE": "django.db.backends.postgresql"}
    for theirs, ours in {**names, "port": "PORT"}.items():
        value = parts.pop(theirs, None)
        entry[ours] = "" if value is None else str(value)
    if parts:
        entry["OPTIONS"] = parts
    return entry
