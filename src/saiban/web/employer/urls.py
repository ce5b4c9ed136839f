"""Addresses of the employers' counter: one tree per establishment, one branch per month."""

from __future__ import annotations

from django.urls import include, path, register_converter

from saiban.web.employer.addresses import MonthConverter
from saiban.web.employer.views import columns, draft, filing, home, month, rows

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
_of_establishment = [
    path("", home.months, name="months"),
    path("filings/<uuid:filing>/", filing.filed, name="filed"),
    path("<month:month>/", include(_of_month)),
]
urlpatterns = [
    path("", home.home, name="home"),
    path("<int:establishment>/", include(_of_establishment)),
]
