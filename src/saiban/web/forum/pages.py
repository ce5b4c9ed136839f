"""What the pages of the table share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from saiban.offices.forum.actions import ForumError
from saiban.offices.forum.models import Meeting
from saiban.offices.forum.queries import meetings
from saiban.web import access
from saiban.web.forms import Form
from saiban.web.forum import refusals


def meeting(number: int) -> Meeting:
    """A meeting by its number; 404 if there is none."""
    found: Meeting = access.found(meetings.meeting, number)
    return found


def done(form: Form, act: Callable[[], Any]) -> bool:
    """Whether the form was right and the action done; the form says why not."""
    if not form.is_bound or not form.is_valid():
        return False
    try:
        act()
    except ForumError as refused:
        refusals.put(form, refused)
        return False
    return True


def show(request: HttpRequest, template: str, form: Any = None, **context: Any) -> HttpResponse:
    """A page of the table; 422 where a form was sent and not accepted."""
    context["chair"] = request.seat.forum  # type: ignore[attr-defined]
    status = 422 if form is not None and form.errors else 200
    return render(request, f"forum/table/{template}", {"form": form, **context}, status=status)
