"""Who can sign in to the demo country, and how."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib.auth.hashers import make_password

from saiban.offices.desk import actions as desk
from saiban.offices.desk import queries
from saiban.offices.desk.models import User
from saiban.offices.desk.models.users import Desk

_WORDS = (
    "canopy", "lantern", "river", "kite", "mango", "cotton", "copper", "harbour", "orchard",
    "saffron", "monsoon", "walnut", "indigo", "marble", "falcon", "jasmine",
)  # fmt: skip
WITH_SECOND_FACTOR = "eobi.administrator"
"""This officer has set up a second factor, so that one can see it asked for."""
_DESK_WORDS = {
    Desk.REGISTRATION: ("registration", "Registration officer"),
    Desk.CONTRIBUTION: ("contribution", "Contribution officer"),
    Desk.FINANCE: ("finance", "Finance officer"),
    Desk.ADMINISTRATOR: ("administrator", "Administrator"),
}


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody to sign in as, with what is worth trying as that person."""

    username: str
    password: str
    full_name: str
    what: str
    language: str = "en"
    totp_secret: str = ""


def new_password() -> str:
    """A password that can be typed from a screen; one serves all personas of an installation."""
    words = secrets.SystemRandom().sample(_WORDS, 2)
    return f"{'-'.join(words)}-{secrets.randbelow(9000) + 1000}"


def everybody(password: str) -> Iterator[Persona]:
    """The employer, the accountant, the worker, then each institution's officers."""
    yield Persona("mill", password, "Zahida Anwar", "Owner of a textile mill in Faisalabad")
    yield Persona("accountant", password, "Kamran Yaqoob", "Accountant of three employers")
    yield Persona("worker", password, "Nasreen Akhtar", "Machine operator at the mill", "ur")
    yield Persona("surgical", password, "Tariq Butt", "Owner who owes eight months, in Sialkot")
    yield Persona("bakers", password, "Rabia Soomro", "Owner who has applied to register")
    for institution in queries.institutions():
        short = institution.short_en
        for word, title in _DESK_WORDS.values():
            yield Persona(
                f"{institution.code}.{word}",
                password,
                f"{short} {title.lower()}",
                f"{title}, {short}",
            )
        if institution.code == "pessi":
            yield Persona("pessi.audit", password, "PESSI audit officer", "Audit officer, PESSI")


def with_second_factor(personas: Iterable[Persona]) -> list[Persona]:
    """The same, with a new secret for the one who signs in with a code as well."""
    return [
        replace(each, totp_secret=generate_totp_secret())
        if each.username == WITH_SECOND_FACTOR
        else each
        for each in personas
    ]


def make_users(personas: list[Persona], *, on: date) -> dict[str, User]:
    """Enter the personas as users and seat the officers at their desks; users by user name."""
    encoded = make_password(personas[0].password)
    users = User.objects.bulk_create(
        User(
            username=each.username,
            password=encoded,
            full_name=each.full_name,
            language=each.language,
            synthetic=True,
        )
        for each in personas
    )
    by_name = {user.username: user for user in users}
    _seat(by_name, on)
    for each in personas:
        if each.totp_secret:
            TOTP.activate(by_name[each.username], each.totp_secret)
    return by_name


def _seat(users: dict[str, User], on: date) -> None:
    desks = {word: each for each, (word, _) in _DESK_WORDS.items()} | {"audit": Desk.AUDIT}
    for institution in queries.institutions():
        for word, each in desks.items():
            if user := users.get(f"{institution.code}.{word}"):
                User.objects.filter(pk=user.pk).update(admitted_by=institution)
                desk.give_role(user=user, institution_id=institution.pk, desk=each, by=None, on=on)


def file_of(home: Path) -> Path:
    """Where the personas of this installation are kept."""
    return home / "demo" / "personas.json"


def keep(personas: list[Persona], home: Path) -> Path:
    """Write the personas, passwords included, into a file that only we can read."""
    path = file_of(home)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_suffix(".new")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump([asdict(each) for each in personas], file, indent=1, ensure_ascii=False)
    draft.replace(path)
    return path


def kept(home: Path) -> list[Persona]:
    """The personas of this installation; FileNotFoundError if the demo was never loaded here."""
    return [Persona(**each) for each in json.loads(file_of(home).read_text(encoding="utf-8"))]
