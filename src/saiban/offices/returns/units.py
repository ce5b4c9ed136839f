"""An establishment's month on its way into the books, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from saiban import law as statutes
from saiban.offices.desk.models import Document, Institution
from saiban.offices.employers.models import Establishment
from saiban.offices.returns.models import MonthlyReturn
from saiban.offices.returns.rows import Row


@dataclass(slots=True)
class Unit:
    """An establishment's month, ready to be filed: rows that passed the checks."""

    establishment: Establishment
    rows: Sequence[Row]
    door: str
    document: Document | None = None
    reason: str = ""
    filing: UUID = field(default_factory=uuid4)


@dataclass(slots=True)
class Filing:
    """What came of it: a return per institution, and institutions whose law gave no answer."""

    id: UUID
    returns: list[MonthlyReturn] = field(default_factory=list)
    refused: list[tuple[Institution, statutes.Refusal]] = field(default_factory=list)
