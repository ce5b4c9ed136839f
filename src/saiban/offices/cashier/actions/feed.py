"""Fetching what the bank has to tell since the last time."""

from __future__ import annotations

from datetime import date

import structlog

from saiban.exchange.bank import read_bank_file
from saiban.exchange.bank.client import BankClient, FetchedFile
from saiban.offices.cashier.actions.bank import BankFileRefused, import_bank_file
from saiban.offices.cashier.models import BankFeed
from saiban.offices.desk import log, queries, scope
from saiban.offices.desk.models import Institution, User

console = structlog.get_logger()


def fetch(*, url: str, by: User | None, on: date) -> int:
    """Import new notifications of all institutions' accounts. Returns entries posted.

    The place in the feed moves only after a message is posted; a stop in between repeats the
    message, which posts nothing twice. A message that an institution cannot post is written into
    its log and passed over, so that it does not keep all others waiting; the statement of the day
    tells of the same money again. Raises exchange.http.Unreachable when the bank is down.
    """
    feed, _ = BankFeed.objects.get_or_create(url=url[:200])
    client, posted, before = BankClient(url, attempts=2), 0, b""
    while (found := client.notifications(feed.since)) is not None:
        for institution in _concerned(found):
            posted += _take(institution, found, by=by, on=on)
        if found.next_since == feed.since and found.data == before:
            # A bank that says nothing new again and again does not keep us here.
            break
        before, feed.since = found.data, found.next_since
        feed.save(update_fields=["since"])
    return posted


def _concerned(found: FetchedFile) -> list[Institution]:
    accounts = {each.account_iban for each in read_bank_file(found.data, found.filename).entries}
    return [each for each in queries.institutions() if each.account_iban in accounts]


def _take(institution: Institution, found: FetchedFile, *, by: User | None, on: date) -> int:
    with scope.acting_for(institutions=[institution.pk]):
        try:
            return import_bank_file(
                institution=institution,
                content=found.data,
                name=found.filename,
                by=by,
                on=on,
                only_own=True,
            ).posted
        except BankFileRefused as why:
            console.error("bank message refused", institution=institution.code, why=str(why))
            log.record(
                "BankMessageRefused",
                subject=f"institution:{institution.pk}",
                by=by,
                on=on,
                institution_id=institution.pk,
                file=found.filename,
                why=str(why)[:500],
            )
            return 0
