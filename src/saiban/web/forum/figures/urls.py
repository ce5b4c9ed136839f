"""Addresses of the figures. They are meant to be cited: a change keeps the old ones."""

from __future__ import annotations

from django.urls import path

from saiban.web.forum.figures import files, returns, views

app_name = "figures"
urlpatterns = [
    path("", views.front, name="front"),
    path("returns-on-contribution/", returns.page, name="returns"),
    path("key.json", views.key, name="key"),
    path("<slug:name>/", views.figure, name="figure"),
    path("<slug:name>/<slug:lang>.svg", views.chart, name="chart"),
    path("<slug:name>/figure.csv", files.csv_file, name="csv"),
    path("<slug:name>/figure.xlsx", files.xlsx_file, name="xlsx"),
    path(
        "<slug:name>/<slug:code>/<slug:month>/<int:revision>.json",
        views.signed,
        name="signed",
    ),
]
