"""Django's registration of the returns office."""

from django.apps import AppConfig


class ReturnsConfig(AppConfig):
    """See README.md in this folder."""

    name = "saiban.offices.returns"
    label = "returns"

    def ready(self) -> None:
        """Register the office's figures."""
        from saiban.offices.returns import figures  # noqa: F401
