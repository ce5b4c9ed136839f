"""Each route is tried with the rows of others, or somebody said why not."""

from __future__ import annotations

from collections import Counter

from django.urls import resolve

from tests.web.tenancy.routes import (
    ANYBODYS,
    CHAIRS,
    ONES_OWN,
    PROGRAMS,
    SOMEBODYS,
    nameless,
    routes,
)

TABLES = (ANYBODYS, ONES_OWN, SOMEBODYS, PROGRAMS, CHAIRS)


def test_every_route_stands_in_one_table() -> None:
    known = Counter(nameless(route) for table in TABLES for route in table)
    assert Counter(map(nameless, routes())) == known


def test_what_is_anybodys_has_a_reason_and_an_address_of_its_own() -> None:
    for route, (address, why) in ANYBODYS.items():
        assert len(why.split()) > 5, route
        found = resolve(address.partition("?")[0])
        assert nameless(str(found.route)) == nameless(route)
