"""The passwords of the database's roles: generated once, kept 0600 in the home."""

import json
import os
import secrets
from pathlib import Path
from typing import Literal, LiteralString

from saiban.config.postgres.errors import DatabaseError

Role = Literal["app", "owner", "admin"]
USERS: dict[Role, LiteralString] = {
    "app": "saiban_app",
    "owner": "saiban_owner",
    "admin": "saiban_admin",
}


def load(directory: Path, *, cluster_exists: bool) -> dict[Role, str]:
    """Role to password. Made on first use; if the cluster outlived the file, that is an error."""
    file = directory / "credentials.json"
    try:
        kept: dict[Role, str] = json.loads(file.read_text())
        return kept
    except FileNotFoundError:
        pass
    except PermissionError:
        raise DatabaseError(
            f"{file} belongs to another user. Run as that user, or set SAIBAN_HOME to a "
            "directory of yours."
        ) from None
    if cluster_exists:
        raise DatabaseError(
            f"{file} is gone, and with it the passwords of the cluster beside it. Restore the "
            "file from a backup, or move the directory away to start an empty database."
        )
    fresh: dict[Role, str] = {role: secrets.token_urlsafe(24) for role in USERS}
    temporary = file.with_suffix(".new")
    temporary.unlink(missing_ok=True)
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as handle:
        json.dump(fresh, handle, indent=1)
    temporary.rename(file)
    return fresh
