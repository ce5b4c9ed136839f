"""Addresses of the law, open to read. They are meant to be shared: a change keeps the old ones."""

from __future__ import annotations

from django.urls import path

from saiban.web.law.views import answers, doors, figures, questions, rules

app_name = "law"
urlpatterns = [
    path("", doors.front, name="front"),
    path("for/<slug:who>/", doors.group, name="group"),
    path("values/", figures.values, name="values"),
    path("values/stale/", figures.stale, name="stale"),
    path("values/<slug:name>/", figures.value, name="value"),
    path("values/<slug:name>/<slug:place>/", figures.value_in_place, name="value_in_place"),
    path("values/<slug:name>/<slug:place>/<slug:lang>.svg", figures.chart, name="chart"),
    path("all/<str:question>/", questions.everywhere, name="everywhere"),
    path("<slug:place>/", doors.institution, name="institution"),
    path("<slug:place>/rules/<slug:name>/", rules.rule, name="rule"),
    path("<slug:place>/<str:question>/", questions.question, name="question"),
    path("<slug:place>/<str:question>/answer/", answers.answer, name="answer"),
]
