"""Published figures: counted as of a day, signed, never changed, the same from the same rows."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from saiban.offices.desk import figures, scope
from saiban.offices.desk.figures import actions, content, queries, signing
from saiban.offices.desk.models import FigureSnapshot
from saiban.offices.returns import actions as returns
from saiban.offices.returns import convert
from tests.offices.cashier import bank
from tests.offices.cast import DAY, MONTH, Cast, everywhere, registered_unit, rows

LATER = date(2026, 12, 1)
FILED = date(2026, 11, 10)


def file(cast: Cast, count: int, *, on: date = FILED, unit: Any = None, first: int = 1) -> None:
    """The unit files October for so many workers."""
    sheet = rows(count, first=first)
    unit = unit or cast.unit
    with bank.committed(), scope.acting_for(establishments=[unit.pk]):
        convert.identify(sheet)
        returns.file_rows(
            establishment=unit,
            month=MONTH,
            rows=sheet,
            door="typed",
            by=cast.owner,
            on=on,
            synthetic=True,
        )


def publish(cast: Cast, name: str, code: str = "iessi", **how: Any) -> FigureSnapshot:
    """Publish October's figure."""
    return actions.publish(
        figure=figures.of_name(name),
        institution=cast.institutions[code],
        month=MONTH,
        by=None,
        **{"on": LATER, **how},
    )


def value(found: FigureSnapshot, place: str = "islamabad") -> dict[str, Any]:
    """A place's cell."""
    return next(cell for cell in found.read()["cells"] if cell["place"] in (place, "all"))


def test_active_persons_are_those_of_the_returns_that_held(cast: Cast) -> None:
    file(cast, 12)
    found = publish(cast, "active_persons")
    assert value(found) == {
        "place": "islamabad",
        "state": "value",
        "value": "12",
        "numerator": "12",
        "denominator": None,
    }
    assert found.read()["as_of"] == "2026-11-30"
    assert queries.holds(found)


def test_that_nobody_paid_is_a_number(cast: Cast) -> None:
    file(cast, 12)
    assert value(publish(cast, "contributing_persons"))["value"] == "0"
    assert value(publish(cast, "contributing_persons", "pessi"))["state"] == "no_data"


def test_a_few_persons_are_hidden_and_it_is_said(cast: Cast) -> None:
    file(cast, 9)
    assert value(publish(cast, "active_persons")) == {
        "place": "islamabad",
        "state": "suppressed",
        "fewer_than": 10,
    }


def test_nothing_recorded_is_no_data_and_not_zero(cast: Cast) -> None:
    cell = value(publish(cast, "active_persons", "pessi"))
    assert cell["state"] == "no_data"
    assert set(cell["why"]) == {"en", "ur"}


def test_the_database_refuses_a_change(cast: Cast) -> None:
    found = publish(cast, "active_persons")
    with everywhere():
        for change in (
            "update desk_figuresnapshot set content = '{}' where id = %s",
            "delete from desk_figuresnapshot where id = %s",
        ):
            with (
                pytest.raises(DatabaseError, match="append-only"),
                transaction.atomic(),
                connection.cursor() as cursor,
            ):
                cursor.execute(change, [found.pk])


def test_an_institution_publishes_for_itself_only(cast: Cast) -> None:
    found = publish(cast, "active_persons")
    found.pk, found.revision = None, 2
    with (
        scope.acting_for(institutions=cast.ids("pessi")),
        pytest.raises(DatabaseError, match="row-level security"),
        transaction.atomic(),
    ):
        found.save(force_insert=True)


def test_everybody_may_read(cast: Cast) -> None:
    publish(cast, "active_persons")
    with scope.acting_for():
        assert len(queries.month_of(MONTH)) == 1


def test_the_same_rows_give_the_same_bytes(cast: Cast) -> None:
    file(cast, 12)
    every = actions.publish_due(month=MONTH, by=None, on=LATER)
    assert every == 6 * len(figures.defined())
    assert actions.check(month=MONTH, by=None, on=LATER) == (every, [])
    # What comes after the closing day does not touch what was counted at its end.
    file(cast, 14, on=LATER)
    assert actions.check(month=MONTH, by=None, on=LATER) == (every, [])
    assert actions.publish_due(month=MONTH, by=None, on=LATER) == 0


def test_a_revision_says_why_and_leaves_the_first_as_it_is(cast: Cast) -> None:
    file(cast, 12)
    first = publish(cast, "active_persons")
    file(cast, 14, on=LATER)
    late = {"as_of": LATER, "on": date(2026, 12, 2)}
    with pytest.raises(ValueError, match="say why"):
        publish(cast, "active_persons", **late)
    second = publish(cast, "active_persons", reason="Two workers were filed late.", **late)
    assert (second.revision, value(second)["value"]) == (2, "14")
    assert value(FigureSnapshot.objects.get(pk=first.pk))["value"] == "12"
    assert [each.revision for each in queries.month_of(MONTH)] == [2]
    assert queries.revisions("active_persons") == [second]


def test_a_changed_snapshot_is_found_out(cast: Cast) -> None:
    file(cast, 12)
    found = publish(cast, "active_persons")
    found.content = bytes(found.content).replace(b'"12"', b'"21"')
    assert not queries.holds(found)
    assert not signing.holds(b"x", signature="00", key=found.public_key)


