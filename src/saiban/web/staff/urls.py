"""Addresses of the offices' counter: one tree per institution."""

from __future__ import annotations

from django.urls import include, path

from saiban.web.staff import (
    choices,
    endings,
    establishments,
    events,
    officers,
    people,
    receipts,
    registrations,
    returns,
    views,
)

app_name = "staff"
of_institution = [
    path("", views.desk, name="desk"),
    path("registrations/", registrations.queue, name="registrations"),
    path("registrations/<int:registration>/", registrations.application, name="registration"),
    path("returns/", returns.queue, name="returns"),
    path("returns/<int:monthly_return>/", returns.filed, name="return"),
    path("returns/<int:monthly_return>/<int:number>/", returns.line, name="line"),
    path("establishments/", establishments.search, name="establishments"),
    path("establishments/overdue/", establishments.overdue, name="overdue"),
    path("establishments/<int:establishment>/", establishments.account, name="establishment"),
    path(
        "establishments/<int:establishment>/months/<str:key>/", establishments.month, name="month"
    ),
    path(
        "establishments/<int:establishment>/statement/", establishments.statement, name="statement"
    ),
    path(
        "establishments/<int:establishment>/statement/<uuid:number>/",
        establishments.transfer,
        name="transfer",
    ),
    path("receipts/", receipts.unmatched, name="receipts"),
    path("receipts/<int:receipt>/", receipts.match, name="match"),
    path("bank-files/new/", receipts.upload, name="upload"),
    path("bank-files/<int:file>/", receipts.bank_file, name="bank-file"),
    path("choices/", choices.overview, name="choices"),
    path("choices/<slug:point>/", choices.choose, name="choose"),
    path("officers/", officers.officers, name="officers"),
    path("officers/new/", officers.admit, name="officer-new"),
    path("officers/<int:user>/desk/", officers.seat, name="officer-seat"),
    path("officers/<int:user>/password/", officers.renew, name="officer-renew"),
    path("officers/roles/<int:role>/end/", officers.end, name="officer-end"),
    path("events/<slug:kind>/<int:number>/", events.events, name="events"),
    path("people/", people.look_up, name="people"),
    path("people/past-age/", endings.past_age, name="past-age"),
    path("people/<int:person>/", people.record, name="person"),
    path("people/<int:person>/end/", endings.end, name="end-contributions"),
    path(
        "people/<int:person>/endings/<int:ending>/withdraw/",
        endings.withdraw,
        name="withdraw-ending",
    ),
]
urlpatterns = [
    path("", views.home, name="home"),
    path("<slug:code>/", include(of_institution)),
]
