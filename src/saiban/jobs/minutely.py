"""What is done again and again: deliver waiting facts, fetch what the bank has to tell, publish."""

from __future__ import annotations

import structlog
from django.conf import settings
from django.db import close_old_connections

from saiban.jobs import monthly, reminders
from saiban.offices.cashier import actions as cashier
from saiban.offices.desk import clock, outbox

log = structlog.get_logger()


def run() -> None:
    """One round. A failing part is logged and does not hold up the others."""
    for part in (
        outbox.deliver_waiting,
        fetch_notifications,
        monthly.publish_figures,
        reminders.remind_forum,
    ):
        close_old_connections()
        try:
            part()
        except Exception:
            log.exception("scheduled work failed", part=part.__name__)


def fetch_notifications() -> int:
    """Import the bank's new notifications of every institution. Returns entries posted."""
    url = settings.ENVIRONMENT.bank_url
    return cashier.fetch(url=url, by=None, on=clock.today()) if url else 0
