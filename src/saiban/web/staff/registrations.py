"""Applications to register, and the decision on each."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from saiban.offices.desk.models import Institution
from saiban.offices.employers import actions, queries
from saiban.offices.employers.models import Status
from saiban.web import access, paging
from saiban.web.forms import posted
from saiban.web.staff.forms import Decision

SIZE = 50
SHOWN = {"applied": Status.APPLIED, "sent-back": Status.SENT_BACK, "refused": Status.REFUSED}


@access.officer("registration.decide")
def queue(request: HttpRequest, institution: Institution) -> HttpResponse:
    """Applications in a state, oldest first."""
    shown = request.GET.get("show", "applied")
    if shown not in SHOWN:
        raise Http404("show")
    after = paging.after(request) or 0
    rows = queries.registration_queue(
        institution.pk, status=SHOWN[shown], after=after, limit=SIZE + 1
    )
    page = paging.page(request, rows, size=SIZE, key=lambda row: row.pk)
    context = {"institution": institution, "page": page, "shown": shown, "kinds": SHOWN}
    return render(request, "staff/registrations.html", context)


@access.officer("registration.decide")
def application(request: HttpRequest, institution: Institution, registration: int) -> HttpResponse:
    """One application with its history; POST decides it."""
    row = access.of_institution(access.found(queries.registration, registration), institution)
    form = Decision(*posted(request))
    form.offer(row.status)
    if request.method == "POST" and form.is_valid() and _decide(request, form, registration):
        messages.success(request, _("Decided: %(name)s") % {"name": row.establishment})
        return redirect("staff:registrations", code=institution.code)
    context = {
        "institution": institution,
        "registration": row,
        "history": queries.status_history(registration),
        "form": form,
        "open": bool(form.fields["status"].choices),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "staff/application.html", context, status=status)


def _decide(request: HttpRequest, form: Decision, registration: int) -> bool:
    try:
        actions.decide(
            registration_id=registration,
            status=form.cleaned_data["status"],
            number=form.cleaned_data.get("number", ""),
            reason=form.cleaned_data["reason"],
            by=request.user,
            on=request.seat.on,
        )
    except actions.RegistrationError as error:
        form.add_error(None, str(error))
        return False
    return True
