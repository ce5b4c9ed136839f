"""The first page of the table: what waits for whom."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from saiban.offices.forum import actions
from saiban.offices.forum.queries import commitments, meetings, updates
from saiban.web.forum import access, pages
from saiban.web.forum.table import tasks


@require_safe
@access.chair
def home(request: HttpRequest) -> HttpResponse:
    """Meetings, what waits for this chair, actions that are open."""
    on = request.seat.on
    quarter = updates.last_quarter(on)
    chair = request.seat.forum
    context = {
        "meetings": [(each, meetings.notice(each)) for each in meetings.meetings()],
        "waiting": tasks.waiting_for(chair),
        "actions": meetings.open_actions(),
        "quarter": quarter,
        "filed": [
            each
            for each in updates.of_quarter(quarter)
            if chair.secretariat or each.institution.pk in chair.institutions
        ],
        "stale": len(commitments.stale(on)) if chair.secretariat else 0,
        "stale_after": commitments.STALE_AFTER_MONTHS,
    }
    return pages.show(request, "home.html", **context)


@require_POST
@access.secretariat
def new(request: HttpRequest) -> HttpResponse:
    """Begin to prepare the next meeting; a second click leads to the one that the first began."""
    user = request.user
    newest = next((f"{each.number}" for each in meetings.meetings()), "")
    if newest and request.POST.get("after", newest) != newest:
        return redirect("forum:table_meeting", number=newest)
    made = actions.open_meeting(by=user, on=request.seat.on, synthetic=user.synthetic)
    return redirect("forum:table_meeting", number=made.number)
