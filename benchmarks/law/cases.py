"""The rows: invented workers from a seed, a quarter of each fact at the law's own boundaries.

One NumPy array for each fact, as the law holds it: money in whole paisa, words as their place in
`WORDS`, no earlier spell as `NO_SPELL`.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from benchmarks.law.tasks import POSITIONS, Task, cells

SEED = 20260422
NO_SPELL = -1
WORDS = {
    "illness": ("ordinary", "tuberculosis", "cancer"),
    "sex": ("male", "female"),
}
FLAGS = (
    "covered_before",
    "dependent_father",
    "dependent_mother",
    "miner",
    "retired_by_employer",
)
MONEY = (
    "monthly_wage",
    "daily_wage",
    "total_disablement_pension",
    "average_monthly_wage",
)

# Days, degrees and months at which some rule turns; each is met one below, exactly and one above.
TURNS = {
    "days_paid": (0, 1, 26, 30),
    "contribution_days_6_months": (0, 90),
    "spell_days": (0, 2, 121, 123, 365, 367),
    "days_since_last_spell": (0, 15),
    "days_paid_in_year": (0, 121, 365),
    "contribution_days_12_months": (0, 180),
    "days_before": (0, 42, 84),
    "days_after": (0, 42, 84),
    "incapacity_days": (0, 180),
    "degree": (1, 20, 67, 99),
    "insured_months": (0, 60, 84, 180, 186),
    "age_months": (600, 660, 720),
    "entry_age_months": (0, 420, 480, 540),
}
# Otherwise anywhere between these, the upper one left out.
SPANS = {
    "days_paid": (0, 32),
    "contribution_days_6_months": (0, 184),
    "spell_days": (1, 60),
    "days_since_last_spell": (1, 400),
    "days_paid_in_year": (0, 130),
    "contribution_days_12_months": (0, 366),
    "days_before": (0, 60),
    "days_after": (0, 90),
    "incapacity_days": (1, 250),
    "degree": (0, 101),
    "insured_months": (0, 480),
    "age_months": (560, 800),
    "entry_age_months": (0, 600),
    "widows": (0, 3),
    "children": (0, 8),
    "full_orphans": (0, 3),
}
CAPS = {"days_paid": 31, "degree": 100}
# Median and spread of each sum of money, in rupees.
AMOUNTS = {
    "monthly_wage": (28_000, 0.6),
    "daily_wage": (1_100, 0.6),
    "total_disablement_pension": (26_000, 0.7),
    "average_monthly_wage": (30_000, 0.7),
}


def make(rows: int, seed: int = SEED) -> dict[str, np.ndarray]:
    """All facts of so many rows. The same seed and number give the same rows."""
    rng = np.random.default_rng(seed)
    facts: dict[str, np.ndarray] = {name: _money(rng, name, rows) for name in MONEY}
    facts |= {name: _whole(rng, name, rows) for name in SPANS}
    facts |= {name: rng.random(rows) < 0.3 for name in FLAGS}
    for name, words in WORDS.items():
        facts[name] = rng.integers(0, len(words), rows, dtype=np.int8)
    never = rng.random(rows) < 0.4
    facts["days_since_last_spell"][never] = NO_SPELL
    _put_wages_at_limits(rng, facts["monthly_wage"])
    return facts


def _money(rng: np.random.Generator, name: str, rows: int) -> np.ndarray:
    """Most sums are whole rupees or round ones, a fifth has paisa; a few are very large."""
    median, spread = AMOUNTS[name]
    rupees = np.exp(rng.normal(np.log(median), spread, rows))
    kind = rng.random(rows)
    paisa = np.floor(rupees * 100).astype(np.int64)
    paisa = np.where(kind < 0.8, paisa // 100 * 100, paisa)
    paisa = np.where(kind < 0.4, paisa // 50_000 * 50_000, paisa)
    rare = rng.integers(0, 2_000_000_00, rows)
    paisa = np.where(kind > 0.99, rare, paisa)
    return np.where(kind < 0.01, rng.integers(0, 3, rows), paisa)


def _whole(rng: np.random.Generator, name: str, rows: int) -> np.ndarray:
    low, high = SPANS[name]
    anywhere = rng.integers(low, high, rows)
    if name not in TURNS:
        return anywhere
    turns = rng.choice(np.array(TURNS[name]), rows) + rng.integers(-1, 2, rows)
    found = np.where(rng.random(rows) < 0.25, turns, anywhere)
    return np.clip(found, 0, CAPS.get(name))


def _put_wages_at_limits(rng: np.random.Generator, wages: np.ndarray) -> None:
    """A quarter of the monthly wages lies at the limit of coverage of its place and month."""
    for month, place, start, stop in cells(len(wages)):
        limit = _limit(place, month)
        some = np.flatnonzero(rng.random(stop - start) < 0.25) + start
        wages[some] = np.maximum(0, limit + rng.integers(-1, 2, len(some)))


def _limit(place: str, month: object) -> int:
    from saiban import law

    facts = {"monthly_wage": 0, "covered_before": False}
    answer = law.decide(
        "contribution.coverage",
        facts,
        on=month,  # type: ignore[arg-type]
        place=place,
        position=POSITIONS[place],
    )
    assert isinstance(answer, law.Answer), (place, month, answer)
    return next(int(step.value) for step in answer.steps if step.name == "coverage_limit")


def write(facts: dict[str, np.ndarray], folder: Path) -> None:
    """One file for each fact."""
    for name, column in facts.items():
        np.save(folder / f"{name}.npy", column)


def read(folder: Path, tasks: list[Task]) -> dict[str, np.ndarray]:
    """The facts that the tasks need."""
    needed = sorted({fact for task in tasks for fact in task.facts})
    return {name: np.load(folder / f"{name}.npy") for name in needed}


def as_fact(name: str, held: object) -> object:
    """One value as `saiban.law.decide` takes it."""
    if name in WORDS:
        return WORDS[name][int(held)]  # type: ignore[call-overload]
    if name in FLAGS:
        return bool(held)
    value = int(held)  # type: ignore[call-overload]
    return None if name == "days_since_last_spell" and value == NO_SPELL else value
