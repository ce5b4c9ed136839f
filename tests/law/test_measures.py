"""A one-off measure is a folder: taken out, its place refuses its question and nothing else."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from saiban import law
from saiban.law import measures
from saiban.law.engine.country import Country
from saiban.law.engine.scheme import Scheme
from saiban.law.engine.structure import require_sound

ON = date(2021, 5, 1)
ARREARS = {
    "arrears_principal": "500000.00",
    "arrears_increase": "250000.00",
    "unit_inactive": False,
}


@pytest.fixture(scope="module")
def archived():
    """Punjab as it would be with its measures taken out of the list."""
    old = law.pakistan().scheme("punjab")
    modules = {module for each in measures.of("punjab") for module in each.modules}
    questions = {name for each in measures.of("punjab") for name in each.questions}
    disputes = {dispute for each in measures.of("punjab") for dispute in each.disputes}
    manifest = replace(
        old.manifest,
        layers=tuple(tuple(m for m in layer if m not in modules) for layer in old.manifest.layers),
        questions=tuple(name for name in old.manifest.questions if name not in questions),
        disputes=tuple(each for each in old.manifest.disputes if each not in disputes),
    )
    scheme = Scheme(
        manifest,
        contract=old.contract,
        facts=old.facts,
        catalogue=old.catalogue,
        sources=old.sources,
    )
    return Country({"punjab": require_sound(scheme)})


def test_every_measure_is_of_a_place_and_has_its_page():
    for each in measures.MEASURES:
        assert each.place in law.PLACES
        for name in each.questions:
            assert name in measures.ARCHIVED
        page = Path(measures.__file__).parent / each.name / "README.md"
        assert "To archive it" in page.read_text(encoding="utf-8")


def test_a_measure_taken_out_is_refused_with_a_sentence(archived):
    refused = archived.decide("amnesty.due", ARREARS, on=ON, place="punjab")
    assert isinstance(refused, law.Refusal)
    assert refused.reason is law.Reason.NOT_MODELLED
    assert "no amnesty of this institution is held" in refused.detail


def test_nothing_else_changes_when_it_is_taken_out(archived):
    facts = {"amount_due": "50000.00", "days_late": 20}
    position = "rules_1966_as_in_islamabad"
    asked = {"on": ON, "place": "punjab", "position": position}
    before = law.decide("contribution.increase", facts, **asked)
    assert archived.decide("contribution.increase", facts, **asked) == before


def test_what_is_forgiven_the_employer_still_counts_for_the_worker():
    for position in ("principal_only", "inactive_restart"):
        facts = {**ARREARS, "unit_inactive": True}
        settled = law.decide("amnesty.due", facts, on=ON, place="punjab", position=position)
        assert isinstance(settled, law.Answer)
        assert settled.parts["forgiven"] > 0
    month = {"month_due": True, "month_paid": False}
    kept = law.decide("contribution.credited", month, on=ON, place="punjab")
    assert isinstance(kept, law.Answer)
    assert kept.value is True
