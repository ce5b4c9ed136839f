"""Commitments for everybody: board, timeline, each with its evidence, promise against delivery."""

from __future__ import annotations

from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from saiban.offices.forum.models import State
from saiban.offices.forum.queries import commitments as queries
from saiban.offices.forum.queries import knowledge
from saiban.offices.forum.queries.commitments import Followed
from saiban.web import access
from saiban.web import forum_words as words
from saiban.web.forum.papers import promises as paper
from saiban.web.forum.papers import setting

VIEWS = {"state": _("By state"), "owner": _("By owner"), "kind": _("By what it is")}


@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """All commitments, by state, owner or kind; those overdue first within each."""
    by = request.GET.get("by", "state")
    if by not in VIEWS:
        raise Http404("by")
    rows = sorted(queries.followed(), key=lambda each: not each.overdue(request.seat.on))
    context = {
        "by": by,
        "views": VIEWS,
        "columns": _grouped(rows, by),
        "counts": queries.counts(rows),
        "count": len(rows),
    }
    return render(request, "forum/commitments.html", context)


def _grouped(rows: list[Followed], by: str) -> list[tuple[object, list[Followed]]]:
    """The heading of each group (a word's key, or the body) and what stands below it."""
    if by == "owner":
        order = sorted(rows, key=lambda each: each.commitment.owner.position)
        return [(owner, list(g)) for owner, g in groupby(order, lambda e: e.commitment.owner)]
    keys = list(State.values) if by == "state" else list(words.KINDS)
    found = {key: [each for each in rows if _key(each, by) == key] for key in keys}
    return [(key, group) for key, group in found.items() if group]


def _key(each: Followed, by: str) -> str:
    return each.word if by == "state" else each.commitment.kind


@require_safe
def timeline(request: HttpRequest) -> HttpResponse:
    """What happened to all of them, by year."""
    rows = queries.timeline()
    years = [(year, list(group)) for year, group in groupby(rows, lambda e: e.happened[:4])]
    return render(request, "forum/timeline.html", {"years": years})


@require_safe
def commitment(request: HttpRequest, key: str) -> HttpResponse:
    """One: the promise beside how it stands, the evidence, the history, what members say."""
    found = access.found(queries.commitment, key)
    row = found.commitment
    context = {
        "each": found,
        "row": row,
        "evidence": queries.evidence(row),
        "history": queries.history(row),
        "comments": queries.comments(row),
        "known": knowledge.supporting("commitment", row.key),
    }
    return render(request, "forum/commitment.html", context)


@require_safe
def promises(request: HttpRequest) -> HttpResponse:
    """Promise against delivery, to read and to print."""
    rows = queries.followed()
    context = {
        "groups": _grouped(rows, "kind"),
        "counts": queries.counts(rows),
        "evidence": queries.evidence_of_all(),
        "languages": setting.languages(),
    }
    return render(request, "forum/promises.html", context)


@require_safe
def promises_pdf(request: HttpRequest, language: str) -> HttpResponse:
    """The same on two pages."""
    if language not in setting.languages():
        raise Http404("language")
    content = paper.printed(
        queries.followed(), queries.evidence_of_all(), language, request.seat.on
    )
    answer = HttpResponse(content, content_type="application/pdf")
    name = f"promise-against-delivery-{request.seat.on:%Y-%m-%d}-{language}.pdf"
    answer["Content-Disposition"] = f'inline; filename="{name}"'
    return answer
