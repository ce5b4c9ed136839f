"""Keeps identity numbers out of logs."""

from __future__ import annotations

import logging
import re

_IDENTITY_NUMBER = re.compile(r"(?<!\d)\d{5}[- ]?\d{7}[- ]?\d(?!\d)")
_PLAIN = logging.Formatter()


class HideIdentityNumbers(logging.Filter):
    """Replaces every 13-digit run in a log line; a log is read by people with no case to see it.

    What a traceback says is hidden too: errors of the database quote the row that it refused.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite what the record says; never drop a record."""
        record.msg = _hidden(record.getMessage())
        record.args = ()
        if record.exc_info and not record.exc_text:
            # Formatters take this text where it is there already.
            record.exc_text = _PLAIN.formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = _hidden(record.exc_text)
        if record.stack_info:
            record.stack_info = _hidden(record.stack_info)
        return True


def _hidden(text: str) -> str:
    return _IDENTITY_NUMBER.sub("[CNIC]", text)
