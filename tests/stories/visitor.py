"""Somebody at a browser: signs in, follows links, fills forms in, and reads what the page says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from tests.stories.town import Town

PHONE = 390
UR = {"name": "django_language", "value": "ur"}


class Visitor:
    """One person's browser. What goes wrong behind the pages is kept in `faults`."""

    def __init__(self, chromium: Any, town: Town, *, width: int, language: str = "") -> None:
        self.town = town
        self.context = chromium.new_context(
            viewport={"width": width, "height": 844}, base_url=town.pages, accept_downloads=True
        )
        self.context.set_default_timeout(20_000)
        if language:
            self.speaks(language)
        self.page = self.context.new_page()
        self.phone: Any = None
        self.faults: list[str] = []
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        self.page.on("response", self._response)

    def _console(self, message: Any) -> None:
        # The browser also reports the answer of a form with errors (422); _response judges those.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.faults.append(f"console at {self.page.url}: {message.text}")

    def _response(self, response: Any) -> None:
        is_page = response.request.resource_type == "document"
        if response.status >= 500 or (response.status >= 400 and not is_page):
            self.faults.append(f"{response.status} from {response.url}")

    # What people do.

    def speaks(self, language: str) -> None:
        """The language of this browser's pages from now on."""
        cookie = {"name": "django_language", "value": language, "url": self.town.pages}
        self.context.add_cookies([cookie])

    def goes_to(self, path: str) -> Any:
        """Open an address; the answer."""
        return self.page.goto(path)

    def signs_in(self, username: str) -> None:
        """With the password that was printed."""
        self.goes_to("/sign-in/")
        self.page.locator("[name=login]").fill(username)
        self.page.locator("[name=password]").fill(self.town.passwords[username])
        self.page.locator("main button").first.click()

    def signs_out(self) -> None:
        """By the button in the masthead."""
        self.page.locator('form[action="/sign-out/"] button').click()

    def follows(self, name: str | re.Pattern[str]) -> None:
        """The first link with these words."""
        self.page.get_by_role("link", name=name).first.click()

    def presses(self, name: str) -> None:
        """A button by its words."""
        self.page.get_by_role("button", name=name, exact=True).click()

    def writes(self, label: str, value: str) -> None:
        """Into the field with this label."""
        self.field(label).fill(value)

    def field(self, label: str) -> Any:
        """The field with exactly this label, whether it must be filled in or not."""
        return self.page.get_by_label(re.compile(rf"^{re.escape(label)}( \(optional\))?$"))

    def chooses(self, label: str | re.Pattern[str]) -> None:
        """A radio button or a box."""
        self.page.get_by_label(label).check()

    def opens(self, summary: str) -> None:
        """A part of the page that is folded."""
        self.page.locator("summary", has_text=summary).first.click()

    def hands_in(self, label: str, file: Path | dict[str, Any]) -> None:
        """A file, into the field with this label."""
        self.field(label).set_input_files(file)

    def downloads(self, name: str) -> bytes:
        """What a link gives."""
        with self.page.expect_download() as found:
            self.follows(name)
        return Path(found.value.path()).read_bytes()

    # What they see.

    @property
    def text(self) -> str:
        """The words of the page that can be seen."""
        shown: str = self.page.locator("main").inner_text()
        return shown

    def sees(self, *words: str) -> None:
        """All of this stands on the page."""
        text = " ".join(self.text.split())
        missing = [each for each in words if each not in text]
        assert not missing, f"{missing} not on {self.page.url}:\n{self.text}"

    def does_not_see(self, *words: str) -> None:
        """None of this stands on the page."""
        found = [each for each in words if each in self.text]
        assert not found, f"{found} on {self.page.url}"

    def row(self, words: str) -> Any:
        """The row of a table, or of a summary list, with these words."""
        rows = self.page.locator("tbody tr, .summary > div, .tasks > li, .stat")
        return rows.filter(has_text=words).first

    def row_says(self, words: str) -> str:
        """That row's words."""
        return " ".join(self.row(words).inner_text().split())

    def stat(self, label: str) -> str:
        """The figure above this label."""
        named = self.page.locator("dt").get_by_text(label, exact=True)
        shown: str = self.page.locator(".stat").filter(has=named).locator("dd").inner_text()
        return shown.strip()

    def as_on_a_phone_in_urdu(self) -> list[str]:
        """What is wrong with this page for somebody who reads Urdu on a telephone."""
        if self.phone is None:
            self.phone = self.context.browser.new_page(viewport={"width": PHONE, "height": 844})
        own = [*self.context.cookies(), UR | {"url": self.town.pages}]
        self.phone.context.add_cookies(own)
        self.phone.goto(self.page.url)
        return wrong_with(self.phone, "ur")

    def leaves(self) -> None:
        """Close the windows."""
        if self.phone is not None:
            self.phone.close()
        self.context.close()


def wrong_with(page: Any, language: str) -> list[str]:
    """Title, language, direction, and whether the page is wider than the screen."""
    html = page.locator("html")
    wanted = {"lang": language, "dir": "rtl" if language == "ur" else "ltr"}
    found = [
        f"{name} is {said}, not {value}"
        for name, value in wanted.items()
        if (said := html.get_attribute(name)) != value
    ]
    if not page.title().partition("–")[0].strip():
        found.append("no title")
    if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
        found.append(f"wider than {page.viewport_size['width']} pixels")
    return [f"{page.url}: {each}" for each in found]
