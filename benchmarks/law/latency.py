"""One case with its explanation: `decide`, and the peers with their trace."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.law.process import Worker, peers_installed
from benchmarks.law.tasks import POSITIONS

TIMES = 300
MONTH = date(2025, 2, 1)
# A plain case of each question, in a place that answers it.
CASES: dict[str, tuple[str, dict[str, Any]]] = {
    "contribution.due": (
        "sindh",
        {"monthly_wage": 3_700_000, "days_paid": 22, "covered_before": False},
    ),
    "sickness.benefit": (
        "kp",
        {
            "daily_wage": 150_000,
            "contribution_days_6_months": 130,
            "spell_days": 14,
            "days_since_last_spell": 60,
            "days_paid_in_year": 20,
            "illness": "ordinary",
        },
    ),
    "maternity.benefit": (
        "sindh",
        {
            "daily_wage": 150_000,
            "contribution_days_12_months": 260,
            "days_before": 30,
            "days_after": 54,
        },
    ),
    "injury.benefit": ("punjab", {"daily_wage": 150_000, "incapacity_days": 45}),
    "disablement.pension": ("sindh", {"daily_wage": 150_000, "degree": 45}),
    "survivors.pension": (
        "sindh",
        {
            "total_disablement_pension": 2_775_000,
            "widows": 1,
            "children": 4,
            "full_orphans": 0,
            "dependent_father": False,
            "dependent_mother": True,
        },
    ),
    "eobi.contribution": ("federal", {"days_paid": 22}),
    "old_age.pension": (
        "federal",
        {
            "average_monthly_wage": 3_700_000,
            "insured_months": 240,
            "age_months": 722,
            "sex": "male",
            "miner": False,
            "retired_by_employer": False,
            "entry_age_months": 0,
        },
    ),
}


def typical(work: Callable[[], object]) -> float:
    """Milliseconds of a call, the median of many, warm."""
    work()
    taken = []
    for _ in range(TIMES):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return median(taken) * 1000


def ours() -> dict[str, float]:
    """Milliseconds of each question: facts in, Answer with its steps and values out."""
    from saiban import law

    found = {}
    for question, (place, facts) in CASES.items():

        def work(question: str = question, place: str = place, facts: Any = facts) -> object:
            return law.decide(question, facts, on=MONTH, place=place, position=POSITIONS[place])

        outcome = work()
        assert isinstance(outcome, law.Answer), (question, outcome)
        found[question] = typical(work)
    return found


def of_peer(engine: str, folder: Path) -> dict[str, float]:
    """The same with a framework's trace, as its users ask for one: a situation in, log out."""
    if not peers_installed():
        return {}
    with Worker(engine, folder) as worker:
        return {
            question: worker.one(
                {
                    "question": question,
                    "place": place,
                    "period": MONTH.isoformat()[:7],
                    "facts": facts,
                }
            )
            for question, (place, facts) in CASES.items()
        }
