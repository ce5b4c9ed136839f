"""Employers file: the same action that takes a folder of employers' files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from random import Random

from saiban.demo.firms import Firm
from saiban.demo.workforce import Workforce
from saiban.offices.desk import queries as desk
from saiban.offices.desk import scope
from saiban.offices.desk.models import User
from saiban.offices.employers.models import Establishment
from saiban.offices.returns import law
from saiban.offices.returns.actions.filing import Unit, file_units

ROWS_AT_ONCE = 8_000
WAGE_OF_THE_OPENING = 17_500_00
"""Paisa. The minimum wage of Punjab and Sindh in 2020 (labour departments, by the press)."""


class Files:
    """Files the months of some firms, keeping their workforces between months."""

    def __init__(self, firms: Sequence[Firm], *, seed: int) -> None:
        self.forces = {firm.number: Workforce(firm, seed=seed) for firm in firms}
        self._mix_up(Random(f"twins:{seed}:{len(firms)}"))

    def _mix_up(self, rng: Random) -> None:
        """Give one worker in 250 the number of another: a slip, or one person in two jobs."""
        everyone = [worker for force in self.forces.values() for worker in force.workers]
        for _ in range(len(everyone) // 250):
            one, other = rng.sample(everyone, 2)
            other.cnic = one.cnic
            if rng.random() < 0.5:
                other.name, other.father = one.name.upper(), one.father

    def file(
        self, firms: Sequence[Firm], month: date, on: date, *, opening: bool
    ) -> tuple[int, int]:
        """File a month of firms on a day. Returns how many workers' rows and how many returns."""
        rows = filed = 0
        for part in self._parts(firms, month, opening):
            done = self._file(part, month, on)
            rows += sum(len(unit.rows) for unit in part)
            filed += done
        return rows, filed

    def _parts(self, firms: Sequence[Firm], month: date, opening: bool) -> Iterator[list[Unit]]:
        part: list[Unit] = []
        size = 0
        for firm in firms:
            force = self.forces[firm.number]
            rows = (
                force.opening(month, WAGE_OF_THE_OPENING)
                if opening
                else force.rows(month, minimum_wage)
            )
            if opening and not rows:
                continue
            if part and (size + len(rows) > ROWS_AT_ONCE or firm.key):
                yield part
                part, size = [], 0
            part.append(Unit(_establishment(firm), _once(rows), "api"))
            size += len(rows)
            if firm.key:
                yield part
                part, size = [], 0
        if part:
            yield part

    def _file(self, part: Sequence[Unit], month: date, on: date) -> int:
        ids = [unit.establishment.pk for unit in part]
        by = _owner(part)
        with scope.acting_for(establishments=ids, institutions=desk.every_institution_id()):
            done = file_units(units_to_file=part, month=month, by=by, on=on, synthetic=True)
        for unit in part:
            self.forces[unit.establishment.firm.number].learn(unit.rows)
        return sum(len(each.returns) for each in done.values())


def _once(rows: list) -> list:
    """A CNIC stands once in a return (check R02); the second row would not have been filed."""
    seen: dict[str, object] = {}
    for row in rows:
        seen.setdefault(row.cnic, row)
    return list(seen.values())


def _establishment(firm: Firm) -> Establishment:
    made = Establishment(
        id=firm.establishment_id, name_en=firm.name.en, place=firm.place.name, synthetic=True
    )
    made.firm = firm
    return made


def _owner(part: Sequence[Unit]) -> User | None:
    """Firms of the story file one by one, by their owners; the others in bulk."""
    firm = part[0].establishment.firm
    return User(pk=firm.owner_id) if firm.key and len(part) == 1 else None


@cache
def minimum_wage(place: str, month: date) -> int:
    """What the law says for the place; where it says nothing, the rate of July 2024, 37,000."""
    institution = desk.essi_of(place)
    assert institution is not None
    with scope.acting_for(institutions=[institution.pk]):
        return law.minimum_wage_paisa(institution, month) or 37_000_00
