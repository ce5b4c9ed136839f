"""Django's registration of the counters."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Pages and the API; see `urls.py` for what is where."""

    name = "saiban.web"
    label = "web"
