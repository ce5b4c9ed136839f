"""What a deployment may set, read once from environment variables and a secrets folder.

Every variable begins with ``SAIBAN_`` except ``DATABASE_URL``, which hosting platforms set.
"""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

CHECKOUT = Path(__file__).resolve().parents[3]


class Environment(BaseSettings):
    """Typed settings; a wrong value stops the start with a list of all that is wrong."""

    model_config = SettingsConfigDict(env_prefix="SAIBAN_", extra="ignore")

    home: Path = CHECKOUT / "var"
    debug: bool = False
    hosts: str = "127.0.0.1,localhost"
    trusted_origins: str = ""
    https: bool = False
    db_role: str = Field(default="app", pattern="^(app|owner)$")
    database_url: str = Field(default="", validation_alias="DATABASE_URL")
    owner_database_url: str = ""
    training_day: str = ""
    bank_url: str = ""
    corrections: str = ""
    """Where readers of the law send corrections: an e-mail address shown on its pages."""
    mail_host: str = ""
    """The server that sends mail, over TLS; without one, mail is written into files."""
    mail_port: int = 587
    mail_user: str = ""
    mail_password: str = Field(default="", repr=False)
    mail_from: str = "saiban@localhost"
    synthetic: bool = False
    """Accept CNICs that begin with 0, which no region uses: the demo country's."""


def secret(home: Path, name: str, length: int = 48) -> str:
    """Return the secret called `name`, made on first use and kept in a file only we can read."""
    folder = home / "secrets"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / name
    if not path.exists():
        draft = folder / f".{name}.{os.getpid()}"
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_hex(length))
        try:
            # A hard link fails if somebody else made it first, so both read the same secret.
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text().strip()


def private(folder: Path) -> Path:
    """The folder, closed to other accounts of the machine if it is ours; made if it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(PermissionError):
        folder.chmod(0o700)
    return folder
