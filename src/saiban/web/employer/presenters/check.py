"""What a draft would come to: the check-answers page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from saiban.offices.desk import months
from saiban.offices.desk import queries as desk
from saiban.offices.desk.models import InstitutionChoice
from saiban.offices.people import queries as people
from saiban.offices.people.models import Person
from saiban.offices.returns import preview, queries
from saiban.offices.returns.models import Draft
from saiban.web import explain


@dataclass(frozen=True, slots=True)
class Applied:
    """A legal position that decided something, and by whom it was chosen."""

    title: str
    decided_on: date | None
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Part:
    """One institution's share with the positions behind it."""

    share: preview.Share
    positions: list[Applied]

    @property
    def difference_paisa(self) -> int | None:
        """What a correction adds to (or takes off) the version that holds."""
        before, now = self.share.filed_before_paisa, self.share.amount_paisa
        return None if before is None or now is None else now - before


@dataclass(frozen=True, slots=True)
class Sums:
    """Totals beside last month's, and each institution's part."""

    preview: preview.Preview
    parts: list[Part]
    counts: queries.DraftCounts

    @property
    def corrects(self) -> bool:
        """Whether this would replace a version that was filed."""
        return any(part.share.filed_before_paisa is not None for part in self.parts)

    @property
    def can_file(self) -> bool:
        """Whether at least one institution's law gives an answer."""
        return any(part.share.refusal is None for part in self.parts)

    @property
    def more_workers(self) -> int | None:
        """Head count against last month's."""
        before = self.preview.before
        return None if before is None else self.preview.headcount - before.headcount

    @property
    def more_wages_paisa(self) -> int | None:
        """Wage bill against last month's."""
        before = self.preview.before
        return None if before is None else self.preview.wage_paisa - before.wage_paisa


def of(draft: Draft) -> Sums:
    """Work it out with the law that filing applies."""
    found = preview.of(draft)
    parts = [Part(share, _positions(share)) for share in found.shares]
    return Sums(found, parts, queries.draft_counts(draft.pk))


@dataclass(frozen=True, slots=True)
class Missing:
    """A worker of last month who is not in the list."""

    person: Person
    wage_paisa: int


def missing(draft: Draft) -> list[Missing]:
    """By name."""
    found = queries.missing_from(draft, months.add(draft.month, -1))
    persons = people.persons(found)
    rows = [Missing(persons[key], wage) for key, (wage, _) in found.items() if key in persons]
    return sorted(rows, key=lambda row: str(row.person))


def _positions(share: preview.Share) -> list[Applied]:
    if not share.positions:
        return []
    return applied(share.positions, share.institution.place, desk.choices(share.institution.pk))


def applied(
    names: Sequence[str], place: str, choices: Sequence[InstitutionChoice]
) -> list[Applied]:
    """Positions in words, each with the institution's newest decision for it."""
    found = []
    for name in names:
        choice = next((each for each in choices if each.value == name), None)
        found.append(
            Applied(
                title=explain.position_title(name, place),
                decided_on=choice.decided_on if choice else None,
                by=str(choice.decided_by) if choice and choice.decided_by else "",
                reason=choice.reason if choice else "",
            )
        )
    return found
