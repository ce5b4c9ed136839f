"""Django's registration of the desk."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The desk: institutions, users, roles, calendar, documents, events, outbox."""

    name = "saiban.offices.desk"
    label = "desk"
