"""Addresses of the employers' counter: one tree per establishment, one branch per month."""

from __future__ import annotations

from django.urls import include, path, register_converter

from saiban.web.employer.addresses import MonthConverter
from saiban.web.employer.views import (
    account,
    challans,
    columns,
    draft,
    filing,
    home,
    month,
    register,
    returns,
    rows,
    unit,
)

register_converter(MonthConverter, "month")

app_name = "employer"
_of_draft = [
    path("", draft.draft, name="draft"),
    path("drop/", draft.drop, name="drop"),
    path("messages/", draft.messages, name="messages"),
    path("rows/add/", rows.add, name="add_row"),
    path("rows/<int:number>/", rows.correct, name="row"),
    path("rows/<int:number>/answer/", rows.answer, name="answer_row"),
    path("rows/<int:number>/remove/", rows.remove, name="remove_row"),
    path("check/", filing.check, name="check"),
    path("missing/", filing.missing, name="missing"),
    path("file/", filing.file, name="file"),
]
_of_month = [
    path("", month.month, name="month"),
    path("carry/", month.carry, name="carry"),
    path("upload/", month.upload, name="upload"),
    path("type/", month.type_in, name="type_in"),
    path("nil/", month.nil, name="nil"),
    path("correct/", month.correct, name="correct"),
    path("template/", month.template, name="template"),
    path("columns/<int:document>/", columns.columns, name="columns"),
    path("draft/", include(_of_draft)),
]
_of_money = [
    path("challans/", challans.challans, name="challans"),
    path("challans/new/<slug:code>/", challans.make, name="make_challan"),
    path("challans/<str:psid>/", challans.challan, name="challan"),
    path("challans/<str:psid>/qr.svg", challans.qr, name="challan_qr"),
    path("challans/<str:psid>/<slug:language>.pdf", challans.pdf, name="challan_pdf"),
    path("account/", account.account, name="account"),
    path("account/<slug:code>/", account.statement, name="statement"),
    path("account/<slug:code>/<uuid:transfer>/", account.why, name="why"),
]
_of_unit = [
    path("registration/", unit.registration, name="registration"),
    path("registration/<int:registration>/", unit.correct, name="correct_unit"),
    path("branch/", register.branch, name="branch"),
    path("people/", unit.people, name="people"),
    path("tokens/", unit.tokens, name="tokens"),
    path("tokens/<int:token>/end/", unit.end_token, name="end_token"),
]
_of_establishment = [
    path("", home.months, name="months"),
    path("filings/<uuid:filing>/", filing.filed, name="filed"),
    path("returns/", returns.history, name="history"),
    path("returns/<int:number>/", returns.filed, name="return"),
    path("returns/<int:number>/differences/", returns.differences, name="differences"),
    path("returns/<int:number>/lines/<int:row>/", returns.line, name="line"),
    path("<month:month>/", include(_of_month)),
    *_of_money,
    *_of_unit,
]
urlpatterns = [
    path("", home.home, name="home"),
    path("checks/", home.checks, name="checks"),
    path("register/", register.start, name="register"),
    path("register/<slug:step>/", register.step, name="register_step"),
    path("<int:establishment>/", include(_of_establishment)),
]
