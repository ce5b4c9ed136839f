"""Broken law cannot be loaded: every fault is named with its file, entry or rule."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from saiban.law.engine.errors import LawError
from saiban.law.engine.labels import Label
from saiban.law.engine.parameter_files import load_catalogue
from saiban.law.engine.positions import Dispute, Position
from saiban.law.engine.rounding import HALF_UP_TO_PAISA, half_up
from saiban.law.engine.rule import Rule, rule
from saiban.law.engine.scheme import Scheme
from saiban.law.engine.sources import Source, load_sources
from saiban.law.engine.structure import require_sound
from saiban.law.engine.subset import faults
from saiban.law.toyland.scheme import toyland

SOURCES = {"A": Source("A", "Almanac", "https://example.org")}
HEAD = "tax:\n  title: {en: Tax}\n  unit: PKR\n  entries:\n"
GOOD = "place: here, source: [A], status: in_force, confidence: high, checked_on: 2026-01-01"


def load(tmp_path, text):
    folder = tmp_path / "shire" / "parameters"
    folder.mkdir(parents=True)
    path = folder / "tax.yaml"
    path.write_text(text, encoding="utf-8")
    return load_catalogue([path], sources=SOURCES, places=frozenset({"here"}))


def test_an_entry_runs_until_the_next_one(tmp_path):
    first = f'    - {{from: 2020-01-01, value: "1.50", {GOOD}}}\n'
    second = f'    - {{from: 2021-01-01, value: "2.00", {GOOD}}}\n'
    tax = load(tmp_path, HEAD + first + second)["tax"]
    assert [(e.value, e.end) for e in tax.entries] == [(150, date(2020, 12, 31)), (200, date.max)]


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ("{place: here}", "entry 1: has either a value or not_found"),
        (f'{{value: "1.00", {GOOD}}}', "entry 1: has no from"),
        ('{from: 2020-01-01, value: "1.00", place: here}', "entry 1: has no source"),
        (f"{{from: 2020-01-01, value: 1.5, {GOOD}}}", "decimal in quotes"),
        (f'{{from: 2020-01-01, value: "1.555", {GOOD}}}', "decimal in quotes"),
        (f'{{from: 2020-01-01, value: "1.00", colour: red, {GOOD}}}', "unknown key 'colour'"),
        (f'{{from: soon, value: "1.00", {GOOD}}}', "from is not a date"),
        (
            f'{{from: 2020-01-01, value: "1.00", {GOOD.replace("[A]", "[B]")}}}',
            "source B is not in the register",
        ),
        (
            f'{{from: 2020-01-01, value: "1.00", {GOOD.replace("here", "there")}}}',
            "place 'there' is not one of",
        ),
        (
            f'{{from: 2020-01-01, value: "1.00", {GOOD.replace("in_force", "rumoured")}}}',
            "status 'rumoured'",
        ),
        (
            f'{{from: 2020-01-01, until: 2019-01-01, value: "1.00", {GOOD}}}',
            "ends before it starts",
        ),
        (
            f'{{from: 2020-01-01, value: "1.00", not_found: "no", {GOOD}}}',
            "either a value or not_found",
        ),
    ],
)
def test_a_value_that_is_not_whole_cannot_be_loaded(tmp_path, entry, says):
    with pytest.raises(LawError) as caught:
        load(tmp_path, f"{HEAD}    - {entry}\n")
    assert any(says in problem for problem in caught.value.problems), caught.value.problems
    assert all(problem.startswith("shire/tax.yaml: tax") for problem in caught.value.problems)


def test_values_of_one_place_and_position_do_not_overlap(tmp_path):
    first = f'    - {{from: 2020-01-01, until: 2021-06-30, value: "1.00", {GOOD}}}\n'
    second = f'    - {{from: 2021-01-01, value: "2.00", {GOOD}}}\n'
    with pytest.raises(LawError, match=r"entry 1: overlaps .*entry 2"):
        load(tmp_path, HEAD + first + second)


def test_values_under_different_positions_may_share_days(tmp_path):
    first = f'    - {{from: 2020-01-01, value: "1.00", position: one, {GOOD}}}\n'
    second = f'    - {{from: 2020-01-01, value: "2.00", position: two, {GOOD}}}\n'
    assert len(load(tmp_path, HEAD + first + second)["tax"].entries) == 2


def test_one_name_has_one_unit(tmp_path):
    entry = f'    - {{from: 2020-01-01, value: "1.00", {GOOD}}}\n'
    load(tmp_path / "a", HEAD + entry)
    first = tmp_path / "a" / "shire" / "parameters" / "tax.yaml"
    second = first.with_name("other.yaml")
    second.write_text((HEAD + entry).replace("PKR", "percent"), encoding="utf-8")
    with pytest.raises(LawError, match="unit PKR, but percent in another file"):
        load_catalogue([first, second], sources=SOURCES, places=frozenset({"here"}))


def test_a_source_has_an_address(tmp_path):
    path = Path(tmp_path / "sources.yaml")
    path.write_text("A: {title: Almanac}\n", encoding="utf-8")
    with pytest.raises(LawError, match="A: a source has a title and an address"):
        load_sources(path)


def shire(*rules, **manifest):
    """Hillshire with one more layer of rules."""
    hillshire = toyland().scheme("hillshire")
    module = ModuleType("reform")
    for number, each in enumerate(rules):
        setattr(module, f"rule_{number}", each)
    changed = replace(
        hillshire.manifest, layers=(*hillshire.manifest.layers, (module,)), **manifest
    )
    return Scheme(
        changed,
        contract=hillshire.contract,
        facts=hillshire.facts,
        catalogue=hillshire.catalogue,
        sources=hillshire.sources,
    )


def named(name, *arguments, start=None, position=None):
    """A rule of that name and those arguments; what it computes does not matter here."""
    made = rule(cites="s.1", unit="PKR", name=name, start=start, position=position)(_nothing)
    return replace(made, arguments=arguments)


def _nothing():
    """Nothing."""
    return 0


@pytest.mark.parametrize(
    ("rules", "says"),
    [
        ([named("levy_due", "moonlight")], "levy_due needs moonlight, which is no rule"),
        (
            [named("levy_base", "levy_due"), named("levy_due", "levy_base")],
            "circle: levy_base -> levy_due -> levy_base",
        ),
        (
            [named("levy_base", start="2015-01-01"), named("levy_base", start="2014-01-01")],
            "two rules levy_base hold on 2015-01-01",
        ),
        ([named("levy_base", position="whim")], "position whim of rule levy_base is not declared"),
        ([named("wage_limit")], "wage_limit is both a rule and a value"),
        ([named("colour")], "colour is both a rule and a fact"),
    ],
)
def test_rules_that_do_not_fit_cannot_be_loaded(rules, says):
    with pytest.raises(LawError) as caught:
        require_sound(shire(*rules))
    assert any(says in problem for problem in caught.value.problems), caught.value.problems


def test_a_part_has_a_name_of_its_own():
    hillshire = toyland().scheme("hillshire")
    fine = replace(hillshire.contract["levy.fine"], parts={"days_late": "levy_due"})
    scheme = shire()
    scheme.contract = {**scheme.contract, "levy.fine": fine}
    with pytest.raises(LawError, match=r"levy\.fine: part days_late has the name of a fact"):
        require_sound(scheme)


def test_a_circle_that_only_one_amendment_makes_is_found():
    rules = [named("levy_base", "levy_due", start="2030-01-01")]
    rules += [named("levy_due", "levy_base")]
    with pytest.raises(LawError, match=r"circle.*\(on 2030-01-01\)"):
        require_sound(shire(*rules))


def test_a_dispute_must_matter_and_be_sourced():
    whim = Position("whim", Label("a whim"), "nobody", ("NOWHERE",))
    with pytest.raises(LawError) as caught:
        require_sound(shire(disputes=(Dispute("odd", Label("Odd"), (whim,)),)))
    assert any("no rule or value holds" in problem for problem in caught.value.problems)
    assert any("NOWHERE is not in the register" in problem for problem in caught.value.problems)


def test_a_reform_is_a_layer_on_top():
    reform = require_sound(shire(named("levy_base", start="2030-01-01")))
    variant = reform.variants("levy_base", date(2030, 1, 1))[None]
    assert isinstance(variant, Rule)
    assert variant.function is _nothing


def loops(levy: int) -> int:
    """Counts."""
    total = 0
    for _ in range(levy):
        total += 1
    return total


def divides(levy: int) -> int:
    """A seventh."""
    return levy // 7


def halves(levy: int) -> int:
    """A half."""
    return half_up(levy, 2)


def floats(levy: int) -> float:
    """A share."""
    return levy * 0.06


def silent(levy: int) -> int:
    return levy


def borrows(levy: int) -> int:
    """Reaches outside."""
    return levy + len(SOURCES)


@pytest.mark.parametrize(
    ("function", "says"),
    [
        (loops, "For is not allowed"),
        (divides, "divides, and says nothing on rounding"),
        (halves, "divides, and says nothing on rounding"),
        (floats, "0.06 is not a whole number"),
        (silent, "has no docstring"),
        (borrows, "call not allowed"),
    ],
)
def test_rules_keep_to_the_small_language(function, says):
    found = faults(rule(cites="s.1", unit="PKR")(function))
    assert any(says in fault for fault in found), found


def test_a_rule_cites_and_may_round_when_it_says_how():
    assert faults(rule(cites="s.1", unit="PKR", rounding=HALF_UP_TO_PAISA)(halves)) == []
    assert faults(rule(cites="", unit="PKR", rounding=HALF_UP_TO_PAISA)(halves)) == [
        "halves: cites no section"
    ]
