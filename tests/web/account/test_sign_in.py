"""Signing in: passwords, the second factor, lockout, new accounts."""

from __future__ import annotations

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal import auth as recovery
from allauth.mfa.totp.internal import auth as totp
from django.conf import settings

from saiban.offices.desk.models import User
from tests.offices import cast
from tests.web import people

PASSWORD = "a-long-pass-phrase"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
ON = "/account/second-factor/on/"


def sign(client, name: str, password: str = PASSWORD):
    return client.post("/sign-in/", {"login": name, "password": password})


def code(secret: str = SECRET) -> str:
    """What the app on the telephone shows now."""
    counter = next(iter(totp.yield_hotp_counters_from_time()))
    return totp.format_hotp_value(totp.hotp_value(secret, counter))


@pytest.fixture
def strict(town: people.Town) -> User:
    """An officer for whom nothing is waived, with a second factor."""
    town.officer.synthetic = False
    town.officer.save()
    totp.TOTP.activate(town.officer, SECRET)
    return town.officer


def test_a_password_signs_in(town: people.Town, client) -> None:
    assert sign(client, "owner").url == "/"
    assert client.get("/account/").status_code == 200
    assert client.session.get_expire_at_browser_close()


def test_a_wrong_password_comes_back(town: people.Town, client) -> None:
    page = sign(client, "owner", "wrong")
    assert page.status_code == 422
    assert "The user name or the password is wrong" in page.text
    empty = sign(client, "", "")
    assert "Write your user name" in empty.text
    assert "Write your password" in empty.text


def test_six_wrong_passwords_lock(town: people.Town, client) -> None:
    for _ in range(5):
        sign(client, "owner", "wrong")
    page = sign(client, "owner", "wrong")
    assert page.status_code == 429
    assert "Too many attempts" in page.text
    assert sign(client, "owner").status_code == 429
    assert sign(client, "stranger").status_code == 302


def test_an_officer_without_a_second_factor_sets_one_up_first(town: people.Town, sign_in) -> None:
    town.officer.synthetic = False
    town.officer.save()
    client = sign_in(town.officer)
    for address in ("/", "/staff/", "/staff/iessi/", "/worker/"):
        assert client.get(address).url == ON, address


def test_the_waiver_ends_outside_the_fictitious_country(
    town: people.Town, sign_in, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings.ENVIRONMENT, "synthetic", False)
    assert sign_in(town.officer).get("/staff/").url == ON


def test_the_waiver_is_said_on_every_page(town: people.Town, sign_in) -> None:
    assert "second factor is waived" in sign_in(town.officer).get("/staff/iessi/").text


def test_others_need_no_second_factor(town: people.Town, sign_in) -> None:
    assert sign_in(town.owner).get("/account/").status_code == 200


def test_the_second_factor_is_asked_for(strict: User, client) -> None:
    assert sign(client, "officer").url == "/sign-in/code/"
    assert client.get("/staff/").url.startswith("/sign-in/")
    assert client.post("/sign-in/code/", {"code": code()}).url == "/"
    assert client.get("/staff/iessi/").status_code == 200


def test_wrong_codes_lock_like_wrong_passwords(strict: User, client) -> None:
    sign(client, "officer")
    for _ in range(5):
        assert client.post("/sign-in/code/", {"code": "000000"}).status_code in (422, 429)
    assert client.post("/sign-in/code/", {"code": "000000"}).status_code == 429
    assert client.post("/sign-in/code/", {"code": code()}).status_code == 429


def test_setting_up_a_second_factor(town: people.Town, client) -> None:
    town.officer.synthetic = False
    town.officer.save()
    sign(client, "officer")
    assert client.get("/staff/").url == ON
    assert client.get(ON).url.startswith("/account/confirm/")
    assert client.post("/account/confirm/", {"password": "wrong"}).status_code == 422
    assert client.post("/account/confirm/", {"password": PASSWORD}).status_code == 302
    page = client.get(ON)
    assert "data:image/svg+xml" in page.text
    secret = page.context["form"].secret
    wrong = client.post(ON, {"code": "000000"})
    assert wrong.status_code == 422
    assert "Codes change every 30 seconds" in wrong.text
    done = client.post(ON, {"code": code(secret)})
    assert done.url == "/account/second-factor/codes/"
    codes = client.get(done.url)
    assert len(codes.context["unused_codes"]) == 10
    assert codes.context["unused_codes"][0] in codes.text
    assert client.get("/staff/iessi/").status_code == 200


def test_a_recovery_code_opens_once(town: people.Town, strict: User, client) -> None:
    spare = recovery.RecoveryCodes.activate(strict).get_unused_codes()[0]
    sign(client, "officer")
    assert client.post("/sign-in/code/", {"code": spare}).url == "/"
    client.post("/sign-out/")
    sign(client, "officer")
    assert client.post("/sign-in/code/", {"code": spare}).status_code == 422


def test_an_officer_who_turns_it_off_sets_up_a_new_one(strict: User, client) -> None:
    sign(client, "officer")
    client.post("/sign-in/code/", {"code": code()})
    client.post("/account/confirm/", {"password": PASSWORD})
    off = "/account/second-factor/off/"
    assert "set up a new one at once" in client.get(off).text
    assert client.post(off).status_code == 302
    assert not Authenticator.objects.exists()
    assert client.get("/staff/iessi/").url == ON


def test_changing_the_password(town: people.Town, client) -> None:
    sign(client, "owner")
    new = "three unrelated words"
    sent = {"oldpassword": PASSWORD, "password1": new, "password2": "another thing"}
    assert client.post("/account/password/", sent).status_code == 422
    assert client.post("/account/password/", {**sent, "password2": new}).url == "/account/"
    client.post("/sign-out/")
    assert sign(client, "owner").status_code == 422
    assert sign(client, "owner", new).status_code == 302


def test_an_account_is_opened_without_any_right(client, db: None) -> None:
    sent = {
        "full_name": "Nadia Khan",
        "username": "nadia",
        "password1": "three unrelated words",
        "password2": "three unrelated words",
    }
    assert client.post("/open-account/", sent).url == "/"
    user = User.objects.get(username="nadia")
    assert (user.full_name, user.language, user.synthetic) == ("Nadia Khan", "en", False)
    assert client.get("/staff/").status_code == 404
    assert client.get("/worker/").status_code == 404


@pytest.mark.parametrize(
    "field, value, said",
    [
        ("password2", "something else", "The two passwords differ"),
        ("full_name", "", "Write your full name"),
        ("username", "owner", "This user name is taken"),
        ("password1", "short", "12"),
    ],
)
def test_an_account_that_cannot_be_opened(db: None, client, field, value, said: str) -> None:
    cast.user("owner")
    sent = {
        "full_name": "Nadia Khan",
        "username": "nadia",
        "password1": "three unrelated words",
        "password2": "three unrelated words",
    }
    page = client.post("/open-account/", {**sent, field: value})
    assert page.status_code == 422
    assert said in page.text
    assert not User.objects.filter(username="nadia").exists()


def test_signing_out_asks_first(town: people.Town, sign_in) -> None:
    client = sign_in(town.owner)
    assert client.get("/sign-out/").status_code == 200
    client.post("/sign-out/")
    assert client.get("/account/").status_code == 302
