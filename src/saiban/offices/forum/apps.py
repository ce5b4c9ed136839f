"""Django's registration of the Forum."""

from django.apps import AppConfig


class ForumConfig(AppConfig):
    """See README.md in this folder."""

    name = "saiban.offices.forum"
    label = "forum"
