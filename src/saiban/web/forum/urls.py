"""Addresses of the Forum. The public ones are meant to be shared: a change keeps the old ones."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from saiban.web.forum.public import commitments, meetings, members
from saiban.web.forum.table import (
    attendance,
    before,
    during,
    following,
    home,
    minutes,
    seats,
    updates,
)

app_name = "forum"
public: list[URLPattern | URLResolver] = [
    path("", members.front, name="front"),
    path("members/", members.members, name="members"),
    path("meetings/", meetings.meetings, name="meetings"),
    path("meetings/<int:number>/", meetings.meeting, name="meeting"),
    path(
        "meetings/<int:number>/minutes-<slug:language>.pdf",
        meetings.meeting_pdf,
        name="meeting_pdf",
    ),
    path("commitments/", commitments.board, name="commitments"),
    path("commitments/timeline/", commitments.timeline, name="timeline"),
    path("commitments/<slug:key>/", commitments.commitment, name="commitment"),
    path("promises/", commitments.promises, name="promises"),
    path("promises/<slug:language>.pdf", commitments.promises_pdf, name="promises_pdf"),
]
of_meeting: list[URLPattern | URLResolver] = [
    path("", before.meeting, name="table_meeting"),
    path("notice/", before.notice, name="notice"),
    path("notice.ics", before.calendar, name="calendar"),
    path("agenda/", before.agenda, name="agenda"),
    path("papers/new/", before.paper, name="paper"),
    path("attendance/", attendance.attendance, name="attendance"),
    path("statements/", during.statements, name="statements"),
    path("decisions/", during.decisions, name="decisions"),
    path("decisions/<int:decision>/reserve/", during.reserve, name="reserve"),
    path("actions/", during.actions_of, name="actions"),
    path("take-back/<slug:kind>/<int:row>/", during.take_back, name="take_back"),
    path("minutes/", minutes.minutes, name="minutes"),
    path("minutes/draft/", minutes.draft, name="draft"),
    path("minutes/<int:version>/approve/", minutes.approve, name="approve"),
    path("minutes/remark/", minutes.remark, name="remark"),
    path("minutes/remarks/<int:remark>/answer/", minutes.answer, name="answer"),
    path("minutes/publish/", minutes.publish, name="publish"),
]
table: list[URLPattern | URLResolver] = [
    path("table/", home.home, name="home"),
    path("table/members/", seats.seats, name="table_members"),
    path("table/seats/<int:seat>/new/", seats.admit, name="seat_new"),
    path("table/seats/<int:seat>/give/", seats.give, name="seat_give"),
    path("table/seats/<int:seat>/propose/", seats.propose, name="seat_propose"),
    path("table/terms/<int:term>/end/", seats.end, name="term_end"),
    path("table/people/<int:user>/password/", seats.renew, name="seat_renew"),
    path("table/meetings/new/", home.new, name="new_meeting"),
    path("table/meetings/<int:number>/", include(of_meeting)),
    path("table/actions/<int:action>/", during.progress, name="progress"),
    path("table/commitments/", following.to_verify, name="to_verify"),
    path("table/commitments/<slug:key>/", following.verify, name="verify"),
    path("table/commitments/<slug:key>/comment/", following.comment, name="comment"),
    path("table/updates/", updates.updates, name="updates"),
    path("table/updates/<int:number>/", updates.update, name="update"),
    path("table/updates/<slug:code>/<str:quarter>/", updates.form, name="file_update"),
]
urlpatterns = [*public, *table]
