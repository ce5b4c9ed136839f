"""What the Forum refuses is said in the reader's language, beside the field that it is about."""

from __future__ import annotations

import re

import pytest
from django.utils import translation

from saiban.offices.forum import errors, queries
from saiban.offices.forum.errors import ForumError
from saiban.web.forum import refusals
from tests.offices.forum.table import Table
from tests.web.forum import walk

NAMED = dict.fromkeys(
    re.findall(r"%\((\w+)\)s", " ".join(map(str, errors.SENTENCES.values()))), "7"
)


@pytest.mark.parametrize("why", errors.SENTENCES)
def test_every_refusal_has_its_urdu(why: str) -> None:
    refused = ForumError(why, **NAMED)
    with translation.override("ur"):
        said = refusals.said(refused)
    assert said != str(refused)
    assert not re.search("[a-zA-Z]{3}", said)


def test_a_refusal_names_bodies_and_sides_in_urdu(table: Table) -> None:
    pwf = queries.member("pwf")
    with translation.override("ur"):
        open_still = refusals.said(ForumError("objection-open", member=pwf))
        waiting = refusals.said(ForumError("sides-wait", version=2, sides=("workers", "employers")))
    assert pwf.name_ur in open_still
    assert not re.search("[a-zA-Z]", waiting)


def test_the_minutes_say_in_urdu_what_stands_in_their_way(visit, table: Table) -> None:
    walk.filled(table)
    page = visit("secretary", "ur").get(walk.MEETING + "minutes/").text
    assert "An objection of" not in page
    assert "waits for the approval" not in page
    assert table.member("efp").name_ur in page


def test_a_refusal_stands_beside_its_field(visit, table: Table) -> None:
    walk.filled(table)
    sent = {"day": "2020-01-01", "mode": "virtual"}
    page = visit("secretary", "ur").post(walk.MEETING + "notice/", sent)
    assert page.status_code == 422
    assert "The day has passed" not in page.text
    assert 'id="id_day_error"' in page.text


def test_an_item_names_a_figure_that_there_is(visit, table: Table) -> None:
    walk.filled(table)
    client, agenda = visit("secretary"), walk.MEETING + "agenda/"
    wrong = client.post(agenda, {"title_en": "How many", "figure": "active_personz"})
    assert wrong.status_code == 422
    assert 'id="id_figure_error"' in wrong.text
    assert "No figure has this key" in wrong.text
    for key in ("active_persons", "brick_kiln_workers"):
        assert client.post(agenda, {"title_en": "How many", "figure": key}).status_code == 302
