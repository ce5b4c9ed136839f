"""Employers file: the same action that takes a folder of employers' files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
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
WARDS = 4
"""Firms whose people may be mixed up: those whose numbers leave the same remainder."""


class Files:
    """Files the months of some firms, keeping their workforces between months."""

    def __init__(self, firms: Sequence[Firm], *, seed: int) -> None:
        self.forces = {firm.number: Workforce(firm, seed=seed) for firm in firms}
        self.firms = {firm.establishment_id: firm for firm in firms}
        self.seed = seed
        for ward in range(WARDS):
            mine = [force for number, force in self.forces.items() if number % WARDS == ward]
            self._mix_up(mine, Random(f"twins:{seed}:{ward}"))

    @staticmethod
    def _mix_up(forces: Sequence[Workforce], rng: Random) -> None:
        """Give one worker in 250 the number of another: a slip, or one person in two jobs."""
        everyone = [worker for force in forces for worker in force.workers if not force.firm.key]
        for _ in range(len(everyone) // 250):
            one, other = rng.sample(everyone, 2)
            other.cnic = one.cnic
            if rng.random() < 0.5:
                other.name, other.father = one.name.upper(), one.father
            else:
                one.also, other.also = other.name, one.name

    def file(self, firms: Sequence[Firm], month: date, on: date) -> tuple[int, int]:
        """File a month of firms on a day. Returns how many workers' rows and how many returns."""
        units = [self._unit(firm, month) for firm in firms]
        rows = filed = 0
        for part in _parts(units, self.firms):
            rows += sum(len(unit.rows) for unit in part)
            filed += self._file(part, month, on)
            if wrong := [unit for unit in part if self._has_slip(unit, month)]:
                filed += self._file([_corrected(unit) for unit in wrong], month, on)
        return rows, filed

    def _unit(self, firm: Firm, month: date) -> Unit:
        rows = self.forces[firm.number].rows(month, minimum_wage)
        return Unit(_establishment(firm), _once(rows), "api")

    def _has_slip(self, unit: Unit, month: date) -> bool:
        """One return in eighty is corrected by its employer on the day it was filed."""
        firm = self.firms[unit.establishment.pk]
        chance = Random(f"slip:{self.seed}:{firm.number}:{month}").random()
        return bool(unit.rows) and not firm.key and chance < 1 / 80

    def _file(self, part: Sequence[Unit], month: date, on: date) -> int:
        ids = [unit.establishment.pk for unit in part]
        with scope.acting_for(establishments=ids, institutions=desk.every_institution_id()):
            done = file_units(
                units_to_file=part, month=month, by=self._owner(part), on=on, synthetic=True
            )
        for unit in part:
            self.forces[self.firms[unit.establishment.pk].number].learn(unit.rows)
        return sum(len(each.returns) for each in done.values())

    def _owner(self, part: Sequence[Unit]) -> User | None:
        """Firms of the story file one by one, by their owners; the others in bulk."""
        firm = self.firms[part[0].establishment.pk]
        return User(pk=firm.owner_id) if firm.key else None


def _parts(units: Sequence[Unit], firms: dict[int, Firm]) -> Iterator[list[Unit]]:
    """Units to file together: those of the story alone, the others up to a number of rows."""
    part: list[Unit] = []
    size = 0
    for unit in units:
        if firms[unit.establishment.pk].key:
            yield [unit]
            continue
        if part and size + len(unit.rows) > ROWS_AT_ONCE:
            yield part
            part, size = [], 0
        part.append(unit)
        size += len(unit.rows)
    if part:
        yield part


def _corrected(unit: Unit) -> Unit:
    """The same return with one wage raised by a tenth."""
    rows = list(unit.rows)
    wage = rows[-1].wage_paisa or 0
    rows[-1] = replace(rows[-1], wage_paisa=wage * 11 // 1000 * 100, findings=[])
    reason = f"The wage in row {rows[-1].number} was written too low."
    return Unit(unit.establishment, rows, "api", reason=reason)


def _once(rows: list) -> list:
    """A CNIC stands once in a return (check R02); the second row would not have been filed."""
    seen: dict[str, object] = {}
    for row in rows:
        seen.setdefault(row.cnic, row)
    return list(seen.values())


def _establishment(firm: Firm) -> Establishment:
    return Establishment(
        id=firm.establishment_id, name_en=firm.name.en, place=firm.place.name, synthetic=True
    )


@cache
def minimum_wage(place: str, month: date) -> int:
    """What the law says for the place; where it says nothing, the rate of July 2024, 37,000."""
    institution = desk.essi_of(place)
    assert institution is not None
    with scope.acting_for(institutions=[institution.pk]):
        return law.minimum_wage_paisa(institution, month) or 37_000_00
