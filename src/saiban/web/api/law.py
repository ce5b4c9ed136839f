"""The law for programs: no token, the same answers as `saiban law`."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from django.http import Http404, HttpRequest
from ninja import Path, Query, Router
from ninja.throttling import AnonRateThrottle

from saiban import law
from saiban.law.engine.parameters import Entry
from saiban.law.engine.units import show
from saiban.web.api.errors import Refused
from saiban.web.api.law_schemas import (
    Case,
    LawAnswer,
    LawHistory,
    LawQuestion,
    LawRefusal,
    Named,
)
from saiban.web.api.schemas import Errors
from saiban.web.law import history

router = Router(auth=None, throttle=[AnonRateThrottle("600/m")])
REFUSALS = {422: Errors, 429: Errors}
Place = Annotated[Named | None, Query(description="Only what concerns this place")]


@router.post(
    "/decide",
    response={200: LawAnswer | LawRefusal, **REFUSALS},
    by_alias=True,
    exclude_unset=True,
    summary="Decide a case",
)
def decide(request: HttpRequest, case: Case) -> Any:
    """What the law gives in one case, with every step and source; or a refusal that says why.
    Both are answered with 200. A question, place, reading or fact that the law does not know is
    422, and `where` names the field."""
    try:
        found = law.pakistan().decide(
            case.question,
            case.facts,
            on=case.on,
            place=case.place,
            position=case.position,
            money_in_words=True,
        )
    except law.BadFacts as wrong:
        raise _unknown(f"facts.{wrong.field}", wrong) from None
    except law.BadInput as wrong:
        raise _unknown(wrong.field, wrong) from None
    return found.as_json()


@router.get(
    "/questions",
    response={200: list[LawQuestion], **REFUSALS},
    summary="The questions that may be asked",
)
def questions(request: HttpRequest, place: Place = None) -> Any:
    """Each with the facts that it takes, why the law needs them and who can supply them."""
    try:
        return law.questions(place)
    except law.BadInput as wrong:
        raise _unknown(wrong.field, wrong) from None


@router.get(
    "/values/{name}",
    response={200: LawHistory, 404: Errors, **REFUSALS},
    by_alias=True,
    summary="A value of the law through time",
)
def value(
    request: HttpRequest,
    name: Annotated[str, Path(max_length=100)],
    place: Place = None,
    on: Annotated[date | None, Query(description="Only what holds on this day")] = None,
) -> Any:
    """Its entries with source, status and confidence, and the reasons where none was found. A
    place's entries are its own and those that it shares with others."""
    found = history.parameter(name)
    if found is None:
        raise Http404("value")
    entries = [e for e in found.entries if on is None or e.covers(on)]
    if place is not None:
        try:
            shared = law.pakistan().scheme(place).manifest.parameter_places
        except law.BadInput as wrong:
            raise _unknown(wrong.field, wrong) from None
        entries = [each for each in entries if each.place in shared]
    entries.sort(key=lambda each: each.start, reverse=True)
    return {
        "name": name,
        "title": {"en": found.title.en, "ur": found.title.ur},
        "unit": found.unit,
        "entries": [_entry(each) for each in entries],
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "place": entry.place,
        "from": entry.start,
        "until": None if entry.end == date.max else entry.end,
        "value": None if entry.value is None else show(entry.unit, entry.value),
        "not_found": entry.not_found,
        "section": entry.section,
        "source": [each.as_json() for each in history.sources_of(entry)],
        "status": entry.status,
        "confidence": entry.confidence,
        "checked_on": entry.checked_on,
        "position": entry.position,
        "note": entry.note,
        "inferred": [
            {"place": scheme.place, "from": act.first_day, "note": act.note}
            for scheme, act in history.inheriting(entry, entry.end)
        ],
    }


def _unknown(where: str, wrong: law.BadInput) -> Refused:
    remedy = "Compare with GET /api/law/questions."
    return Refused(422, f"{wrong.field} {wrong.why}"[:500], remedy, where)
