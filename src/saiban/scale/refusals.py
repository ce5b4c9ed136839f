"""Why a row has no answer, in the words that stand in the column `refusal`.

Always `reason: what`. The order of `of_rows` is the order of precedence: the first that holds is
told. It is the order in which one decision would find them.
"""

from saiban.law.engine.facts import Fact
from saiban.law.engine.refusal import Reason, Refusal
from saiban.scale.nodes import Kind
from saiban.scale.program import Program, kind_of_fact

TOO_LARGE = "too_large: the value is more than 64 bits hold"
TOO_WIDE = "too_large: the value has more digits than a column of a file holds"
_BEYOND = "than a batch takes"


def beyond(words: str) -> bool:
    """Whether a refusal is no law's, but for a number larger than queries and loops reckon with."""
    return words.endswith(_BEYOND)


def of_rows(program: Program) -> tuple[str, ...]:
    """Every refusal that a row of the program can meet; an answered row has "" (number 0)."""
    found = [""]
    for fact in program.facts.values():
        found.append(unreadable(fact))
        if kind_of_fact(fact) == Kind.WHOLE:
            found += [too_low(fact), too_high(fact)]
    found += [missing(name) for name in program.needed]
    found += [unknown(name, refusal) for name, refusal in program.unknown.items()]
    return (*dict.fromkeys([*found, TOO_LARGE]),)


def unreadable(fact: Fact) -> str:
    """A cell that says nothing of the fact's kind."""
    return f"bad_fact: {fact.name} is {expected(fact)}"


def expected(fact: Fact) -> str:
    """How a fact is written."""
    if fact.choices:
        return f"one of {', '.join(fact.choices)}"
    if fact.unit == "flag":
        return "true or false"
    if fact.unit == "PKR":
        return "rupees such as 6000.00, with at most two decimals"
    if fact.unit == "percent":
        return "a number such as 12.5, with at most two decimals"
    return f"a whole number of {fact.unit}"


def too_low(fact: Fact) -> str:
    """A number below the range of the fact."""
    if fact.minimum is None:
        return f"bad_fact: {fact.name} is smaller {_BEYOND}"
    return f"bad_fact: {fact.name} is at least {fact.minimum} {fact.unit}"


def too_high(fact: Fact) -> str:
    """A number above the range of the fact."""
    if fact.maximum is None:
        return f"bad_fact: {fact.name} is larger {_BEYOND}"
    return f"bad_fact: {fact.name} is at most {fact.maximum} {fact.unit}"


def missing(name: str) -> str:
    """A fact that the law of the day needs and the row does not tell."""
    return f"{Reason.MISSING_FACT}: {name}"


def unknown(name: str, refusal: Refusal) -> str:
    """A row that reaches law which is not known or not settled."""
    return f"{refusal.reason}: {', '.join(refusal.positions) or name}"


def whole(refusal: Refusal) -> str:
    """A question that no row can have answered: the positions to choose among, or why."""
    if refusal.reason == Reason.CONTESTED:
        return f"{refusal.reason}: {', '.join(refusal.positions)}"
    return f"{refusal.reason}: {refusal.detail}"
