"""The law of contributory social security in Pakistan, written once.

Ask it with `decide` (one case, with every step), `decide_span` (the same over days in which the
law may change), `plan` (many cases of one month and place) and `value` (one dated figure and its
source). Places are `punjab`, `sindh`, `kp`, `balochistan`, `islamabad` and `federal` (EOBI). The
day always comes from the caller; nothing here knows today.
"""

from saiban.law.engine.answer import Answer, Step, ValueUsed
from saiban.law.engine.errors import BadFacts, BadInput, LawError
from saiban.law.engine.plan import Plan
from saiban.law.engine.refusal import MissingFact, Reason, Refusal
from saiban.law.listing import questions
from saiban.law.pakistan import PLACES, decide, decide_span, pakistan, plan, positions, value

__all__ = [
    "PLACES",
    "Answer",
    "BadFacts",
    "BadInput",
    "LawError",
    "MissingFact",
    "Plan",
    "Reason",
    "Refusal",
    "Step",
    "ValueUsed",
    "decide",
    "decide_span",
    "pakistan",
    "plan",
    "positions",
    "questions",
    "value",
]
