"""An officer who is not invented needs a second factor, and signs in with it."""

from __future__ import annotations

import base64
import hashlib
import hmac
import struct
import time

from tests.stories.country import OFFICER
from tests.stories.visitor import Visitor


def test_an_officer_sets_up_a_second_factor_and_signs_in_with_it(visit) -> None:
    officer = visit(OFFICER)
    then_every_desk_is_closed(officer)
    when_the_password_is_given_again(officer)
    key = when_the_telephone_is_set_up(officer)
    then_the_desk_is_open(officer)
    officer.signs_out()
    officer.signs_in(OFFICER)
    officer.sees("Enter the code from your telephone")
    when_the_code_is_written(officer, key, "Sign in")
    then_the_desk_is_open(officer)


def then_every_desk_is_closed(officer: Visitor) -> None:
    """A password alone opens nothing but the page that sets up the second factor."""
    for address in ("/", "/staff/pessi/", "/staff/pessi/people/"):
        officer.goes_to(address)
        officer.sees("Confirm that it is you", "changes how your account is protected")


def when_the_password_is_given_again(officer: Visitor) -> None:
    """So that nobody else sets the factor up at a desk that was left open."""
    officer.writes("Password", officer.town.passwords[OFFICER])
    officer.presses("Confirm")
    officer.sees("Set up your second factor", "a password alone is not enough")


def when_the_telephone_is_set_up(officer: Visitor) -> str:
    """The key under the picture is what the picture holds; a wrong code is refused."""
    key: str = officer.page.locator("main .code").inner_text()
    officer.writes("Code", "000000")
    officer.presses("Turn on")
    officer.sees("There is a problem", "The code is wrong")
    assert officer.page.locator("main .code").inner_text() == key
    when_the_code_is_written(officer, key, "Turn on")
    officer.does_not_see("There is a problem")
    return key


def when_the_code_is_written(officer: Visitor, key: str, button: str) -> None:
    """If the code changed while it was typed, the next one is typed."""
    for _ in range(2):
        officer.writes("Code", code(key))
        officer.presses(button)
        if "The code is wrong" not in officer.text:
            return


def then_the_desk_is_open(officer: Visitor) -> None:
    """The registration desk."""
    officer.goes_to("/staff/pessi/")
    officer.sees("My desk", "Applications that wait for a decision")


def code(key: str) -> str:
    """What an authenticator app shows now (RFC 6238: SHA-1, six digits, 30 seconds)."""
    counter = struct.pack(">Q", int(time.time()) // 30)
    digest = hmac.new(base64.b32decode(key), counter, hashlib.sha1).digest()
    start = digest[-1] & 0x0F
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFF_FFFF
    return f"{number % 10**6:06d}"
