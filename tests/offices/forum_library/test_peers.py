"""Other countries beside ours: a source for each cell, years and history; lessons as actions."""

from __future__ import annotations

from datetime import date

import pytest

from saiban.offices.forum import scope
from saiban.offices.forum.actions import ForumError, peers
from saiban.offices.forum.models import PeerCell
from saiban.offices.forum.queries import accident
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


def case(wage: int, *, days: int = 30, degree: int = 100) -> accident.Accident:
    """An accident at a daily wage in whole units of the currency."""
    return accident.Accident(daily_wage=wage * 100, days=days, degree=degree)


@pytest.mark.parametrize(
    "country, kind, wage, paid",
    [
        # 80 percent of RM 100 is RM 80 a day; 30 days.
        ("malaysia", "temporary", 100, 2400_00),
        # 80 percent of RM 30 is RM 24, less than the floor of RM 30.
        ("malaysia", "temporary", 30, 900_00),
        ("malaysia", "permanent", 100, 90_00),
        ("thailand", "temporary", 500, 10_500_00),
        ("thailand", "death", 500, 350_00),
    ],
)
def test_one_accident_elsewhere(country: str, kind: str, wage: int, paid: int) -> None:
    found = accident.benefit(country, kind, case(wage))
    assert isinstance(found, accident.Amount)
    assert found.value == paid
    assert found.link.startswith("https://")


@pytest.mark.parametrize(
    "country, kind, what, why",
    [
        ("malaysia", "death", case(100), "how it is shared"),
        ("malaysia", "permanent", case(100, degree=15), "neither formula"),
        ("malaysia", "temporary", case(100, days=3), "fewer than 4 days"),
        # 200 x 31 is more than 6,000: the ceiling may bite, and no source says how.
        ("malaysia", "temporary", case(200), "how a month is turned into days"),
        ("thailand", "permanent", case(500, degree=40), "by a schedule"),
        ("bangladesh", "temporary", case(500), "not in the sources"),
        ("bangladesh", "death", case(500), "60 percent of the wage at most"),
    ],
)
def test_what_no_source_says_is_refused(
    country: str, kind: str, what: accident.Accident, why: str
) -> None:
    found = accident.benefit(country, kind, what)
    assert not isinstance(found, accident.Amount)
    assert why in found.en
    assert found.ur
