"""Addresses of what is learnt from others."""

from __future__ import annotations

from django.urls import path

from saiban.web.forum.peers import edit, provinces, views

app_name = "peers"
urlpatterns = [
    path("peers/", views.front, name="front"),
    path("peers/accident/", views.accident, name="accident"),
    path("peers/<slug:country>/<slug:parameter>/", views.cell, name="cell"),
    path("provinces/", provinces.front, name="provinces"),
    path("provinces/<slug:place>/", provinces.province, name="province"),
    path("table/peers/<slug:country>/<slug:parameter>/", edit.cell, name="set_cell"),
    path("table/lessons/<slug:key>/", edit.lesson, name="step"),
]
