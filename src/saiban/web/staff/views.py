"""The offices' pages."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """My desk."""
    if not request.seat.is_officer:
        raise Http404("officer")
    return render(request, "staff/home.html")
