"""Starts Django for a command, with a database server behind it."""

from __future__ import annotations

import os


def django(*, role: str = "app", database: bool = True) -> None:
    """Set Django up to work as a database role; start the embedded server if none is configured.

    A process works as one role for its whole life.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "saiban.config.settings")
    os.environ["SAIBAN_DB_ROLE"] = role
    if database:
        _embedded(role)
    import django as framework

    framework.setup()


def _embedded(role: str) -> None:
    from saiban.config.environment import Environment

    environment = Environment()
    configured = environment.owner_database_url if role == "owner" else environment.database_url
    if configured or os.environ.get("SAIBAN_EMBEDDED_URL"):
        return
    from saiban.config.postgres import cluster

    found = cluster.ensure(environment.home)
    os.environ["SAIBAN_EMBEDDED_URL"] = found.url("owner" if role == "owner" else "app")
