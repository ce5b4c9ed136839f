"""The worker's pages."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from saiban.web import access


@access.worker
def home(request: HttpRequest, person: int) -> HttpResponse:
    """My months."""
    return render(request, "worker/home.html")
