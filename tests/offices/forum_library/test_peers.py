"""Other countries beside ours: a source for each cell, years and history; lessons as actions."""

from __future__ import annotations

from datetime import date

import pytest

from saiban.offices.forum import scope
from saiban.offices.forum.actions import ForumError, peers
from saiban.offices.forum.models import PeerCell
from saiban.offices.forum.queries import peers as reading

DAY = date(2026, 11, 22)


def test_each_cell_has_a_source_or_says_that_nothing_was_found(library: None) -> None:
    table = reading.table(2026)
    assert list(table) == list(reading.PARAMETERS)
    for parameter, row in table.items():
        for country, cell in row.items():
            assert cell is not None, (parameter, country)
            assert bool(cell.text_en) == bool(cell.link) == bool(cell.text_ur), (parameter, country)
    commuting = table["commuting"]["pakistan"]
    assert commuting is not None
    assert commuting.text_en == ""


def test_a_later_year_does_not_change_an_earlier_one(library: None) -> None:
    with scope.sitting(secretariat=True):
        peers.set_cell(
            country="thailand",
            parameter="ceiling",
            year=2027,
            said=peers.Said("300,000 baht a year", "", "A gazette", "https://example.org/"),
            by=None,
            on=DAY,
        )
    now, then = reading.table(2026)["ceiling"]["thailand"], reading.table(2027)["ceiling"]
    assert now is not None
    assert now.text_en == "240,000 baht a year"
    assert then["thailand"] is not None
    assert then["thailand"].text_en == "300,000 baht a year"
    assert len(reading.cell_history("thailand", "ceiling")) == 2


def test_a_correction_needs_a_reason_and_a_text_a_source(library: None) -> None:
    said = peers.Said("250,000 baht a year", "", "A gazette", "https://example.org/")
    with scope.sitting(secretariat=True):
        with pytest.raises(ForumError, match="say why"):
            peers.set_cell(
                country="thailand", parameter="ceiling", year=2018, said=said, by=None, on=DAY
            )
        with pytest.raises(ForumError, match="Name the source"):
            peers.set_cell(
                country="thailand",
                parameter="scale",
                year=2026,
                said=peers.Said("many"),
                by=None,
                on=DAY,
            )
    assert PeerCell.objects.filter(country="thailand", parameter="ceiling").count() == 1


def test_lessons_are_unknown_until_a_source_says_more(library: None) -> None:
    for place in ("punjab", "sindh", "kp", "balochistan"):
        followed = reading.lessons(place)
        assert [each.lesson.area for each in followed] == list(reading.AREAS)
        assert all(each.step for each in followed)
    states = {
        each.lesson.key: each.step.state for each in reading.lessons() if each.step is not None
    }
    assert {key for key, state in states.items() if state != "unknown"} == {"kp-registration"}


def test_a_step_without_evidence_stays_unknown(library: None) -> None:
    lesson = reading.lesson("punjab-collection")
    with scope.sitting(secretariat=True):
        with pytest.raises(ForumError, match="Say what happened"):
            peers.step(lesson=lesson, state="done", verified_on=DAY, by=None, on=DAY)
        peers.step(
            lesson=lesson,
            state="moving",
            text_en="A pilot began.",
            link="https://example.org/",
            verified_on=DAY,
            by=None,
            on=DAY,
        )
    assert [each.state for each in reading.steps(lesson)] == ["moving", "unknown"]
