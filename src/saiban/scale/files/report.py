"""What a batch did."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

Progress = Callable[[int], None]
"""Is told now and then how many percent are done."""


@dataclass(frozen=True)
class Group:
    """Rows under one law: of a place and day and choice of positions (as told), with its version,
    or why it answers no row."""

    place: str
    on: str
    position: str
    law_version: str | None
    refusal: str | None


@dataclass(frozen=True)
class Report:
    """The rows of a batch, counted. `refused` holds how many met each refusal; `groups` says what
    law there was; `parts_refused` why a part that the question has elsewhere is empty."""

    target: Path
    rows: int
    refused: Mapping[str, int]
    groups: tuple[Group, ...]
    engine: str
    parts_refused: Mapping[str, str] = field(default_factory=dict)
    explained: int = 0
    explanations: Path | None = None

    @property
    def answered(self) -> int:
        """Rows that have a value."""
        return self.rows - sum(self.refused.values())
