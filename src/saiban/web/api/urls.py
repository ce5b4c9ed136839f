"""Addresses for programs. The documentation is a page of ours: no script, no other host."""

from __future__ import annotations

from django.urls import path
from ninja import NinjaAPI

from saiban.web.api import biller, docs, errors
from saiban.web.api.law import router as law
from saiban.web.api.operations import router

api = NinjaAPI(
    title="Saiban",
    version="1",
    description="File an establishment's month, see its challans, ask the law.",
    docs_url=None,
    openapi_url="/openapi.json",
    urls_namespace="api",
)
errors.install(api)
api.add_router("", router)
api.add_router("/law", law)

urlpatterns = [
    path("docs/", docs.page(api), name="api_docs"),
    path("biller/BillInquiry", biller.inquiry, name="bill_inquiry"),
    path("biller/BillPayment", biller.payment, name="bill_payment"),
    path("", api.urls),
]
