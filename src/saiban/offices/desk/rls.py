"""Migration operations that put a table under row level security (see `scope.py`)."""

from __future__ import annotations

from django.db import migrations

# A scalar subquery is computed once for a statement, not once for a row.
_INSTITUTIONS = (
    "(select coalesce(nullif(current_setting('saiban.institutions', true), ''), '{}')::int[])"
)
_ESTABLISHMENTS = (
    "(select coalesce(nullif(current_setting('saiban.establishments', true), ''), '{}')::bigint[])"
)
_PERSONS = "(select coalesce(nullif(current_setting('saiban.persons', true), ''), '{}')::bigint[])"


def in_institutions(column: str) -> str:
    """SQL: the row's institution is one of those in scope."""
    return f"{column} = any({_INSTITUTIONS}::int[])"


def in_establishments(column: str) -> str:
    """SQL: the row's establishment is one of those in scope."""
    return f"{column} = any({_ESTABLISHMENTS}::bigint[])"


def in_persons(column: str) -> str:
    """SQL: the row's person is one of those in scope."""
    return f"{column} = any({_PERSONS}::bigint[])"


def scoped(table: str, *conditions: str, write: str | None = None) -> migrations.RunSQL:
    """Let a row be seen if any of the conditions holds; written if `write` (default: the same)."""
    seen = " or ".join(f"({condition})" for condition in conditions)
    return migrations.RunSQL(
        f"alter table {table} enable row level security;"
        f"create policy scope_read on {table} for select using ({seen});"
        f"create policy scope_insert on {table} for insert with check ({write or seen});"
        f"create policy scope_update on {table} for update using ({seen});"
        f"create policy scope_delete on {table} for delete using ({seen});",
        f"drop policy scope_read on {table}; drop policy scope_insert on {table};"
        f"drop policy scope_update on {table}; drop policy scope_delete on {table};"
        f"alter table {table} disable row level security;",
    )


def append_only(table: str) -> migrations.RunSQL:
    """Refuse every update, delete and truncate: what is written stays."""
    return migrations.RunSQL(
        f"create trigger {table}_append_only before update or delete on {table}"
        " for each row execute function desk_refuse_change();"
        f"create trigger {table}_no_truncate before truncate on {table}"
        " for each statement execute function desk_refuse_change();",
        f"drop trigger {table}_append_only on {table};drop trigger {table}_no_truncate on {table};",
    )


def write_only(table: str) -> migrations.RunSQL:
    """Let the application add rows to a table and not read, change or take any away."""
    role = "if exists (select 1 from pg_roles where rolname = 'saiban_app') then"
    return migrations.RunSQL(
        f"do $$ begin {role}"
        f" revoke all on {table} from saiban_app; grant insert on {table} to saiban_app;"
        " end if; end $$",
        f"do $$ begin {role} grant select, insert, update, delete on {table} to saiban_app;"
        " end if; end $$",
    )
