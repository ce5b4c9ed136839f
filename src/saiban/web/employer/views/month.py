"""One month: three doors to a draft, or what was filed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from saiban.offices.desk import actions as desk
from saiban.offices.employers import queries as employers
from saiban.offices.returns import actions, corrections
from saiban.offices.returns.intake import UnreadableFile, glimpse
from saiban.offices.returns.models import Draft
from saiban.web import access
from saiban.web.employer import forms, pages
from saiban.web.employer.presenters import month as presenter
from saiban.web.employer.presenters import sheet
from saiban.web.employer.presenters.draft import language

Start = Callable[[], Draft]


@access.establishment
def month(request: HttpRequest, establishment: int, month: date) -> HttpResponse:
    """Where the month stands, and the doors."""
    return _page(request, establishment, month, forms.Upload())


def _page(
    request: HttpRequest, establishment: int, month: date, form: forms.Upload, status: int = 200
) -> HttpResponse:
    stand = presenter.stand(establishment, month, request.seat.on)
    context = {"month": month, "stand": stand, "form": form}
    return pages.show(request, "month.html", establishment, status=status, **context)


@require_POST
@access.establishment
def carry(request: HttpRequest, establishment: int, month: date) -> HttpResponse:
    """Begin with last month's workers."""
    unit = employers.establishment(establishment)
    common = {"establishment": unit, "month": month, "by": request.user, "on": request.seat.on}
    return _start(request, establishment, month, lambda: actions.start_carried(**common))


@require_POST
@access.establishment
def type_in(request: HttpRequest, establishment: int, month: date) -> HttpResponse:
    """Begin with an empty list."""
    unit = employers.establishment(establishment)
    common = {"establishment": unit, "month": month, "by": request.user, "on": request.seat.on}
    return _start(request, establishment, month, lambda: actions.start_empty(**common))


@require_POST
@access.establishment
def nil(request: HttpRequest, establishment: int, month: date) -> HttpResponse:
    """Declare that nobody was employed; it is filed from the check-answers page."""
    unit = employers.establishment(establishment)
    common = {"establishment": unit, "month": month, "by": request.user, "on": request.seat.on}
    start = lambda: actions.start_empty(**common, nil=True)  # noqa: E731
    return _start(request, establishment, month, start, to="employer:check")


@require_POST
@access.establishment
def correct(request: HttpRequest, establishment: int, month: date) -> HttpResponse:
    """Begin with what was filed for this month, to file a corrected version."""
    unit = employers.establishment(establishment)
    common = {"establishment": unit, "month": month, "by": request.user, "on": request.seat.on}
    return _start(request, establishment, month, lambda: corrections.start_correction(**common))


@require_POST
@access.establishment
def upload(request: HttpRequest, establishment: int, month: date) -> HttpResponse:
    """Begin with the employer's own sheet."""
    form = forms.Upload(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, establishment, month, form, status=422)
    file = form.cleaned_data["sheet"]
    content = file.read()
    try:
        actions.start_upload(
            establishment=employers.establishment(establishment),
            month=month,
            content=content,
            filename=file.name,
            by=request.user,
            on=request.seat.on,
        )
    except UnreadableFile as refused:
        if refused.code == "no_header" and len(glimpse(content).samples) > 1:
            return _ask_for_columns(request, establishment, month, content, file.name)
        for said in refused.text(language()):
            form.add_error("sheet", said)
    except actions.DraftError as refused:
        form.add_error(None, str(refused))
    if form.errors:
        return _page(request, establishment, month, form, status=422)
    return redirect("employer:draft", establishment=establishment, month=month)


def _ask_for_columns(
    request: HttpRequest, establishment: int, month: date, content: bytes, name: str
) -> HttpResponse:
    """No line has titles that are understood: keep the sheet, and let the employer say."""
    kept = desk.keep_document(
        content=content,
        name=name,
        media_type="application/octet-stream",
        kind="wage_sheet",
        establishment_id=establishment,
        by=request.user,
        on=request.seat.on,
    )
    return redirect("employer:columns", establishment, month, kept.pk)


def _start(
    request: HttpRequest, establishment: int, month: date, start: Start, to: str = "employer:draft"
) -> HttpResponse:
    try:
        start()
    except actions.DraftError as refused:
        form = forms.Upload({})
        form.errors.clear()
        form.add_error(None, str(refused))
        return _page(request, establishment, month, form, status=422)
    return redirect(to, establishment=establishment, month=month)


@access.establishment
def template(request: HttpRequest, establishment: int, month: date) -> HttpResponse:
    """A sheet to fill in for the month, with last month's workers in it."""
    content = sheet.blank(establishment, month)
    return pages.sheet(content, f"{month:%Y-%m}.xlsx")
