"""Django's registration of the people office."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """See README.md in this folder."""

    name = "saiban.offices.people"
    label = "people"

    def ready(self) -> None:
        """Register the office's figures."""
        from saiban.offices.people import figures  # noqa: F401
