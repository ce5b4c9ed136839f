"""Commitments: the seed, new states over old ones, what nobody has looked at, quarterly updates."""

from __future__ import annotations

from datetime import date

import pytest

from saiban.offices.forum import actions
from saiban.offices.forum.actions import ForumError
from saiban.offices.forum.actions.commitments import Shown, Standing
from saiban.offices.forum.actions.updates import Held, Quarter, Reported
from saiban.offices.forum.queries import commitments as queries
from saiban.offices.forum.queries import updates
from saiban.offices.forum.seed import loading
from tests.offices.forum.table import TODAY, Table

KEY = "balochistan-seminars"


def test_every_row_of_the_seed_has_state_source_and_both_languages(table: Table) -> None:
    rows = queries.followed()
    assert len(rows) == 31
    for each in rows:
        assert each.state is not None
        assert each.commitment.source_title
        for text in (each.commitment.title_ur, each.commitment.promise_ur, each.state.text_ur):
            assert text, each.commitment.key
        for shown in queries.evidence(each.commitment):
            assert shown.link.startswith("http")
        # No source gives a day for any of them; a day would be invented.
        assert each.commitment.due_on is None


def test_what_is_delivered_or_moves_has_evidence(table: Table) -> None:
    shown = queries.evidence_of_all()
    bare = {each.commitment.key for each in queries.followed() if each.commitment.pk not in shown}
    assert {queries.commitment(key).word for key in bare} == {"unknown"}


def test_the_seed_is_loaded_once(table: Table) -> None:
    before = queries.counts(queries.followed())
    loading.load(on=TODAY)
    assert queries.counts(queries.followed()) == before
    assert before["unknown"] == 10


def test_a_new_state_leaves_the_old_one_in_the_history(table: Table) -> None:
    row = queries.commitment(KEY).commitment
    with table.sits("secretary") as by:
        actions.verify(
            commitment=row,
            standing=Standing("partly", "A seminar was held.", "high", TODAY),
            evidence=[Shown("Photographs", "https://example.org/p", "2026-08-14")],
            by=by,
            on=TODAY,
        )
    assert queries.commitment(KEY).word == "partly"
    assert [each.state for each in queries.history(row)] == ["partly", "unknown"]
    assert queries.evidence(row)[0].happened == "2026-08-14"


def test_nothing_is_done_without_evidence(table: Table) -> None:
    row = queries.commitment("pwf-capacity").commitment
    with table.sits("secretary") as by:
        for state in ("done", "moving", "partly", "closed"):
            with pytest.raises(ForumError, match="Give the evidence"):
                actions.verify(
                    commitment=row,
                    standing=Standing(state, "So they say.", "low", TODAY),
                    by=by,
                    on=TODAY,
                )
        with pytest.raises(ForumError, match="has not come"):
            actions.verify(
                commitment=row,
                standing=Standing("open", "Soon.", "low", date(2027, 1, 1)),
                by=by,
                on=TODAY,
            )


@pytest.mark.parametrize("on, found", [(date(2027, 5, 21), 0), (date(2027, 5, 22), 31)])
def test_after_six_months_somebody_has_to_look_again(table: Table, on: date, found: int) -> None:
    assert len(queries.stale(on)) == found


def test_months_are_counted_across_years_and_short_months(table: Table) -> None:
    assert queries._months_before(date(2027, 3, 31), 1) == date(2027, 2, 28)
    assert queries._months_before(date(2027, 1, 15), 1) == date(2026, 12, 15)
    assert queries._months_before(date(2027, 5, 22), 12) == date(2026, 5, 22)


def quarter(*, state: str = "done", key: str = KEY) -> Quarter:
    return Quarter(
        date(2026, 7, 1),
        registered=41_000,
        campaigns=[Held("Hub", date(2026, 8, 14), 120, 37)],
        reported=[
            Reported(
                queries.commitment(key).commitment,
                state,
                "A seminar in Hub.",
                "https://example.org/hub",
                "2026-08-14",
            )
        ],
    )


def test_an_accepted_update_changes_the_commitment_with_evidence(table: Table) -> None:
    bessi = table.institutions["bessi"].pk
    with table.sits("focal") as by:
        update = actions.file_update(institution_id=bessi, quarter=quarter(), by=by, on=TODAY)
    assert queries.commitment(KEY).word == "unknown"
    with table.sits("secretary") as by:
        assert {each.institution.code: each.word for each in updates.of_quarter(update.quarter)}[
            "bessi"
        ] == "waiting"
        actions.accept(update=update, by=by, on=TODAY)
    found = queries.commitment(KEY)
    assert found.word == "done"
    assert found.state is not None
    assert found.state.update_number == update.pk
    newest = queries.evidence(found.commitment)[0]
    assert (newest.link, newest.happened) == ("https://example.org/hub", "2026-08-14")
    with table.sits("focal") as by, pytest.raises(ForumError, match="was accepted"):
        actions.file_update(institution_id=bessi, quarter=quarter(), by=by, on=TODAY)


def test_an_update_sent_back_is_filed_again(table: Table) -> None:
    bessi = table.institutions["bessi"].pk
    with table.sits("focal") as by:
        first = actions.file_update(institution_id=bessi, quarter=quarter(), by=by, on=TODAY)
    with table.sits("secretary") as by:
        with pytest.raises(ForumError, match="Say why"):
            actions.send_back(update=first, reason="", by=by, on=TODAY)
        actions.send_back(update=first, reason="Give the day.", by=by, on=TODAY)
    assert queries.commitment(KEY).word == "unknown"
    with table.sits("focal") as by:
        second = actions.file_update(institution_id=bessi, quarter=quarter(), by=by, on=TODAY)
    assert second.version == 2
    with table.sits("secretary") as by, pytest.raises(ForumError, match="filed this quarter again"):
        actions.accept(update=first, by=by, on=TODAY)


@pytest.mark.parametrize(
    "wrong, why",
    [
        (Quarter(date(2026, 8, 1)), "begins in January"),
        (Quarter(date(2027, 1, 1)), "has not begun"),
    ],
)
def test_a_quarter_is_a_quarter_that_has_begun(table: Table, wrong: Quarter, why: str) -> None:
    with table.sits("focal") as by, pytest.raises(ForumError, match=why):
        actions.file_update(
            institution_id=table.institutions["bessi"].pk, quarter=wrong, by=by, on=TODAY
        )


def test_an_institution_reports_of_its_own_commitments(table: Table) -> None:
    with table.sits("focal") as by, pytest.raises(ForumError, match="is not this institution's"):
        actions.file_update(
            institution_id=table.institutions["bessi"].pk,
            quarter=quarter(key="sindh-mazdoor-card"),
            by=by,
            on=TODAY,
        )
