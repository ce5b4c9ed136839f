"""The establishments that somebody acts for, by name."""

from __future__ import annotations

from saiban.offices.employers import queries as employers
from saiban.offices.employers.models import Establishment


def of(ids: list[int]) -> list[Establishment]:
    """Establishments in scope, by name."""
    return sorted(employers.establishments(ids).values(), key=lambda unit: unit.name_en)
