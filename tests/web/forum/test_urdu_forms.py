"""Every form of the table, sent wrong, answers an Urdu page with no English sentence of ours."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import pytest

from tests.offices.forum.table import Table
from tests.web.forum import walk

MEETING = walk.MEETING
WRONG: dict[str, dict[str, str]] = {
    MEETING + "notice/": {"day": "2020-01-01", "starts_at": "x", "minutes_long": "1", "mode": "x"},
    MEETING + "agenda/": {"title_en": "T", "figure": "not a key", "about": "paper-0"},
    MEETING + "papers/new/": {"link": "x y", "title_en": "t" * 300},
    MEETING + "statements/": {"member": "0"},
    MEETING + "decisions/": {"item": "0"},
    MEETING + "actions/": {"due_on": "x", "owner": "0"},
    MEETING + "decisions/{decision}/reserve/": {"member": "0"},
    MEETING + "minutes/remarks/{remark}/answer/": {},
    "/forum/table/actions/{action}/": {"state": "x", "on": "x"},
    "/forum/table/commitments/brick-kiln-study/": {
        "state": "x",
        "confidence": "x",
        "verified_on": "x",
        "link": "x y",
    },
    "/forum/table/updates/{update}/": {"decision": "x"},
    "/forum/table/seats/{seat}/new/": {"username": "a b", "from_on": "x", "language": "x"},
    "/forum/table/seats/{seat}/give/": {"user": "0", "until": "x"},
    "/forum/table/terms/{term}/end/": {"until": "x"},
    "/forum/table/knowledge/new/": {"key": "a b", "kind": "x", "link": "x y"},
    "/forum/table/knowledge/kiln-fingerprints/": {"link": "x y"},
    "/forum/table/peers/thailand/ceiling/": {"year": "x", "link": "x y"},
    "/forum/table/lessons/kp-registration/": {"state": "x", "verified_on": "x", "link": "x y"},
}
OTHERS = {
    "efp": {
        MEETING + "minutes/remark/": {"kind": "x"},
        "/forum/table/commitments/brick-kiln-study/comment/": {"member": "0"},
        "/forum/table/seats/{seat}/propose/": {},
    },
    "focal": {"/forum/table/updates/bessi/2026-07/": {"registered": "x", "seminars": "-1"}},
}
SENTENCE = re.compile(r"[A-Za-z]{2,}(?: [A-Za-z]{2,}){2,}")


class Errors(HTMLParser):
    """What the errors of a page say: beside the fields, and in the list above them."""

    def __init__(self) -> None:
        super().__init__()
        self.depth, self.found = 0, [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin to listen at an error, and count what is inside it."""
        classes = (dict(attrs).get("class") or "").split()
        if self.depth or {"error", "problem"} & set(classes):
            self.depth += 1
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        """Leave what was entered."""
        self.depth = max(0, self.depth - 1)

    def handle_data(self, data: str) -> None:
        """Keep what an error says."""
        if self.depth:
            self.found[-1] += data


def said(html: str) -> list[str]:
    """What the errors of a page say."""
    read = Errors()
    read.feed(html)
    return [each.strip() for each in read.found if each.strip()]


@pytest.mark.parametrize("who", ["secretary", *OTHERS])
def test_wrong_input_is_answered_in_the_readers_language(
    visit: Any, table: Table, who: str
) -> None:
    numbers = walk.filled(table)
    client, english = visit(who, "ur"), {}
    for address, sent in OTHERS.get(who, WRONG).items():
        answer = client.post(address.format(**numbers), sent)
        assert answer.status_code == 422, address
        errors = said(answer.text)
        assert errors, address
        if wrong := [each for each in errors if SENTENCE.search(each)]:
            english[address] = wrong
    assert not english, english


def test_the_scan_finds_an_english_sentence() -> None:
    (found,) = said('<div class="error">Give the day from today on</div><p>x</p>')
    assert SENTENCE.search(found)
