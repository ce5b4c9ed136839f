"""Django's registration of the employers office."""

from django.apps import AppConfig


class EmployersConfig(AppConfig):
    """See README.md in this folder."""

    name = "saiban.offices.employers"
    label = "employers"

    def ready(self) -> None:
        """Register the office's figures."""
        from saiban.offices.employers import figures  # noqa: F401
