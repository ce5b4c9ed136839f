"""axe finds nothing on any page of the Forum: English on a desktop, Urdu on a telephone."""

from __future__ import annotations

import pytest

from tests.offices.forum.table import Table
from tests.web import browser
from tests.web.forum import walk

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(browser.PROGRAM is None, reason="no chromium: apt-get install chromium"),
]
FORMS = (
    "notice/",
    "agenda/",
    "papers/new/",
    "statements/",
    "decisions/",
    "actions/",
    "decisions/{decision}/reserve/",
    "minutes/remarks/{remark}/answer/",
)


def pages(visit, table: Table, language: str) -> dict[str, str]:
    """Every page, and every form as it looks with errors."""
    numbers = walk.filled(table)
    seen = {}
    for who, addresses in (
        ("", walk.PUBLIC),
        ("secretary", (*walk.TABLE, *walk.SECRETARIAT)),
        ("efp", (*walk.MEMBER, "/forum/table/", walk.MEETING + "minutes/")),
        ("focal", (*walk.FOCAL, "/forum/table/updates/")),
    ):
        client = visit(who, language)
        for address in addresses:
            seen[f"{who} {address}"] = client.get(address.format(**numbers)).text
    sent = [walk.MEETING + each for each in FORMS]
    sent += walk.SECRETARIAT[:3]
    sent += ["/forum/table/updates/{update}/", walk.SECRETARIAT[-1], walk.SECRETARIAT[-2]]
    for address in sent:
        answer = visit("secretary", language).post(address.format(**numbers))
        assert answer.status_code == 422, address
        seen[f"errors {address}"] = answer.text
    return seen


@pytest.mark.parametrize("language, width", [("en", browser.DESKTOP), ("ur", browser.PHONE)])
def test_axe_finds_nothing(visit, table: Table, language: str, width: int) -> None:
    seen = pages(visit, table, language)
    with browser.opened() as chromium:
        wrong = {
            name: found
            for name, html in seen.items()
            if (found := browser.faults(chromium, html, width=width))
        }
    assert wrong == {}
