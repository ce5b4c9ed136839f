"""Who sees and writes the Forum's rows, as SQL for migrations (decision 0018, and `scope.py`)."""

from __future__ import annotations

SECRETARIAT = "(select coalesce(current_setting('saiban.forum', true), '') = 'secretariat')"
"""The present transaction works for the secretariat."""
TABLE = "(select coalesce(current_setting('saiban.forum', true), '') <> '')"
"""It works for somebody who has a chair: secretariat, member of a side, focal point."""
EVERYBODY = "true"
"""Public: also for somebody who has not signed in."""


def _listed(column: str, setting: str) -> str:
    found = f"(select coalesce(nullif(current_setting('{setting}', true), ''), '{{}}')::int[])"
    return f"{column} = any({found}::int[])"


def of_members(column: str) -> str:
    """SQL: the row is of a member for whom the present transaction works."""
    return _listed(column, "saiban.forum_members")


def of_focal_points(column: str) -> str:
    """SQL: the row is of an institution whose focal point the present transaction works for."""
    return _listed(column, "saiban.forum_institutions")
