"""Addresses of the Forum. The public ones are meant to be shared: a change keeps the old ones."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from saiban.web.forum.public import meetings

app_name = "forum"
public: list[URLPattern | URLResolver] = [
    path("meetings/", meetings.meetings, name="meetings"),
    path("meetings/<int:number>/", meetings.meeting, name="meeting"),
]
table: list[URLPattern | URLResolver] = []
urlpatterns = [*public, *table]
