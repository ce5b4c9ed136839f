"""Django's registration of the ledger office."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """See README.md in this folder."""

    name = "saiban.offices.ledger"
    label = "ledger"
