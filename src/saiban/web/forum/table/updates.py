"""Quarterly updates: the focal point files one, the secretariat accepts it or sends it back."""

from __future__ import annotations

from datetime import date

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from saiban.offices.desk import queries as desk
from saiban.offices.desk.models import Institution
from saiban.offices.forum import actions
from saiban.offices.forum.actions.updates import Reported
from saiban.offices.forum.models import QuarterlyUpdate
from saiban.offices.forum.queries import commitments
from saiban.offices.forum.queries import updates as queries
from saiban.web import access as rows
from saiban.web.forms import Form, posted
from saiban.web.forum import access, pages
from saiban.web.forum.forms.updates import FiguresForm, ReportForm, reports


class DecisionForm(Form):
    """Accept an update or send it back."""

    decision = forms.ChoiceField(
        label=gettext_lazy("What do you decide?"),
        choices=(
            ("accept", gettext_lazy("Accept: the commitments take the states reported")),
            ("send_back", gettext_lazy("Send back, so that the institution can correct it")),
        ),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what you decide")},
    )
    reason = forms.CharField(
        label=gettext_lazy("Reasons"),
        help_text=gettext_lazy("Needed to send it back. The institution reads exactly this."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


@require_safe
@access.chair
def updates(request: HttpRequest) -> HttpResponse:
    """Who has filed the quarter that ended last, and all that was filed."""
    quarter = queries.last_quarter(request.seat.on)
    context = {
        "quarter": quarter,
        "filed": queries.of_quarter(quarter),
        "updates": queries.updates(),
    }
    return pages.show(request, "updates.html", **context)


@require_http_methods(["GET", "POST"])
@access.chair
def update(request: HttpRequest, number: int) -> HttpResponse:
    """One update, as filed; the secretariat decides on it."""
    row = rows.found(queries.update, number)
    form = None
    if request.seat.forum.secretariat and not hasattr(row, "decision"):
        form = DecisionForm(*posted(request))
        if pages.done(form, lambda: _decide(request, form, row)):
            return redirect("forum:updates")
    elif request.method == "POST":
        raise PermissionDenied("update")
    context = {
        "update": row,
        "items": row.items.select_related("commitment").order_by("id"),
        "campaigns": row.campaigns.order_by("id"),
    }
    return pages.show(request, "update.html", form, **context)


def _decide(request: HttpRequest, form: DecisionForm, row: QuarterlyUpdate) -> None:
    who = {"update": row, "by": request.user, "on": request.seat.on}  # type: ignore[attr-defined]
    if form.cleaned_data["decision"] == "accept":
        actions.accept(**who)
        messages.success(request, _("Accepted. The commitments show what was reported."))
    else:
        actions.send_back(reason=form.cleaned_data["reason"], **who)
        messages.success(request, _("Sent back to the institution."))


@require_http_methods(["GET", "POST"])
@access.chair
def form(request: HttpRequest, code: str, quarter: str) -> HttpResponse:
    """The focal point fills the quarter in."""
    institution = _mine(request, code)
    first_day = _first_day(quarter)
    sent = request.POST if request.method == "POST" else None
    figures = FiguresForm(sent)
    lines = list(reports(sent, commitments.of_institution(institution.pk)))
    wrong: Form | None = None
    if sent is not None:
        every = [figures, *(line for _each, line in lines)]
        wrong = next((each for each in every if not each.is_valid()), None)
        if wrong is None and pages.done(
            figures,
            lambda: actions.file_update(
                institution_id=institution.pk,
                quarter=figures.quarter(first_day, _reported(lines)),
                by=request.user,
                on=request.seat.on,
            ),
        ):
            messages.success(request, _("Filed. The secretariat reads it next."))
            return redirect("forum:updates")
        wrong = wrong or figures
    context = {
        "institution": institution,
        "quarter": first_day,
        "figures": figures,
        "lines": lines,
    }
    return pages.show(request, "file_update.html", wrong, **context)


def _mine(request: HttpRequest, code: str) -> Institution:
    found: Institution = rows.found(desk.institution, code)
    if found.pk not in request.seat.forum.institutions:  # type: ignore[attr-defined]
        raise Http404("institution")
    return found


def _first_day(quarter: str) -> date:
    try:
        found = date.fromisoformat(f"{quarter}-01")
    except ValueError:
        raise Http404("quarter") from None
    if found != queries.quarter_of(found):
        raise Http404("quarter")
    return found


def _reported(lines: list[tuple[commitments.Followed, ReportForm]]) -> list[Reported]:
    return [
        Reported(
            each.commitment,
            line.cleaned_data["state"],
            line.cleaned_data["text"],
            line.cleaned_data["link"],
            line.cleaned_data["happened"],
        )
        for each, line in lines
        if line.cleaned_data["state"]
    ]
