"""Filing a month through the API: once for a key, however often the request comes."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from saiban.offices.cashier import actions as cashier
from saiban.offices.desk import months, scope
from saiban.offices.employers import queries as employers
from saiban.offices.employers.models import ApiToken
from saiban.offices.returns import actions, api_calls
from saiban.offices.returns.models import Draft
from saiban.web import turns
from saiban.web.api import answers, reading
from saiban.web.api.errors import Refused, body
from saiban.web.api.schemas import NewReturn

Answer = tuple[int, dict[str, Any]]


def once(request: HttpRequest, key: str, wanted: NewReturn) -> Answer:
    """The answer kept for this key, or the answer now; Refused (409) for another body."""
    token: ApiToken = request.auth  # type: ignore[attr-defined]
    on: date = request.seat.on  # type: ignore[attr-defined]
    fingerprint = _fingerprint(request)
    with scope.acting_for(establishments=[token.establishment_id]):
        turns.take("establishment", token.establishment_id)
        kept = api_calls.find(establishment_id=token.establishment_id, key=key)
        if kept is not None and kept.body_sha256 != fingerprint:
            raise Refused(
                409,
                "This Idempotency-Key was used before with another body.",
                "Use a new key for each new request; repeat a request with its own key and body.",
                "Idempotency-Key",
            )
        if kept is not None:
            return kept.status, kept.response
        status, answer = _file(token, wanted, on)
        api_calls.keep(
            establishment_id=token.establishment_id,
            token=token,
            key=key,
            body_sha256=fingerprint,
            status=status,
            response=answer,
            on=on,
        )
    return status, answer


def _fingerprint(request: HttpRequest) -> str:
    """Of what the body says, whatever its spacing and the order of its names."""
    said = json.dumps(json.loads(request.body), sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(said.encode()).hexdigest()


def _file(token: ApiToken, wanted: NewReturn, on: date) -> Answer:
    month = months.parse(wanted.month)
    if wanted.nil and wanted.rows:
        said = "A nil return says that nobody was employed, but there are rows."
        return 422, body(said, "Leave out `nil` or the rows.", "nil")
    try:
        draft = _draft(token, wanted, month, on)
    except actions.DraftError as refused:
        return 422, body(str(refused), "Send another month.", "month")
    if wanted.mode == "draft":
        return 201, answers.of_draft(draft)
    try:
        done = actions.file_draft(
            draft=draft,
            by=token.made_by,
            on=on,
            synthetic=settings.ENVIRONMENT.synthetic,
            reason=wanted.reason,
        )
    except actions.FilingRefused as refused:
        said = body(str(refused), "The list is kept: correct it on screen or send it again.")
        return 422, {**said, "problems": answers.problems(draft)}
    for each in done.returns:
        _charge(each, on)
    return 201, answers.of_filing(done.id, done.returns, refused=done.refused)


def _draft(token: ApiToken, wanted: NewReturn, month: date, on: date) -> Draft:
    unit = employers.establishment(token.establishment_id)
    if wanted.nil:
        return actions.start_empty(
            establishment=unit, month=month, by=token.made_by, on=on, nil=True
        )
    rows = reading.rows(wanted.rows, synthetic=settings.ENVIRONMENT.synthetic)
    return actions.start_rows(
        establishment=unit, month=month, rows=rows, door="api", by=token.made_by, on=on
    )


def _charge(filed: Any, on: date) -> None:
    """Issue the challan now, so that the answer carries its PSID.

    The cashier does the same when it hears of the assessment after the commit, and finds it done.
    """
    with scope.acting_for(
        institutions=[filed.institution_id], establishments=[filed.establishment_id]
    ):
        cashier.charge_assessments(
            institution=filed.institution, assessments=[filed.assessment], by=None, on=on
        )
