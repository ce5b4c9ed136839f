"""The same button pressed several times at once, by one person or by two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client

from saiban.offices.desk import scope
from saiban.offices.desk.models import User
from saiban.offices.employers.models import Establishment
from saiban.offices.returns.models import Draft
from tests.web.employer.cast import Cast
from tests.web.employer.test_register import walk

pytestmark = pytest.mark.django_db(transaction=True)
AT_ONCE = 6


def at_once(press: Callable[[Client], HttpResponse], clients: list[Client]) -> Counter[int]:
    """How often each status was answered."""
    ready = Barrier(len(clients))

    def one(client: Client) -> int:
        try:
            ready.wait()
            return press(client).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(len(clients)) as pool:
        return Counter(pool.map(one, clients))


def windows(user: User) -> list[Client]:
    """Several windows of one browser: all with the same session."""
    first = Client(raise_request_exception=False)
    first.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    others = [Client(raise_request_exception=False) for _ in range(AT_ONCE - 1)]
    for each in others:
        each.cookies = first.cookies.copy()
    return [first, *others]


def test_a_month_is_begun_once(cast: Cast) -> None:
    address = f"/employer/{cast.mill.pk}/2026-10/type/"
    assert at_once(lambda client: client.post(address), windows(cast.owner)) == {302: AT_ONCE}
    with scope.acting_for(establishments=[cast.mill.pk]):
        assert Draft.objects.filter(state="open").count() == 1


def test_an_establishment_is_registered_once(cast: Cast, stranger: Client) -> None:
    user = User.objects.get(pk=stranger.session["_auth_user_id"])
    every = windows(user)
    walk(every[0], cast)
    answers = at_once(lambda client: client.post("/employer/register/check/"), every)
    assert answers == {302: AT_ONCE}
    units = [each.pk for each in _units_of(user)]
    assert len(units) == 1


def _units_of(user: User) -> list[Establishment]:
    from datetime import date

    from saiban.offices.employers import queries

    mine = queries.represented_by(user, date(2026, 11, 22))
    with scope.acting_for(establishments=mine):
        return list(Establishment.objects.filter(pk__in=mine))
