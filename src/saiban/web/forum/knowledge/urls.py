"""Addresses of the library. They are meant to be cited: a change keeps the old ones."""

from __future__ import annotations

from django.urls import path

from saiban.web.forum.knowledge import edit, views

app_name = "knowledge"
urlpatterns = [
    path("knowledge/", views.front, name="front"),
    path("knowledge/<slug:key>/", views.entry, name="entry"),
    path("knowledge/<slug:key>/<int:number>/file/", views.file, name="file"),
    path("table/knowledge/new/", edit.new, name="new"),
    path("table/knowledge/<slug:key>/", edit.version, name="version"),
]
