"""Fetching what the bank has to tell since the last time."""

from __future__ import annotations

from datetime import date

from saiban.exchange.bank import read_bank_file
from saiban.exchange.bank.client import BankClient
from saiban.offices.cashier.actions.bank import import_bank_file
from saiban.offices.cashier.models import BankFeed
from saiban.offices.desk import queries, scope
from saiban.offices.desk.models import User


def fetch(*, url: str, by: User | None, on: date) -> int:
    """Import new notifications of all institutions' accounts. Returns entries posted.

    The place in the feed moves only after a message is posted; a stop in between repeats the
    message, which posts nothing twice. Raises exchange.http.Unreachable when the bank is down.
    """
    feed, _ = BankFeed.objects.get_or_create(url=url[:200])
    client, posted = BankClient(url, attempts=2), 0
    while (found := client.notifications(feed.since)) is not None:
        accounts = {e.account_iban for e in read_bank_file(found.data, found.filename).entries}
        for institution in queries.institutions():
            if institution.account_iban not in accounts:
                continue
            with scope.acting_for(institutions=[institution.pk]):
                posted += import_bank_file(
                    institution=institution,
                    content=found.data,
                    name=found.filename,
                    by=by,
                    on=on,
                    only_own=True,
                ).posted
        feed.since = found.next_since
        feed.save(update_fields=["since"])
    return posted
