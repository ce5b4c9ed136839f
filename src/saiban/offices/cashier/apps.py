"""Django's registration of the cashier office."""

from django.apps import AppConfig


class CashierConfig(AppConfig):
    """See README.md in this folder."""

    name = "saiban.offices.cashier"
    label = "cashier"

    def ready(self) -> None:
        """Register the office's figures, and what it does when a lower office reports a fact."""
        from saiban.offices.cashier import figures, handlers  # noqa: F401
