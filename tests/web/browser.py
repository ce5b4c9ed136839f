"""A real browser that is shown pages as the test client got them: no server, no network."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SHEET = Path(__file__).resolve().parents[2] / "src/saiban/web/static/saiban/saiban.css"
PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser")
PHONE, DESKTOP = 360, 1280


@contextmanager
def opened() -> Iterator[Any]:
    """A browser, closed in the end."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=PROGRAM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield browser
        browser.close()


def faults(browser: Any, html: str, *, width: int) -> list[str]:
    """What axe finds wrong with a page, and whether it is wider than the screen."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.set_content(html)
    page.add_style_tag(content=SHEET.read_text(encoding="utf-8"))
    found = faults_of(page)
    page.close()
    return found


def faults_of(page: Any) -> list[str]:
    """The same of a page that is open."""
    from axe_playwright_python.sync_playwright import Axe

    found = [
        f"{rule['id']}: {node['html'][:200]}"
        for rule in Axe().run(page).response["violations"]
        for node in rule["nodes"]
    ]
    if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
        found.append(f"wider than {page.viewport_size['width']} pixels")
    return found
