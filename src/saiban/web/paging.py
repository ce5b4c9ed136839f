"""Pages of a long list by key: a page starts after the last row shown; nothing is counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a list and the way on."""

    items: Sequence[Any]
    first: bool
    next_query: str
    first_query: str

    @property
    def next(self) -> bool:
        """Whether there are more rows."""
        return bool(self.next_query)

    def __iter__(self) -> Any:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


def after(request: HttpRequest) -> int | None:
    """The key that this page starts after; 404 for one that is no number."""
    text = request.GET.get("after")
    if text is None:
        return None
    if not text.isascii() or not text.isdigit() or len(text) > 18:
        raise Http404("after")
    return int(text)


def page(
    request: HttpRequest, rows: Sequence[Any], *, size: int, key: Callable[[Any], int]
) -> Page:
    """A page of `size` rows, of a query that was asked for `size` + 1."""
    others = {k: v for k, v in request.GET.items() if k != "after"}
    shown = list(rows[:size])
    more = len(rows) > size
    return Page(
        items=shown,
        first="after" not in request.GET,
        next_query=urlencode({**others, "after": key(shown[-1])}) if more else "",
        first_query=urlencode(others),
    )
