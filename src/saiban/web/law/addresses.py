"""Addresses of the pages on the law, with the day and the readings that are asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from django.urls import reverse
from django.utils.http import urlencode

Told = Mapping[str, str]


def query(told: Told, *, on: date | None = None, positions: Sequence[str] = ()) -> str:
    """What stands behind the question mark; empty facts are left out."""
    pairs = [(name, value) for name, value in told.items() if value != ""]
    if on is not None:
        pairs.append(("on", on.isoformat()))
    pairs += [("position", each) for each in positions]
    return urlencode(pairs)


def answer(place: str, question: str, asked: str) -> str:
    """The answer to a case."""
    return f"{reverse('law:answer', args=[place, question])}?{asked}"


def question(place: str, name: str, on: date | None = None) -> str:
    """A question in a place."""
    return _on(reverse("law:question", args=[place, name]), on)


def rule(place: str, name: str, on: date | None = None) -> str:
    """A rule in a place."""
    return _on(reverse("law:rule", args=[place, name]), on)


def value(name: str, place: str = "") -> str:
    """A dated value with its history."""
    return reverse("law:value", args=[name]) + (f"#{place}" if place else "")


def _on(address: str, on: date | None) -> str:
    return address if on is None else f"{address}?on={on.isoformat()}"
