"""What may be asked of a scheme."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from saiban.law.engine.labels import Label


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the public contract.

    `answer` names the rule whose value answers it; `parts` maps the names of the parts to the
    rules that give them; `facts` are the facts it takes, in the order they are documented.
    """

    name: str
    answer: str
    unit: str
    facts: tuple[str, ...]
    title: Label
    parts: Mapping[str, str] = field(default_factory=dict)
