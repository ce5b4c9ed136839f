"""The worker of the walk: Nasreen Akhtar, who moved from a flour mill to the textile mill."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from saiban.demo import cast, names
from saiban.demo.filing import Files
from saiban.demo.firms import Firm
from saiban.demo.workforce import Worker
from saiban.offices.desk import months, scope
from saiban.offices.desk.models import User
from saiban.offices.people import actions as people

CNIC = names.cnic(499_000_001, woman=True, prefix="033")
MONTHS_AT_THE_MILL = 9


@dataclass(frozen=True, slots=True)
class Heroine:
    """The same person in two workforces."""

    before: Worker
    now: Worker

    @property
    def person_id(self) -> int | None:
        """Her row number, once one of the two has filed."""
        return self.now.person_id or self.before.person_id


def employ(files: Files, story: dict[str, Firm], over: list[date]) -> Heroine:
    """She was at the flour mill since before the history, and changes in its course."""
    mill, foods = (files.forces[story[key].number] for key in (cast.MILL, cast.FOODS))
    change = over[-min(MONTHS_AT_THE_MILL, len(over) // 2)]
    before, now = _worker("Packing worker"), _worker("Machine operator")
    before.senior, before.left = True, months.last(months.add(change, -1))
    now.joined = change
    foods.workers.append(before)
    mill.arrivals.append(now)
    return Heroine(before, now)


def _worker(title: str) -> Worker:
    return Worker(
        cnic=CNIC,
        name="Nasreen Akhtar",
        father="Allah Ditta",
        title=title,
        level=0.05,
        senior=False,
    )


def link(heroine: Heroine, user: User, *, on: date) -> None:
    """Let her sign in and see her months."""
    person_id = heroine.person_id
    assert person_id is not None, "neither employer has filed her"
    with scope.acting_for(persons=[person_id]):
        people.link_account(
            user=user, person_id=person_id, how="demo: CNIC and card shown", on=on, by=None
        )
