"""Django's registration of the rights office."""

from django.apps import AppConfig


class RightsConfig(AppConfig):
    """See README.md in this folder."""

    name = "saiban.offices.rights"
    label = "rights"

    def ready(self) -> None:
        """Register the office's figures, and what it does when a lower office reports a fact."""
        from saiban.offices.rights import figures, handlers  # noqa: F401
