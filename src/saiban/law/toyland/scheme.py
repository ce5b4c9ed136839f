"""The manifests of Toyland's two shires."""

from datetime import date
from functools import lru_cache
from pathlib import Path

from saiban.law.engine.country import Country
from saiban.law.engine.facts import Fact
from saiban.law.engine.labels import Label
from saiban.law.engine.parameter_files import load_catalogue
from saiban.law.engine.positions import Dispute, Position
from saiban.law.engine.question import Question
from saiban.law.engine.scheme import Manifest, Scheme
from saiban.law.engine.sources import load_sources
from saiban.law.engine.structure import require_sound
from saiban.law.toyland import lantern_act, marsh_law

HERE = Path(__file__).parent
PLACES = frozenset({"hillshire", "marshmere", "toyland"})


def _fact(name: str, unit: str, why: str, **more: object) -> Fact:
    return Fact(name, unit, Label(name.replace("_", " ")), why, "The keeper", **more)  # type: ignore[arg-type]


FACTS = {
    fact.name: fact
    for fact in (
        _fact("weekly_wage", "PKR", "The levy falls on it."),
        _fact("liable_before", "flag", "Once liable, always liable."),
        _fact("levy_owed", "PKR", "The fine is a share of it."),
        _fact("days_late", "days", "The fine grows by the day.", minimum=None),
        _fact(
            "colour",
            "text",
            "Only green lanterns get rebates.",
            choices=("green", "red"),
        ),
        _fact("moths", "count", "Moths double the rebate.", maximum=1000, null_as=0),
    )
}

CONTRACT = {
    question.name: question
    for question in (
        Question(
            "levy.due",
            "levy_due",
            "PKR",
            ("weekly_wage", "liable_before"),
            Label("Levy due"),
            parts={"keeper": "keeper_levy", "wick": "wick_levy"},
        ),
        Question(
            "levy.liable",
            "liable",
            "flag",
            ("weekly_wage", "liable_before"),
            Label("Liable"),
        ),
        Question("levy.fine", "fine", "PKR", ("levy_owed", "days_late"), Label("Fine")),
        Question(
            "levy.rebate",
            "rebate",
            "PKR",
            ("weekly_wage", "colour", "moths"),
            Label("Rebate"),
        ),
        Question("moth.pension", "moth_pension", "PKR", ("moths",), Label("Moth pension")),
    )
}

_MODELLED = ("levy.due", "levy.liable", "levy.fine", "levy.rebate")

HILLSHIRE = Manifest(
    place="hillshire",
    institution="Hillshire Lantern Office",
    title=Label("Hillshire", "ہل شائر"),
    in_force_from=date(2000, 1, 1),
    governing_law=(("2000-01-01", "Lantern Act"),),
    layers=((lantern_act,),),
    parameter_places=("hillshire", "toyland"),
    questions=_MODELLED,
)

MARSHMERE = Manifest(
    place="marshmere",
    institution="Marshmere Wick Bureau",
    title=Label("Marshmere"),
    in_force_from=date(2000, 1, 1),
    governing_law=(("2000-01-01", "Lantern Act"), ("2012-01-01", "Marsh Law")),
    layers=((lantern_act,), (marsh_law,)),
    parameter_places=("marshmere", "toyland"),
    questions=_MODELLED,
    not_modelled={"moth.pension": "The moth pension is still being drafted."},
    disputes=(
        Dispute(
            "base",
            Label("The base of the levy"),
            (
                Position("wage", Label("the wage itself"), "the Wick Bureau", ("ALMANAC",)),
                Position("bog_court", Label("the marsh wage"), "the Bog Court", ("BOG",)),
            ),
        ),
        Dispute(
            "lost_scroll",
            Label("The wage limit after the scroll was lost"),
            (Position("old_limit", Label("the old limit goes on"), "keepers", ("ALMANAC",)),),
            gap=True,
        ),
    ),
)


@lru_cache(maxsize=1)
def toyland() -> Country:
    """The law of Toyland, loaded once."""
    sources = load_sources(HERE / "sources.yaml")
    catalogue = load_catalogue((HERE / "parameters").glob("*.yaml"), sources=sources, places=PLACES)
    schemes = [
        Scheme(
            manifest,
            contract=CONTRACT,
            facts=FACTS,
            catalogue=catalogue,
            sources=sources,
        )
        for manifest in (HILLSHIRE, MARSHMERE)
    ]
    return Country({scheme.place: require_sound(scheme) for scheme in schemes})
