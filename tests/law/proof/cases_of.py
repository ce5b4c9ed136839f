"""Facts to try a question on: a range for each fact, plain families, and random ones by seed."""

from collections.abc import Iterator
from itertools import product
from random import Random
from typing import Any

from saiban.law.engine.facts import Fact
from saiban.law.engine.question import Question
from saiban.law.facts import FACTS

Case = dict[str, Any]

MOST = {"days": 400, "months": 900, "count": 60, "percent": 10_000, "PKR": 20_000_000}
COMBINATIONS = 64
"""How many combinations of words and truth values a question is tried on, at most."""


def is_number(fact: Fact) -> bool:
    """Whether a fact is counted or measured, not chosen."""
    return not fact.choices and fact.unit != "flag"


def alternatives(fact: Fact) -> tuple[Any, ...]:
    """All that a chosen fact can be."""
    return fact.choices or (False, True)


def span(fact: Fact) -> tuple[int, int]:
    """The least and the most that a number is tried at."""
    scale = 100 if fact.unit in ("PKR", "percent") else 1
    least = -60 if fact.minimum is None else fact.minimum * scale
    most = MOST[fact.unit] if fact.maximum is None else fact.maximum * scale
    return least, most


def random_case(question: Question, random: Random) -> Case:
    """Facts within reason; numbers small or large, a null now and then where it is allowed."""
    case: Case = {}
    for name in question.facts:
        fact = FACTS[name]
        if not is_number(fact):
            case[name] = random.choice(alternatives(fact))
            continue
        least, most = span(fact)
        reach = random.choice([most, most, most // 4, most // 20 + 1, 0])
        case[name] = random.randint(least, max(least, reach))
        if fact.null_as is not None and random.random() < 0.3:
            case[name] = fact.null_as
    return case


def families(question: Question, *, seed: int = 0, draws: int = 32) -> Iterator[Case]:
    """Random numbers, `draws` times or more, under every combination of the chosen facts."""
    random = Random(f"{question.name} {seed}")
    chosen = [name for name in question.facts if not is_number(FACTS[name])]
    combinations = list(product(*(alternatives(FACTS[name]) for name in chosen)))
    if len(combinations) > COMBINATIONS:
        combinations = random.sample(combinations, COMBINATIONS)
    for combination in combinations:
        for _ in range(max(1, draws // len(combinations))):
            yield random_case(question, random) | dict(zip(chosen, combination, strict=True))


def told(case: Case) -> Case:
    """The same facts as a caller outside tells them: percents as decimals, null for never."""
    return {name: _told(FACTS[name], value) for name, value in case.items()}


def _told(fact: Fact, value: Any) -> Any:
    if fact.null_as is not None and value == fact.null_as:
        return None
    if fact.unit in ("percent", "PKR"):
        sign = "-" if value < 0 else ""
        return f"{sign}{abs(value) // 100}.{abs(value) % 100:02d}"
    return value
