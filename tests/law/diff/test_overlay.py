"""A proposed amendment: what it may say, and that the law itself stays what it is."""

from datetime import date

import pytest

from saiban.law.diff import amended, read_overlay
from saiban.law.engine.errors import LawError
from saiban.law.engine.refusal import Refusal
from saiban.law.toyland.scheme import toyland

WICK = {"weekly_wage": "400.00", "liable_before": True}
ENTRY = "from: 2030-01-01, place: hillshire, source: [DRAFT], status: proposed, confidence: low"
GOOD = f"{{{ENTRY}, checked_on: 2026-11-22, value: 700}}"
HEAD = "title: A higher levy\nsources: {DRAFT: {title: A draft, address: https://example.org}}\n"


def overlay(tmp_path, text):
    path = tmp_path / "amendment.yaml"
    path.write_text(text, encoding="utf-8")
    return read_overlay(path, toyland())


def values(tmp_path, name, *entries, head=HEAD):
    lines = "".join(f"      - {entry}\n" for entry in entries)
    return overlay(tmp_path, f"{head}values:\n  {name}:\n    entries:\n{lines}")


def keeper(country, on, place="hillshire", position=None):
    found = country.decide(
        "levy.due", WICK, on=date.fromisoformat(on), place=place, position=position
    )
    return found if isinstance(found, Refusal) else found.parts["keeper"]


def test_the_amendment_holds_from_its_day_in_its_place(tmp_path):
    reform = amended(toyland(), values(tmp_path, "keeper_rate", GOOD))
    assert [keeper(reform, day) for day in ("2029-12-31", "2030-01-01")] == [2400, 2800]
    assert keeper(reform, "2031-01-01", "marshmere", ("old_limit", "wage")) == 2400


def test_the_law_itself_stays_what_it_is(tmp_path):
    amended(toyland(), values(tmp_path, "keeper_rate", GOOD))
    assert keeper(toyland(), "2030-01-01") == 2400


def test_an_amendment_that_ends_gives_way_to_the_law_as_it_was(tmp_path):
    short = GOOD.replace("2030-01-01,", "2030-01-01, until: 2030-06-30,")
    reform = amended(toyland(), values(tmp_path, "keeper_rate", short))
    days = ("2029-12-31", "2030-06-30", "2030-07-01")
    assert [keeper(reform, day) for day in days] == [2400, 2800, 2400]


def test_an_entry_without_a_position_settles_what_positions_disputed(tmp_path):
    entry = GOOD.replace("hillshire", "marshmere").replace("value: 700", 'value: "350.00"')
    reform = amended(toyland(), values(tmp_path, "wage_limit", entry))
    liable = {"weekly_wage": "400.00", "liable_before": False}
    before, after = (
        country.decide("levy.liable", liable, on=date(2030, 1, 1), place="marshmere")
        for country in (toyland(), reform)
    )
    assert isinstance(before, Refusal)
    assert after.value is False
    chosen = reform.decide(
        "levy.liable", liable, on=date(2030, 1, 1), place="marshmere", position="old_limit"
    )
    assert chosen.value is False


def test_a_dispute_may_be_over_and_its_positions_may_still_be_named(tmp_path):
    """The scroll of 2020 is found: nothing depends on the position any more."""
    entry = GOOD.replace("hillshire", "marshmere").replace("value: 700", 'value: "350.00"')
    found = values(tmp_path, "wage_limit", entry.replace("2030-01-01", "2020-01-01"))
    reform = amended(toyland(), found)
    told = {"weekly_wage": "300.00", "liable_before": False}
    for position in (None, "old_limit"):
        answer = reform.decide(
            "levy.liable", told, on=date(2021, 1, 1), place="marshmere", position=position
        )
        assert answer.value is True


def test_positions_may_be_settled_by_the_amendment(tmp_path):
    settled = overlay(tmp_path, "title: Follow the court\npositions: {marshmere: [bog_court]}\n")
    assert settled.positions == {"marshmere": ("bog_court",)}


def test_the_days_on_which_its_values_begin(tmp_path):
    found = values(tmp_path, "keeper_rate", GOOD, GOOD.replace("2030", "2032"))
    assert found.starts(toyland().scheme("hillshire")) == (date(2030, 1, 1), date(2032, 1, 1))
    assert found.starts(toyland().scheme("marshmere")) == ()


@pytest.mark.parametrize(
    ("name", "entries", "says"),
    [
        ("moon_rate", [GOOD], "moon_rate: is no value of the law"),
        ("keeper_rate", [GOOD.replace("700", '"7.5%"')], "a value in bp is a whole number"),
        ("wage_limit", [GOOD], "a value in PKR is a decimal in quotes"),
        ("keeper_rate", [GOOD.replace("source: [DRAFT], ", "")], "entry 1: has no source"),
        (
            "keeper_rate",
            [GOOD.replace("[DRAFT]", "[OTHER]")],
            "source OTHER is not in the register",
        ),
        (
            "keeper_rate",
            [GOOD.replace("proposed", "in_force")],
            "what an amendment sets is `proposed`",
        ),
        ("keeper_rate", [GOOD, GOOD], "overlaps"),
        ("keeper_rate", [GOOD.replace("hillshire", "atlantis")], "place 'atlantis' is not one of"),
        (
            "keeper_rate",
            [GOOD.replace("value: 700", "value: 700, position: bog_court")],
            "position 'bog_court' is not held in hillshire",
        ),
        ("keeper_rate", ["{value: 700}"], "has no from"),
    ],
)
def test_what_is_wrong_is_said(tmp_path, name, entries, says):
    with pytest.raises(LawError) as caught:
        values(tmp_path, name, *entries)
    assert any(says in problem for problem in caught.value.problems), caught.value.problems
    assert all(p.startswith("amendment.yaml: ") for p in caught.value.problems)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[1, 2]", "is not an amendment"),
        ("title: [", "is not YAML"),
        ("title: Nothing\n", "changes nothing"),
        (f"values: {{keeper_rate: {{entries: [{GOOD}]}}}}", "has no title"),
        ("title: Code\nrules: {fine: 'return 0'}\n", "unknown section 'rules'"),
        (
            HEAD + f"values: {{keeper_rate: {{unit: PKR, entries: [{GOOD}]}}}}",
            "the law has it in bp",
        ),
        (HEAD + "values: {keeper_rate: {}}", "keeper_rate: has no entries"),
        (
            "title: T\nsources: {X: {title: only}}\n",
            "source X: a source has a title and an address",
        ),
        ("title: T\npositions: {atlantis: [wage]}\n", "place 'atlantis' is not one of"),
        ("title: T\npositions: {marshmere: whim}\n", "'whim' is not held in marshmere"),
    ],
)
def test_a_file_that_is_no_amendment(tmp_path, text, says):
    with pytest.raises(LawError) as caught:
        overlay(tmp_path, text)
    assert any(says in problem for problem in caught.value.problems), caught.value.problems


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(LawError, match="cannot be read"):
        read_overlay(tmp_path / "none.yaml", toyland())
