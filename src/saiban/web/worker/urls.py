"""Addresses of the worker's counter."""

from __future__ import annotations

from django.urls import path

from saiban.web.worker import views

app_name = "worker"
urlpatterns = [
    path("", views.home, name="home"),
    path("employers/", views.my_employers, name="employers"),
    path("looks/", views.looks, name="looks"),
]
