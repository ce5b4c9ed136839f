"""The two roles and what each may do, as SQL.

`saiban_owner` owns the schema and runs migrations. `saiban_app` reads and writes rows: it makes no
tables, owns none, and cannot bypass row level security. Neither is a superuser.
"""

from collections.abc import Iterable
from typing import LiteralString

from psycopg import sql

from saiban.config.postgres.credentials import USERS, Role

EXTENSIONS = ("btree_gist", "pg_trgm", "unaccent")
OWNER, APP = USERS["owner"], USERS["app"]

CREATE: dict[Role, LiteralString] = {
    "owner": f"CREATE ROLE {OWNER} LOGIN NOSUPERUSER CREATEDB NOCREATEROLE NOBYPASSRLS",
    "app": f"CREATE ROLE {APP} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS",
}


def password(role: str, secret: str) -> sql.Composed:
    """The statement that gives a role its password."""
    return sql.SQL("ALTER ROLE {} PASSWORD {}").format(sql.Identifier(role), sql.Literal(secret))


def database(name: str, template: str = "template0") -> sql.Composed:
    """The statement that makes a database of the owner's, empty or a copy."""
    encoding = " ENCODING 'UTF8'" if template == "template0" else ""
    text = f"CREATE DATABASE {{}} OWNER {OWNER} TEMPLATE {{}}{encoding}"
    return _named(text, name, template)


def drop(name: str) -> sql.Composed:
    """The statement that removes a database even while somebody is connected."""
    return _named("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)


def rename(name: str, new: str) -> sql.Composed:
    """The statement that renames a database to which nobody is connected."""
    return _named("ALTER DATABASE {} RENAME TO {}", name, new)


def disconnect(name: str) -> sql.Composed:
    """The statement that ends every session of a database but one's own."""
    text = (
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
        "WHERE datname = {} AND pid <> pg_backend_pid()"
    )
    return sql.SQL(text).format(sql.Literal(name))


def inside(name: str) -> list[sql.Composed]:
    """What a superuser runs once inside a new database: extensions and the app role's rights."""
    here = sql.Identifier(name)
    texts = [
        *(f"CREATE EXTENSION IF NOT EXISTS {extension}" for extension in EXTENSIONS),
        "REVOKE ALL ON DATABASE {here} FROM PUBLIC",
        # TEMPORARY: bulk loads stage their rows in a temporary table.
        f"GRANT CONNECT, TEMPORARY ON DATABASE {{here}} TO {APP}",
        "REVOKE ALL ON SCHEMA public FROM PUBLIC",
        f"ALTER SCHEMA public OWNER TO {OWNER}",
        f"GRANT USAGE ON SCHEMA public TO {APP}",
        *_defaults(),
    ]
    return [sql.SQL(text).format(here=here) for text in texts]


def sql_for_server(name: str = "saiban") -> str:
    """What an administrator of an existing server runs, with psql as a superuser, once."""
    statements = [*CREATE.values(), database(name).as_string(None)]
    within = [statement.as_string(None) for statement in inside(name)]
    return "\n".join(
        [
            "-- Once, as a superuser: psql --set=ON_ERROR_STOP=1 postgres",
            *_terminated(statements),
            f"\\password {OWNER}",
            f"\\password {APP}",
            f'\\connect "{name}"',
            *_terminated(within),
            "",
        ]
    )


def _defaults() -> list[str]:
    """Rights on whatever the owner's migrations will make."""
    head = f"ALTER DEFAULT PRIVILEGES FOR ROLE {OWNER}"
    return [
        f"{head} GRANT USAGE ON SCHEMAS TO {APP}",
        f"{head} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {APP}",
        f"{head} GRANT USAGE ON SEQUENCES TO {APP}",
        f"{head} GRANT EXECUTE ON FUNCTIONS TO {APP}",
    ]


def _named(text: str, *names: str) -> sql.Composed:
    return sql.SQL(text).format(*(sql.Identifier(name) for name in names))


def _terminated(statements: Iterable[str]) -> list[str]:
    return [f"{statement};" for statement in statements]
