"""Law that is known for some cases only, and facts that may be left out; tried on Toyland."""

from dataclasses import replace
from datetime import date
from types import ModuleType

import pytest

from saiban.law.engine.answer import Answer
from saiban.law.engine.country import Country
from saiban.law.engine.plan import Plan
from saiban.law.engine.refusal import Reason, Refusal
from saiban.law.engine.rule import absence, rule
from saiban.law.engine.scheme import Scheme
from saiban.law.engine.structure import require_sound
from saiban.law.engine.subset import faults
from saiban.law.toyland.scheme import toyland

ON = date(2016, 1, 1)


@rule(name="levy_base", cites="s.2A", unit="PKR", guarded=("rich_base",))
def levy_base(weekly_wage: int, rich_base: int) -> int:
    """The wage itself, but the scroll has a base of its own for the rich."""
    if weekly_wage <= 50_000:
        return weekly_wage
    return rich_base


LOST = absence("rich_base", reason=Reason.NOT_MODELLED, detail="The scroll was lost.", cites="s.2A")


@rule(name="rich_base", cites="s.2A", unit="PKR", position="bog_court")
def rich_base_doubled(weekly_wage: int) -> int:
    """The Bog Court doubles it."""
    return weekly_wage * 2


@rule(name="rich_base", cites="s.2A", unit="PKR", position="wage")
def rich_base_plain(weekly_wage: int) -> int:
    """The Wick Bureau takes it as it is."""
    return weekly_wage


def shire(place, *provisions, **facts):
    """A shire with one more layer, and facts changed."""
    old = toyland().scheme(place)
    module = ModuleType("reform")
    for number, each in enumerate(provisions):
        setattr(module, f"thing_{number}", each)
    scheme = Scheme(
        replace(old.manifest, layers=(*old.manifest.layers, (module,))),
        contract=old.contract,
        facts={**old.facts, **facts},
        catalogue=old.catalogue,
        sources=old.sources,
    )
    return Country({place: require_sound(scheme)})


def levy(country, wage, place="hillshire", position=None):
    facts = {"weekly_wage": wage, "liable_before": True}
    return country.decide("levy.due", facts, on=ON, place=place, position=position)


def test_only_the_case_that_gets_there_refuses():
    country = shire("hillshire", levy_base, LOST)
    poor, rich = levy(country, 50_000), levy(country, 50_001)
    assert isinstance(poor, Answer)
    assert dict(poor.parts) == {"keeper": 3000, "wick": 625}
    assert isinstance(rich, Refusal)
    assert (rich.reason, "scroll was lost" in rich.detail) == (Reason.NOT_MODELLED, True)


def test_the_step_shows_only_what_is_known():
    poor = levy(shire("hillshire", levy_base, LOST), 50_000)
    step = next(s for s in poor.steps if s.name == "levy_base")
    assert step.as_json()["from"] == {"weekly_wage": "500.00"}


def test_a_dispute_behind_a_guard_touches_only_the_case_that_gets_there():
    country = shire("marshmere", levy_base, rich_base_doubled, rich_base_plain)
    poor, rich = (levy(country, wage, "marshmere", "wage") for wage in (100, 60_000))
    assert poor.parts["keeper"] == 6
    assert rich.parts["keeper"] == 3600
    assert levy(country, 60_000, "marshmere", "bog_court").positions == ("bog_court",)


def test_plans_hand_refusals_out_row_by_row():
    country = shire("hillshire", levy_base, LOST)
    plan = country.plan("levy.due", on=ON, place="hillshire")
    assert isinstance(plan, Plan)
    assert not plan.whole
    refusal = levy(country, 60_000)
    columns = [[50_000, 60_000, 100], [True, True, True]]
    assert plan.rows(columns) == [3625, refusal, 7]
    assert plan.rows_with_parts(columns)[1] == (refusal, refusal, refusal)
    assert plan(weekly_wage=60_000, liable_before=True) == refusal
    assert plan.parts(weekly_wage=60_000, liable_before=True) == {
        "keeper": refusal,
        "wick": refusal,
    }


def test_the_version_of_the_law_says_that_something_is_unknown():
    known = replace(rich_base_plain, position=None)
    versions = {levy(shire("hillshire", levy_base, p), 100).law_version for p in (LOST, known)}
    assert len(versions) == 2


def adds(weekly_wage: int, rich_base: int) -> int:
    """Touches what it guards."""
    return weekly_wage + rich_base


@pytest.mark.parametrize(
    ("function", "guarded", "says"),
    [
        (adds, ("rich_base",), "rich_base is guarded and may only be returned"),
        (adds, ("moonlight",), "guards moonlight, which is no argument"),
    ],
)
def test_a_guarded_name_may_only_be_handed_on(function, guarded, says):
    assert any(says in f for f in faults(rule(cites="s.1", unit="PKR", guarded=guarded)(function)))
    assert faults(levy_base) == []


def test_a_fact_left_out_is_what_the_law_takes_it_for():
    before = replace(toyland().scheme("hillshire").facts["liable_before"], left_out_as=False)
    country = shire("hillshire", liable_before=before)
    silent = country.decide("levy.due", {"weekly_wage": 60_000}, on=ON, place="hillshire")
    assert isinstance(silent, Answer)
    assert silent.value == 0
    told = {"weekly_wage": 60_000, "liable_before": True}
    assert country.decide("levy.due", told, on=ON, place="hillshire").value == 3625
    null = {"weekly_wage": 60_000, "liable_before": None}
    assert country.decide("levy.due", null, on=ON, place="hillshire") == silent
    plan = country.plan("levy.due", on=ON, place="hillshire")
    assert (plan(weekly_wage=60_000), plan(**told)) == (0, 3625)
