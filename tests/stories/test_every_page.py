"""Every page that a persona can reach by links is whole: axe, language, width, no error."""

from __future__ import annotations

import re
from collections import deque
from urllib.parse import parse_qsl, urlsplit

import pytest

from saiban import law
from tests.stories.visitor import PHONE, Visitor, wrong_with
from tests.web import browser

OFFICES = ("pessi", "sessi", "kpessi", "bessi", "iessi", "eobi")
DESKS = ("registration", "contribution", "finance", "administrator")
LIMIT = 120
FILE = re.compile(r"\.(pdf|svg|xlsx|json|csv|ics)$|/(template|messages|download|file)/$")
# Parts of an address that say which row, month or institution: one page of each kind is enough.
PARTS = (
    (re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}"), "U"),
    (re.compile(r"(?<=/)\d{4}-\d\d(?=/)"), "M"),
    (re.compile(r"(?<=/)\d+(?=/)"), "N"),
    (re.compile(rf"(?<=/)({'|'.join(OFFICES)})(?=/)"), "I"),
    (re.compile(r"(?<=/choices/)[\w-]+(?=/)"), "C"),
    (re.compile(rf"(?<=/law/)({'|'.join(law.PLACES)})(?=/)"), "P"),
    (re.compile(r"(?<=/law/P/)(?!rules/)[\w.]+(?=/)"), "Q"),
    (re.compile(r"(?<=/law/P/rules/)\w+(?=/)"), "R"),
    (re.compile(r"(?<=/law/(?:all|for)/)[\w.]+(?=/)"), "Q"),
    (re.compile(r"(?<=/law/values/)(?!stale/)\w+(?=/)"), "V"),
    (re.compile(r"(?<=/law/values/V/)\w+(?=/)"), "P"),
    (re.compile(r"(?<=/commitments/)(?!timeline/)[\w-]+(?=/)"), "K"),
    (re.compile(r"(?<=/forum/figures/)(?!returns-on)\w+(?=/)"), "F"),
    (re.compile(r"(?<=/forum/knowledge/)[\w-]+(?=/)"), "K"),
    (re.compile(r"(?<=/forum/peers/)(?!accident/)\w+/\w+(?=/)"), "C"),
    (re.compile(r"(?<=/forum/provinces/)\w+(?=/)"), "P"),
    (re.compile(r"(?<=/forum/commitments/)(?!timeline/)[\w-]+(?=/)"), "K"),
)


PERSONAS = (
    "",
    "accountant",
    "mill",
    "surgical",
    "bakers",
    "worker",
    *(f"pessi.{desk}" for desk in (*DESKS, "audit")),
    "forum",
    "efp",
    "focal",
)
# The other institutions' pages are the same templates: one desk of each.
ELSEWHERE = [f"{each}.{DESKS[i % len(DESKS)]}" for i, each in enumerate(OFFICES[1:])]


@pytest.mark.parametrize("username", [*PERSONAS, *ELSEWHERE])
def test_every_page_is_whole(visit, username: str) -> None:
    visitor = visit(username, language="en")
    seen = pages_of(visitor)
    assert len(seen) >= 4
    new = {key: address for key, address in seen.items() if key not in LOOKED_AT}
    LOOKED_AT.update(new)
    assert [fault for address in new.values() for fault in looked_at(visitor, address)] == []


LOOKED_AT: set[str] = set()
"""Everybody's pages are opened; how they look, at the first persona who has the kind of page."""


def pages_of(visitor: Visitor) -> dict[str, str]:
    """An address of each kind that links lead to; each was opened, and files were fetched."""
    seen = {"/": "/"}
    waiting = deque(seen)
    while waiting and len(seen) < LIMIT:
        address = waiting.popleft()
        if FILE.search(urlsplit(address).path):
            answer = visitor.context.request.get(address)
            assert answer.ok, f"{answer.status} {address}"
            continue
        answer = visitor.context.request.get(address)
        assert answer.ok, f"{answer.status} {address}"
        for link in links(answer.text(), address):
            if kind(link) not in seen:
                seen[kind(link)] = link
                waiting.append(link)
    assert len(seen) < LIMIT, "the crawl did not end: add the new kind of address to PARTS"
    return {key: each for key, each in seen.items() if not FILE.search(urlsplit(each).path)}


def links(html: str, address: str) -> list[str]:
    """Addresses of this site to which a page links."""
    found = []
    for link in re.findall(r'<a\b[^>]*\bhref="([^"#]+)', html):
        if link.startswith("?"):
            link = urlsplit(address).path + link
        if link.startswith("/"):
            found.append(link.replace("&amp;", "&"))
    return found


def kind(address: str) -> str:
    """The address with rows, months and institutions left out."""
    parts = urlsplit(address)
    path = parts.path
    for pattern, letter in PARTS:
        path = pattern.sub(letter, path)
    query = parse_qsl(parts.query)
    shown = [value for name, value in query if name == "show" and not value.startswith("R")]
    return " ".join([path, *sorted({name for name, _ in query}), *shown])


def looked_at(visitor: Visitor, address: str) -> list[str]:
    """What is wrong with a page in both languages, at both widths.

    axe looks in each language at one width: no rule of its depends on both.
    """
    wrong = []
    for language, axed in (("en", browser.DESKTOP), ("ur", PHONE)):
        visitor.speaks(language)
        answer = visitor.goes_to(address)
        if not answer.ok:
            wrong.append(f"{answer.status} {address}")
        for width in (browser.DESKTOP, PHONE):
            visitor.page.set_viewport_size({"width": width, "height": 844})
            wrong += wrong_with(visitor.page, language)
            if width == axed:
                found = browser.faults_of(visitor.page)
                wrong += [f"{address} ({language}, {width}): {each}" for each in found]
    visitor.page.set_viewport_size({"width": browser.DESKTOP, "height": 844})
    return wrong