def test_a_month_that_is_not_over_is_not_published(cast: Cast) -> None:
    with pytest.raises(actions.NotClosed):
        publish(cast, "active_persons", on=date(2026, 11, 30))
    assert content.newest_closed(DAY) == date(2026, 9, 1)


def test_the_five_counts_are_five_numbers(cast: Cast) -> None:
    officer, owner = cast.officer, cast.owner
    iessi = cast.institutions["iessi"]
    poor = registered_unit("Rawal Works", owner, officer, [iessi])
    file(cast, 12)
    file(cast, 11, unit=poor, first=50)
    pay(cast)
    numbers = {
        name: value(publish(cast, name))
        for name in (
            "registered_persons",
            "active_persons",
            "contributing_persons",
            "carded_persons",
            "covered_persons",
        )
    }
    assert {name: cell.get("value") for name, cell in numbers.items()} == {
        "registered_persons": "23",
        "active_persons": "23",
        "contributing_persons": "12",
        "carded_persons": None,
        "covered_persons": "23",
    }
    assert numbers["carded_persons"]["state"] == "no_data"


def pay(cast: Cast) -> None:
    """The first unit pays its October to IESSI in full, on 22 November."""
    from saiban.offices.cashier import queries as money

    iessi = cast.institutions["iessi"]
    with everywhere():
        challan = next(
            each for each, _ in money.challans(cast.unit.pk) if each.institution_id == iessi.pk
        )
    entry = bank.money_in(iessi, challan.amount_paisa, on=DAY, psid=challan.psid, text="Margalla")
    bank.take(iessi, bank.notice([entry]), by=cast.officer, on=DAY)


def test_money_and_days(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(figures.cells.SMALLEST, "establishments", 1)
    # One mill is all of it; here its sums are to be seen.
    monkeypatch.setattr(figures.cells, "LARGEST", 100)
    monkeypatch.setattr(figures.cells, "TWO_LARGEST", 100)
    file(cast, 12)
    before = publish(cast, "contribution_paid", as_of=date(2026, 11, 21), on=DAY)
    assert value(before)["value"] == "0.00"
    pay(cast)
    due = value(publish(cast, "contribution_due"))["value"]
    assert due == "15840.00"  # 12 workers at 22,000 and 6 percent.
    assert value(publish(cast, "contribution_paid", reason="paid"))["value"] == due
    assert value(publish(cast, "contribution_paid_share"))["value"] == "100.0"
    assert value(publish(cast, "arrears"))["value"] == "0.00"
    assert value(publish(cast, "days_to_posting"))["value"] == "12.0"


def test_an_amount_that_is_nearly_all_of_one_mill_is_held_back(cast: Cast) -> None:
    iessi = cast.institutions["iessi"]
    file(cast, 30)
    for number in (1, 2):
        unit = registered_unit(f"shop {number}", cast.owner, cast.officer, [iessi])
        file(cast, 3, unit=unit, first=100 * number)
    for name in ("contribution_due", "contribution_paid_share", "arrears"):
        found = publish(cast, name)
        # 30 of 36 workers: 83 percent. Three establishments would be enough.
        assert value(found) == {
            "place": "islamabad",
            "state": "suppressed",
            "fewer_than": None,
            "dominated": True,
        }
        assert found.read()["definition"]["held_back_above"]["largest_percent"] == 80
        assert queries.holds(found)
    # Nobody has paid: none of nothing is of one mill.
    assert value(publish(cast, "contribution_paid"))["value"] == "0.00"


def test_places_of_the_federal_institution(cast: Cast) -> None:
    """One place with a few persons takes another with it, so that the sum gives nothing away."""
    eobi = cast.institutions["eobi"]
    file(cast, 12)
    for place, count in (("punjab", 30), ("sindh", 3)):
        unit = registered_unit(f"{place} unit", cast.owner, cast.officer, [eobi], place=place)
        file(cast, count, unit=unit, first=100 * count)
    cells = publish(cast, "active_persons", "eobi").read()["cells"]
    assert {cell["place"]: cell.get("value") for cell in cells} == {
        "islamabad": None,
        "punjab": "30",
        "sindh": None,
        "all": "45",
    }
    hidden = {cell["place"]: cell["fewer_than"] for cell in cells if "fewer_than" in cell}
    assert hidden == {"islamabad": None, "sindh": 10}


def test_the_monthly_job_publishes_what_the_last_months_lack(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.conf import settings

    from saiban.jobs import monthly

    monkeypatch.setattr(settings.ENVIRONMENT, "training_day", "2026-12-01")
    monkeypatch.setattr(monthly, "_done", [])
    monkeypatch.setattr(monthly, "AT_FIRST", 2)
    file(cast, 12)
    assert monthly.publish_figures() == 2 * 6 * len(figures.defined())
    assert monthly.publish_figures() == 0
    assert queries.newest_month() == MONTH
    assert len(queries.series("active_persons", since=MONTH)) == 6


def test_every_definition_says_what_it_counts_in_both_languages() -> None:
    for each in figures.defined():
        for words in (each.title, each.counts, each.numerator):
            assert words.en, each.name
            assert any("\u0600" <= letter <= "\u06ff" for letter in words.ur), each.name
        # What is an average or a share says of what.
        assert (each.unit in ("percent", "days", "rows")) == (each.denominator is not None)
