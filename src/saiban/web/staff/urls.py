"""Addresses of the offices' counter: one tree per institution."""

from __future__ import annotations

from django.urls import path

from saiban.web.staff import views

app_name = "staff"
urlpatterns = [path("", views.home, name="home")]
