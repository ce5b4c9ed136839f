"""Trying every mutant of every rule on every witness that meets the rule."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from saiban import law
from saiban.law.engine.rule import Rule
from tests.law.mutation.mutants import Mutant, mutants
from tests.law.mutation.witnesses import meeting


@dataclass(frozen=True)
class Verdict:
    """Who noticed a mutant: `case`, `opinion` or nobody."""

    mutant: Mutant
    noticed_by: str | None


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule of the country once, in the order of their files."""
    found = {
        id(provision.function): provision
        for scheme in law.pakistan().schemes.values()
        for provision in scheme.provisions
        if isinstance(provision, Rule)
    }
    return tuple(sorted(found.values(), key=lambda r: (r.function.__module__, r.name)))


def verdict(mutant: Mutant) -> Verdict:
    """Try one mutant until somebody notices."""
    original = id(mutant.rule.function)
    for witness in meeting(mutant.rule):
        if witness.notices({original: mutant.function}):
            return Verdict(mutant, witness.kind)
    return Verdict(mutant, None)


def verdicts(chosen: Iterable[Rule] | None = None) -> Iterator[Verdict]:
    """The verdict on every mutant of the rules, or of those chosen."""
    for rule in rules() if chosen is None else chosen:
        for mutant in mutants(rule):
            yield verdict(mutant)
