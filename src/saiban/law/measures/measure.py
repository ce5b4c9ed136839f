"""What a measure is made of."""

from dataclasses import dataclass
from types import ModuleType

from saiban.law.engine.positions import Dispute


@dataclass(frozen=True)
class Measure:
    """A one-off measure of one place. `name` is that of its folder."""

    name: str
    place: str
    modules: tuple[ModuleType, ...]
    questions: tuple[str, ...]
    disputes: tuple[Dispute, ...]
