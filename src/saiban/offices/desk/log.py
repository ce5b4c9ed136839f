"""The event log: who did what, when, to what. Auditors read it; features never do.

Every action writes its event in its own transaction through this module.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import connection

from saiban.offices.desk.models import User


@dataclass(frozen=True, slots=True)
class Deed:
    """Something somebody did, in the past tense. `subject` is "kind:id".

    `by` is None only for scheduled work.
    """

    name: str
    subject: str
    by: User | None
    on: date
    institution_id: int | None = None
    data: dict[str, Any] = field(default_factory=dict)


def record(
    name: str,
    *,
    subject: str,
    by: User | None,
    on: date,
    institution_id: int | None = None,
    **data: Any,
) -> None:
    """Write one deed down, in the transaction of the deed."""
    record_many([Deed(name, subject, by, on, institution_id, data)])


def record_many(deeds: Iterable[Deed]) -> None:
    """Write down many deeds of one transaction at once, as for a folder of employers' files."""
    columns = [
        list(column)
        for column in zip(
            *(
                (
                    each.institution_id,
                    each.name,
                    each.subject,
                    each.on,
                    each.by.pk if each.by else None,
                    json.dumps(each.data),
                )
                for each in deeds
            ),
            strict=True,
        )
    ]
    if not columns:
        return
    # Not through the model, which would read the rows back: whoever does a deed need not be one who
    # may read the log.
    with connection.cursor() as cursor:
        cursor.execute(
            'insert into desk_event (institution_id, name, subject, "on", by_id, data, at)'
            " select *, now() from unnest(%s::smallint[], %s::text[], %s::text[], %s::date[],"
            " %s::bigint[], %s::jsonb[])",
            columns,
        )
