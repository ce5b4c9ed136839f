"""Writes of the returns office."""

from saiban.offices.returns.actions.drafts import (
    DraftError,
    add_row,
    answer_row,
    change_row,
    drop,
    recheck,
    remove_row,
    start_carried,
    start_empty,
    start_rows,
    start_upload,
)
from saiban.offices.returns.actions.filing import FilingRefused, file_draft, file_rows

__all__ = [
    "DraftError",
    "FilingRefused",
    "add_row",
    "answer_row",
    "change_row",
    "drop",
    "file_draft",
    "file_rows",
    "recheck",
    "remove_row",
    "start_carried",
    "start_empty",
    "start_rows",
    "start_upload",
]
