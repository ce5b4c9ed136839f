"""Two neighbours with everything there is, and what may not be told of the first."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from django.apps import apps
from django.test import Client

from saiban.offices.desk import scope
from tests.offices.cast import everywhere
from tests.web import people
from tests.web.tenancy.routes import PARAMETER

if TYPE_CHECKING:
    from django.http import HttpResponse

    from saiban.offices.desk.models import User
    from tests.offices.everything import Belongings


@dataclass
class Street:
    """Two neighbours registered with IESSI, PESSI's officers, and somebody without anything."""

    town: people.Town
    mine: Belongings
    theirs: Belongings
    secrets: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.secrets = [
            "Zarghun Textile",
            "Gulfishan",
            self.mine.challan.psid,
            self.mine.registration.number,
            self.mine.secret,
        ]

    def values(self, whose: Belongings) -> dict[str, object]:
        """What stands for the parameters of a route."""
        return {
            "code": "iessi",
            "establishment": whose.unit.pk,
            "registration": whose.registration.pk,
            "monthly_return": whose.monthly_return.pk,
            "receipt": whose.unmatched.pk,
            "file": whose.bank_file.pk,
            "person": whose.person,
            "ending": whose.ending,
            "user": self.town.colleague.pk,
            "role": self.town.colleague.roles.get().pk,
            "filing": whose.filing,
            "document": whose.document.pk,
            "psid": whose.challan.psid,
            "transfer": whose.transfer.pk,
            "token": whose.token.pk,
            "month": "2026-10",
            "key": "2026-10",
            "kind": "return",
            "point": "wage_ceiling",
            "language": "en",
            "row": 1,
        }

    def address(self, route: str, whose: Belongings, **other: object) -> str:
        """The address of a row; `other` replaces some of its parameters."""
        values = {**self.values(whose), **other}
        number: object = 2 if "rows/" in route else 1
        if "returns/<int:number>" in route or "events/" in route:
            number = whose.monthly_return.pk
        elif "statement/" in route:
            number = whose.transfer.pk
        return "/" + PARAMETER.sub(lambda found: str({"number": number, **values}[found[1]]), route)

    def leaks(self, answer: HttpResponse) -> list[str]:
        """Secrets in an answer, but for those that stand in the address that was asked for."""
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        text = body.decode("utf-8", "replace") + unquote(str(answer.headers))
        text = text.replace(answer.request["PATH_INFO"], "")
        return [each for each in self.secrets if each in text]


def browser(user: User | None) -> Client:
    """Of somebody who signed in, or of nobody."""
    client = Client()
    if user:
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def counts(street: Street) -> dict[str, int]:
    """Rows of every table, as somebody sees them who sees everything."""
    passing = ("sessions", "axes", "account", "mfa", "pghistory")
    with scope.acting_for(
        institutions=range(1, 7),
        establishments=[street.mine.unit.pk, street.theirs.unit.pk],
        persons=[street.mine.person, street.theirs.person],
    ):
        kept = [
            model
            for model in apps.get_models()
            if model._meta.app_label not in passing and not is_history(model)
        ]
        return {model._meta.db_table: model.objects.count() for model in kept}


def is_history(model: type[Any]) -> bool:
    """Tables that triggers write and the application does not read."""
    return hasattr(model, "pgh_tracked_model")


def street_cnic(street: Street) -> str:
    """The number of the worker who is looked up."""
    with everywhere():
        from saiban.offices.people import queries

        return queries.person(street.mine.person).cnic
