"""A town for the whole run, and visitors whose screens are kept where a story fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.database import Database
from tests.stories import town as towns
from tests.stories.visitor import Visitor
from tests.web import browser

Visit = Callable[..., Visitor]
FAILED = pytest.StashKey[bool]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every story needs a browser."""
    missing = pytest.mark.skipif(
        browser.PROGRAM is None, reason="no chromium: apt-get install chromium"
    )
    for item in items:
        if "stories" in item.path.parts:
            item.add_marker(pytest.mark.browser)
            item.add_marker(missing)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Any:
    """Remember for the fixtures whether the story failed."""
    report = yield
    if report.when == "call":
        item.stash[FAILED] = report.failed
    return report


@pytest.fixture(scope="session")
def town(
    saiban_database: Database, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[towns.Town]:
    """The country, its bank and its server; the stories share it, so each has its own people."""
    with towns.opened(saiban_database, tmp_path_factory.mktemp("town")) as found:
        yield found


@pytest.fixture(scope="module")
def chromium(town: towns.Town) -> Iterator[Any]:
    """A browser for a module: while one is open, Django refuses its database in this process."""
    with browser.opened() as found:
        yield found


@pytest.fixture
def visit(
    request: pytest.FixtureRequest, town: towns.Town, chromium: Any, tmp_path: Path
) -> Iterator[Visit]:
    """Open a browser window for somebody: `visit("mill")`, `visit(width=390, language="ur")`."""
    visitors: list[Visitor] = []

    def someone(username: str = "", *, width: int = browser.DESKTOP, language: str = "") -> Visitor:
        visitors.append(Visitor(chromium, town, width=width, language=language))
        if username:
            visitors[-1].signs_in(username)
        return visitors[-1]

    yield someone
    faults = [fault for visitor in visitors for fault in visitor.faults]
    failed = request.node.stash.get(FAILED, True)
    if failed:
        _keep_what_was_seen(request.node, visitors, tmp_path)
    for visitor in visitors:
        visitor.leaves()
    assert failed or faults == [], town.server_said()


def _keep_what_was_seen(story: pytest.Item, visitors: list[Visitor], folder: Path) -> None:
    """Screens as pictures, what went wrong behind them, and the end of the server's log."""
    for number, visitor in enumerate(visitors):
        kept = folder / f"visitor-{number}.png"
        visitor.page.screenshot(path=kept, full_page=True)
        said = "\n".join([f"{visitor.page.url}: {kept}", *visitor.faults])
        story.add_report_section("teardown", f"visitor {number}", said)
    if visitors:
        story.add_report_section("teardown", "server", visitors[0].town.server_said())
