"""Database addresses: `postgresql://user:password@/database?host=/the/socket/directory`."""

from typing import Any
from urllib.parse import quote

from psycopg.conninfo import conninfo_to_dict

ENVIRONMENT = {
    "host": "PGHOST",
    "hostaddr": "PGHOSTADDR",
    "port": "PGPORT",
    "user": "PGUSER",
    "password": "PGPASSWORD",
    "dbname": "PGDATABASE",
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
}


def build(*, user: str, password: str, host: str, database: str) -> str:
    """One address. The socket directory is a parameter, not the host part: a parser that
    lower-cases host names would lose the way."""
    encoded = [quote(part, safe="") for part in (user, password, database, host)]
    return "postgresql://{}:{}@/{}?host={}".format(*encoded)


def to_django(url: str) -> dict[str, Any]:
    """The entry of Django's DATABASES for an address, read by libpq's own parser."""
    parts = conninfo_to_dict(url)
    names = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST"}
    entry: dict[str, Any] = {"ENGINE": "django.db.backends.postgresql"}
    for theirs, ours in {**names, "port": "PORT"}.items():
        value = parts.pop(theirs, None)
        entry[ours] = "" if value is None else str(value)
    if parts:
        entry["OPTIONS"] = parts
    return entry


def to_environment(url: str) -> dict[str, str]:
    """The same for PostgreSQL's programs: a password in an argument could be read by any user."""
    parts = conninfo_to_dict(url)
    return {ENVIRONMENT[name]: str(value) for name, value in parts.items() if name in ENVIRONMENT}
