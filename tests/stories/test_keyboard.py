"""The main task with a keyboard alone, in Urdu, on a screen as narrow as a telephone's."""

from __future__ import annotations

from typing import Any

from tests.stories.visitor import PHONE, Visitor, wrong_with

FAR = 60
FOCUSED = "el => el.matches(':focus-visible') && getComputedStyle(el).outlineStyle !== 'none'"


def test_a_month_is_filed_without_a_mouse(visit) -> None:
    clerk = visit(width=PHONE, language="ur")
    when_signed_in(clerk)
    given_a_sheet = when_the_month_is_opened(clerk)
    then_an_empty_form_says_what_is_missing(clerk)
    when_the_sheet_is_handed_in(clerk, given_a_sheet)
    then_the_page_fits(clerk)
    follow(clerk, "main a[href$='/draft/check/']")
    then_the_page_fits(clerk)
    follow(clerk, "form[action$='/file/'] button")
    then_the_page_fits(clerk)
    assert "/filings/" in clerk.page.url
    assert "اکتوبر 2026" in clerk.text


def when_signed_in(clerk: Visitor) -> None:
    """The first stop of the Tab key leads past the masthead."""
    clerk.goes_to("/sign-in/")
    clerk.page.keyboard.press("Tab")
    assert clerk.page.locator(":focus").get_attribute("href") == "#main"
    clerk.page.keyboard.press("Enter")
    for name, words in (("login", "accountant"), ("password", clerk.town.passwords["accountant"])):
        tab_to(clerk, f"[name={name}]")
        clerk.page.keyboard.type(words)
    press(clerk, "Enter")


def when_the_month_is_opened(clerk: Visitor) -> dict[str, Any]:
    """From the list of establishments to the month; the portal's own sheet is at hand."""
    unit = clerk.page.locator("main a", has_text="برفانی تتلی").get_attribute("href")
    follow(clerk, f"main a[href='{unit}']")
    follow(clerk, "main a[href$='/2026-10/']")
    sheet = clerk.context.request.get(f"{clerk.page.url}template/")
    return {"name": "اجرتیں.xlsx", "mimeType": "application/vnd.ms-excel", "buffer": sheet.body()}


def then_an_empty_form_says_what_is_missing(clerk: Visitor) -> None:
    """The list of problems has the focus, and its link leads to the field."""
    follow(clerk, "form[action$='/upload/'] button")
    summary = clerk.page.locator(".problem")
    assert summary.evaluate("el => el.contains(document.activeElement)")
    follow(clerk, ".problem a", leaves=False)
    assert clerk.page.locator(":focus").get_attribute("type") == "file"


def when_the_sheet_is_handed_in(clerk: Visitor, sheet: dict[str, Any]) -> None:
    """The space bar on the field opens the system's own window, in which the file is chosen."""
    with clerk.page.expect_file_chooser() as window:
        clerk.page.keyboard.press("Space")
    window.value.set_files(sheet)
    follow(clerk, "form[action$='/upload/'] button")
    assert clerk.page.url.endswith("/draft/")


def then_the_page_fits(clerk: Visitor) -> None:
    """From right to left, and no wider than the screen."""
    assert wrong_with(clerk.page, "ur") == []


def follow(clerk: Visitor, selector: str, *, leaves: bool = True) -> None:
    """Tab to a link or button and press Enter."""
    tab_to(clerk, selector)
    if leaves:
        press(clerk, "Enter")
    else:
        clerk.page.keyboard.press("Enter")


def press(clerk: Visitor, key: str) -> None:
    """A key that leads to another page."""
    with clerk.page.expect_navigation():
        clerk.page.keyboard.press(key)


def tab_to(clerk: Visitor, selector: str) -> None:
    """Press Tab until this has the focus, and see that it shows."""
    for _ in range(FAR):
        focused = clerk.page.locator(":focus")
        if focused.count() and focused.evaluate("(el, wanted) => el.matches(wanted)", selector):
            assert focused.evaluate(FOCUSED), f"the focus on {selector} cannot be seen"
            return
        clerk.page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not lead to {selector} on {clerk.page.url}")
