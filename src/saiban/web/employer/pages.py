"""What all pages of one establishment have in common."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from saiban.offices.employers import queries as employers


def show(
    request: HttpRequest, template: str, establishment: int, *, status: int = 200, **context: Any
) -> HttpResponse:
    """Render a page with its `unit`, which the heading and the way through the counter need."""
    unit = employers.establishment(establishment)
    return render(request, f"employer/{template}", {"unit": unit, **context}, status=status)


def sheet(content: bytes, name: str) -> FileResponse:
    """A workbook to download."""
    return download(content, name, XLSX)


def download(content: bytes, name: str, media_type: str) -> FileResponse:
    """A file that the browser keeps; Django writes the name so that any letters in it are safe."""
    return FileResponse(
        BytesIO(content), as_attachment=True, filename=name, content_type=media_type
    )


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def sent(request: HttpRequest) -> QueryDict | None:
    """What a form was sent with, empty forms too; None while it is only shown."""
    return request.POST if request.method == "POST" else None
