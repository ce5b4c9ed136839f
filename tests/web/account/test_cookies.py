"""What the browser keeps, and what lies in the home besides the database."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from tests.web import people
from tests.web.account.test_sign_in import sign


def test_no_script_reads_a_cookie_that_proves_anything(town: people.Town, client) -> None:
    client.get("/sign-in/")
    sign(client, "owner")
    for name in ("sessionid", "csrftoken"):
        assert client.cookies[name]["httponly"], name
        assert client.cookies[name]["samesite"] == "Lax", name


def test_mail_in_files_is_for_nobody_else() -> None:
    assert Path(settings.EMAIL_FILE_PATH).stat().st_mode & 0o077 == 0
