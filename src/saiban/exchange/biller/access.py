"""Credentials of the bank: user name and password in headers of those names."""

import hmac
from collections.abc import Mapping


def authorised(headers: Mapping[str, str], *, username: str, password: str) -> bool:
    """True where both headers are right. False where none are set up: nobody comes in by default.

    ``headers`` by any case of the names; compared in constant time.
    """
    given = {name.lower(): value for name, value in headers.items()}
    if not username or not password:
        return False
    user = hmac.compare_digest(given.get("username", "").encode(), username.encode())
    word = hmac.compare_digest(given.get("password", "").encode(), password.encode())
    return user and word
