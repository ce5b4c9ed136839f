"""Keeps identity numbers out of logs."""

from __future__ import annotations

import logging
import re

_IDENTITY_NUMBER = re.compile(r"(?<!\d)\d{5}-?\d{7}-?\d(?!\d)")


class HideIdentityNumbers(logging.Filter):
    """Replaces every 13-digit run in a log line; a log is read by people with no case to see it."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record's message; never drop a record."""
        record.msg = _IDENTITY_NUMBER.sub("[CNIC]", record.getMessage())
        record.args = ()
        return True
