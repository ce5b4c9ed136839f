"""The end of EOBI's contributions for a person: recorded on a proof, withdrawn with a reason."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from saiban.offices.desk.models import Institution
from saiban.offices.people import actions, queries
from saiban.offices.people.models import ContributionsEnding
from saiban.offices.returns import queries as returns
from saiban.web import access
from saiban.web.forms import posted
from saiban.web.staff import ending_forms as forms
from saiban.web.staff import people

MAY = "contribution.end"


@access.officer(MAY)
def past_age(request: HttpRequest, institution: Institution) -> HttpResponse:
    """Who is charged for though the birth on record says otherwise; POST opens one's record."""
    _eobi(institution)
    rows = returns.charged_past_age(institution, on=request.seat.on)
    if request.method == "POST":
        chosen = [each.person.pk for each in rows if str(each.person.pk) in request.POST]
        if not chosen:
            raise Http404("person")
        actions.note_lookup(
            person_id=chosen[0],
            institution_id=institution.pk,
            purpose=_("Contributions are charged after the pension age"),
            by=request.user,
            on=request.seat.on,
        )
        return redirect("staff:person", code=institution.code, person=chosen[0])
    return render(request, "staff/past_age.html", {"institution": institution, "rows": rows})


@access.officer(MAY)
def end(request: HttpRequest, institution: Institution, person: int) -> HttpResponse:
    """Record that contributions ended."""
    _eobi(institution)
    people.looked_up(request, institution, person)
    form = forms.Ending(*posted(request))
    form.offer(request.seat.on)
    if request.method == "POST" and form.is_valid() and _end(request, form, institution, person):
        return redirect("staff:person", code=institution.code, person=person)
    context = {"person": access.found(queries.person, person), "form": form}
    return _page(request, "staff/end_contributions.html", institution, context)


@access.officer(MAY)
def withdraw(
    request: HttpRequest, institution: Institution, person: int, ending: int
) -> HttpResponse:
    """Record that an ending did not hold."""
    people.looked_up(request, institution, person)
    row = _ending(institution, person, ending)
    form = forms.Withdrawal(*posted(request))
    if request.method == "POST" and form.is_valid() and _withdraw(request, form, row):
        return redirect("staff:person", code=institution.code, person=person)
    context = {"person": access.found(queries.person, person), "form": form, "ending": row}
    return _page(request, "staff/withdraw_ending.html", institution, context)


def _eobi(institution: Institution) -> None:
    if not institution.is_eobi:
        raise Http404("institution")


def _ending(institution: Institution, person: int, ending: int) -> ContributionsEnding:
    """One of this person's and of this institution, that was not withdrawn."""
    row: ContributionsEnding = access.of_institution(
        access.found(queries.ending, ending), institution
    )
    if row.person_id != person or hasattr(row, "withdrawal"):
        raise Http404("ending")
    return row


def _page(
    request: HttpRequest, template: str, institution: Institution, context: dict[str, object]
) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    return render(request, template, {"institution": institution, **context}, status=status)


def _end(request: HttpRequest, form: forms.Ending, institution: Institution, person: int) -> bool:
    try:
        actions.end_contributions(
            person_id=person,
            institution_id=institution.pk,
            since=form.cleaned_data["since"],
            because=form.cleaned_data["because"],
            proof=form.cleaned_data["proof"],
            by=request.user,
            on=request.seat.on,
        )
    except actions.EndingRefused as error:
        form.add_error(None, str(error))
        return False
    return True


def _withdraw(request: HttpRequest, form: forms.Withdrawal, row: ContributionsEnding) -> bool:
    try:
        actions.withdraw_ending(
            ending_id=row.pk,
            institution_id=row.institution_id,
            reason=form.cleaned_data["reason"],
            by=request.user,
            on=request.seat.on,
        )
    except actions.EndingRefused as error:
        form.add_error(None, str(error))
        return False
    return True
